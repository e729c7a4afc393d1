SELECT sum(session_sum.recorded), sum(session_sum.concluded), sum(session_sum.counted),
    sum(session_sum.definitive), sum(session_sum.on_time), sum(session_sum.satisfied),
    sum(session_sum.good), sum(session_sum.not_lawful), sum(session_sum.own_law)
FROM session_total
JOIN session_sum ON session_sum.session_id = session_total.session_id
    AND from_on = (SELECT max(from_on) FROM session_sum AS before
        WHERE before.session_id = session_total.session_id AND before.from_on <= ?3)
WHERE session_on BETWEEN ?1 AND ?2
    AND (SELECT state FROM session_state_entry
         WHERE session_state_entry.session_id = session_total.session_id
             AND substr(recorded_at, 1, 10) <= ?3
         ORDER BY session_state_entry.id DESC LIMIT 1) IN ('held', 'concluded')
