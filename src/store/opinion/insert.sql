INSERT INTO opinion
    (uuid, session_id, number, speaker_id, source, kind, legality, legality_reason, competence,
     field, content, answer_by, answer_text, conclusion_text, lead_unit, reason, satisfaction)
VALUES
    (?1, ?2, ?3, ?4, 'spoken', 'petition', 'lawful', '', 'undetermined',
     '', '', '', '', '', '', '', 'not_asked')
