SELECT opinion.*, speaker.number AS speaker_number
FROM opinion
JOIN speaker ON speaker.id = opinion.speaker_id
WHERE opinion.session_id = ?1
ORDER BY opinion.number
