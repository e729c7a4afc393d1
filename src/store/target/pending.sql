SELECT CASE WHEN chance_until < '9999-12-31' THEN chance_until END, count(*)
FROM follow_up INDEXED BY follow_up_hopeful
WHERE session_on BETWEEN ?1 AND ?2 AND until_on = '9999-12-31'
    AND chance_until IS NOT NULL AND chance_until >= ?3
    AND session_id NOT IN (SELECT session_total.session_id FROM session_total
        WHERE session_total.session_on BETWEEN ?1 AND ?2 AND NOT is_held)
GROUP BY chance_until
