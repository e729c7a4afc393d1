SELECT co_unit.opinion_id, co_unit.name
FROM opinion
JOIN co_unit ON co_unit.opinion_id = opinion.id
WHERE {condition}
ORDER BY co_unit.opinion_id, co_unit.position
