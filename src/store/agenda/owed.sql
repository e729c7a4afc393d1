-- Grouped only after the limit, so that a million of them cost no more.
SELECT session_id, session_on, count(*)
FROM (SELECT session_id, session_on FROM follow_up
    WHERE until_on = '9999-12-31' AND is_concluded = 1 AND notified_on IS NULL
    ORDER BY session_on, opinion_id
    LIMIT ?1)
GROUP BY session_id, session_on
