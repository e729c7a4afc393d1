SELECT session.id, substr(starts_at, 1, 10), session.kind, unit_id,
    (SELECT coalesce(sum(count), 0) FROM attendance_group
     WHERE attendance_group.session_id = session.id),
    (SELECT state FROM session_state_entry
     WHERE session_state_entry.session_id = session.id AND substr(recorded_at, 1, 10) <= :as_of
     ORDER BY session_state_entry.id DESC LIMIT 1) AS stood
FROM session LEFT JOIN session_unit ON session_unit.session_id = session.id
WHERE starts_at >= :first AND starts_at < :last || 'Z' AND stood IN ('held', 'concluded')
ORDER BY starts_at, session.id
