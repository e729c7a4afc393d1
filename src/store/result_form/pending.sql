SELECT follow_up.opinion_id, follow_up.session_id, follow_up.due_on, number, uuid, content,
    conclusion_text, opinion.outcome,
    (SELECT group_concat(name, char(10)) FROM (SELECT co_unit.name FROM co_unit
        WHERE co_unit.opinion_id = opinion.id ORDER BY position)) AS co_units,
    unit.name AS unit, standing = 'paused' AS is_paused,
    EXISTS (SELECT 1 FROM speaker WHERE speaker.session_id = opinion.session_id AND kind = 'secret')
        OR EXISTS (SELECT 1 FROM opinion AS other
            WHERE other.session_id = opinion.session_id AND other.kind = 'denunciation') AS hides
FROM follow_up {found_by}
JOIN opinion ON opinion.id = opinion_id
JOIN unit ON unit.id = follow_up.unit_id
WHERE follow_up.until_on = '9999-12-31' AND standing IN ('open', 'paused')
    AND {of}
ORDER BY unit.name, due_key, opinion_id
