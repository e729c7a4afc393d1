WITH held AS (
    SELECT id FROM session
    WHERE starts_at >= ?1 AND starts_at < ?2 || 'Z'
        AND (SELECT state FROM session_state_entry
             WHERE session_id = session.id AND substr(recorded_at, 1, 10) <= ?3
             ORDER BY session_state_entry.id DESC LIMIT 1) IN ('held', 'concluded'))
SELECT opinion_id, {part}
FROM held JOIN follow_up ON follow_up.session_id = held.id
WHERE from_on <= ?3 AND until_on > ?3 AND {whole}
ORDER BY opinion_id
