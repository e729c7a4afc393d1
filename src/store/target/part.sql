-- The sums lead to the sessions that have any, so that only these are looked through.
SELECT follow_up.opinion_id, {done}, legality, follow_up.kind
FROM session
CROSS JOIN session_sum ON session_sum.session_id = session.id
    AND session_sum.from_on = (SELECT max(from_on) FROM session_sum AS before
        WHERE before.session_id = session.id AND before.from_on <= ?3)
CROSS JOIN follow_up INDEXED BY follow_up_by_session ON follow_up.session_id = session.id
    AND follow_up.from_on <= ?3 AND until_on > ?3
WHERE starts_at >= ?1 AND starts_at < ?2 || 'Z' AND {some} AND {of_part}
    AND (SELECT state FROM session_state_entry
         WHERE session_state_entry.session_id = session.id AND substr(recorded_at, 1, 10) <= ?3
         ORDER BY session_state_entry.id DESC LIMIT 1) IN ('held', 'concluded')
ORDER BY starts_at, session.id, follow_up.opinion_id
LIMIT ?4
