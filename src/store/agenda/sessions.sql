-- A session that was concluded long ago is no work for today any more.
SELECT id, subject, substr(starts_at, 1, 10) AS session_on, state, announced_on
FROM session INDEXED BY session_to_conclude
WHERE state IN ('planned', 'running', 'held')
UNION ALL
SELECT id, subject, substr(starts_at, 1, 10), state, announced_on
FROM session INDEXED BY session_by_start
WHERE state = 'concluded' AND starts_at >= ?1
ORDER BY id
