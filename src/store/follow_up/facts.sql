SELECT opinion.uuid, opinion.session_id, session.starts_at, session_unit.unit_id AS host_id,
    opinion.voided_reason IS NOT NULL AS is_voided, opinion.kind, legality, legality_reason,
    competence, field, lead_unit
FROM opinion
JOIN session ON session.id = opinion.session_id
LEFT JOIN session_unit ON session_unit.session_id = session.id
WHERE opinion.id = ?1
