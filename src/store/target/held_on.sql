SELECT substr(starts_at, 1, 10)
FROM session
WHERE id = ?1
    AND (SELECT state FROM session_state_entry
         WHERE session_id = session.id AND substr(recorded_at, 1, 10) <= ?2
         ORDER BY session_state_entry.id DESC LIMIT 1) IN ('held', 'concluded')
