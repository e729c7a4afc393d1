WITH held AS (
    SELECT id FROM session
    WHERE starts_at >= ?1 AND substr(starts_at, 1, 10) <= ?2
        AND (SELECT state FROM session_state_entry
             WHERE session_id = session.id AND substr(recorded_at, 1, 10) <= ?3
             ORDER BY session_state_entry.id DESC LIMIT 1) IN ('held', 'concluded'))
SELECT count(*), coalesce(sum(is_concluded), 0), coalesce(sum(is_counted), 0),
    coalesce(sum(is_counted AND is_definitive), 0), coalesce(sum(is_counted AND is_on_time), 0),
    coalesce(sum(is_counted AND is_satisfied), 0), coalesce(sum(is_good), 0)
FROM held JOIN follow_up ON follow_up.session_id = held.id
WHERE from_on <= ?3 AND until_on > ?3
