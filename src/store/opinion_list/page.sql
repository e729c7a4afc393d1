WITH found AS MATERIALIZED (
    SELECT opinion_id, from_on FROM follow_up {index}
    WHERE {conditions}
    ORDER BY {order}
    LIMIT ?)
SELECT follow_up.*, opinion.number, opinion.content, speaker.kind AS speaker_kind, honorific,
    speaker.name, unit.name AS unit,
    EXISTS (SELECT 1 FROM opinion AS other
        WHERE other.session_id = opinion.session_id AND other.speaker_id = opinion.speaker_id
            AND other.kind = 'denunciation') AS denounces
FROM found
CROSS JOIN follow_up ON follow_up.opinion_id = found.opinion_id
    AND follow_up.from_on = found.from_on
CROSS JOIN opinion ON opinion.id = found.opinion_id
CROSS JOIN speaker ON speaker.id = opinion.speaker_id
LEFT JOIN unit ON unit.id = follow_up.unit_id
