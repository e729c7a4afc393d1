SELECT opinion_id, unit_id, follow_up.field, standing, follow_up.outcome, is_counted, is_on_time,
    is_satisfied, follow_up.due_on, CASE WHEN source IN ('spoken', 'online') THEN speaker_id END,
    session_on, CASE WHEN standing = 'resolved' THEN resolved_on END
FROM follow_up JOIN opinion ON opinion.id = opinion_id
WHERE follow_up.session_id = ?1 AND from_on <= ?2 AND until_on > ?2
ORDER BY opinion_id
