-- From `?2` on, every day on which a row of the session begins or ends; mostly that day alone. A clock
-- that was set back leaves rows of later days.
WITH day (day) AS (
    SELECT ?2 WHERE ?2 <> ''
    UNION SELECT from_on FROM follow_up WHERE session_id = ?1 AND from_on > ?2
    UNION SELECT until_on FROM follow_up
        WHERE session_id = ?1 AND until_on > ?2 AND until_on < '9999-12-31')
INSERT INTO session_sum (session_id, from_on, recorded, concluded, counted, definitive, on_time,
    satisfied, good, not_lawful, own_law)
SELECT ?1, day, count(opinion_id),
    coalesce(sum(is_concluded), 0), coalesce(sum(is_counted), 0),
    coalesce(sum(is_counted AND is_definitive), 0), coalesce(sum(is_counted AND is_on_time), 0),
    coalesce(sum(is_counted AND is_satisfied), 0), coalesce(sum(is_good), 0),
    coalesce(sum(is_counted = 0 AND legality <> 'lawful'), 0),
    coalesce(sum(is_counted = 0 AND legality = 'lawful'
        AND kind IN ('complaint', 'denunciation')), 0)
FROM day LEFT JOIN follow_up ON session_id = ?1 AND from_on <= day AND until_on > day
GROUP BY day
