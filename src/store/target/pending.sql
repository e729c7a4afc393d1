SELECT CASE WHEN chance_until < '9999-12-31' THEN chance_until END
FROM follow_up INDEXED BY follow_up_hopeful
JOIN session_total ON session_total.session_id = follow_up.session_id
WHERE follow_up.session_on BETWEEN ?1 AND ?2 AND until_on = '9999-12-31'
    AND chance_until IS NOT NULL AND chance_until >= ?3 AND is_held
