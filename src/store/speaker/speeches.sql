SELECT speaker.id, speaker.session_id, substr(session.starts_at, 1, 10) AS session_on,
    speaker.kind AS speaker_kind, honorific, speaker.name,
    EXISTS (SELECT 1 FROM opinion LEFT JOIN follow_up ON follow_up.opinion_id = opinion.id
        WHERE opinion.session_id = speaker.session_id AND opinion.speaker_id = speaker.id
            AND 'denunciation' IN (opinion.kind, follow_up.kind)) AS denounces
FROM speaker JOIN session ON session.id = speaker.session_id
WHERE speaker.id = ?1
