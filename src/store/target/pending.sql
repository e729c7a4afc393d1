SELECT CASE WHEN chance_until < '9999-12-31' THEN chance_until END
FROM session_total JOIN follow_up USING (session_id)
WHERE session_total.session_on BETWEEN ?1 AND ?2 AND is_held
    AND until_on = '9999-12-31' AND chance_until >= ?3
