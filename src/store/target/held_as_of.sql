SELECT session.kind, unit_id, recorded, concluded, counted, definitive, on_time, satisfied, good,
    not_lawful, own_law
FROM session
LEFT JOIN session_unit ON session_unit.session_id = session.id
LEFT JOIN session_sum ON session_sum.session_id = session.id
    AND from_on = (SELECT max(from_on) FROM session_sum AS before
        WHERE before.session_id = session.id AND before.from_on <= ?3)
WHERE starts_at >= ?1 AND starts_at < ?2 || 'Z'
    AND (SELECT state FROM session_state_entry
         WHERE session_state_entry.session_id = session.id AND substr(recorded_at, 1, 10) <= ?3
         ORDER BY session_state_entry.id DESC LIMIT 1) IN ('held', 'concluded')
