SELECT kind, host_id, recorded, concluded, counted, definitive, on_time, satisfied, good,
    not_lawful, own_law
FROM session_total
WHERE session_on BETWEEN ?1 AND ?2 AND is_held
