SELECT DISTINCT host_id
FROM session_total
WHERE session_on BETWEEN ?1 AND ?2 AND is_held = 1 AND kind = 'periodic' AND host_id IS NOT NULL
