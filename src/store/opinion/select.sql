SELECT opinion.*, speaker.number AS speaker_number
FROM opinion
JOIN speaker ON speaker.id = opinion.speaker_id
WHERE {condition}
ORDER BY opinion.number
