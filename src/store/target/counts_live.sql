SELECT sum(recorded), sum(concluded), sum(counted), sum(definitive), sum(on_time), sum(satisfied),
    sum(good), sum(not_lawful), sum(own_law)
FROM session_total
WHERE session_on BETWEEN ?1 AND ?2 AND is_held
