SELECT id, substr(starts_at, 1, 10), state, announced_on
FROM session INDEXED BY session_to_conclude
WHERE state IN ('planned', 'running', 'held')
