SELECT DISTINCT host_id
FROM session_total
WHERE session_on BETWEEN ?1 AND ?2 AND kind = 'periodic' AND host_id IS NOT NULL
    AND (SELECT state FROM session_state_entry
         WHERE session_state_entry.session_id = session_total.session_id
             AND substr(recorded_at, 1, 10) <= ?3
         ORDER BY session_state_entry.id DESC LIMIT 1) IN ('held', 'concluded')
