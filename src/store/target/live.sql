SELECT coalesce(sum(recorded), 0), coalesce(sum(concluded), 0), coalesce(sum(counted), 0),
    coalesce(sum(definitive), 0), coalesce(sum(on_time), 0), coalesce(sum(satisfied), 0),
    coalesce(sum(good), 0)
FROM session_total
WHERE session_on BETWEEN ?1 AND ?2 AND is_held
