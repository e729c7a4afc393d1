INSERT INTO session_total (session_id, session_on, host_id, kind, is_held, recorded, concluded,
    counted, definitive, on_time, satisfied, good, not_lawful, own_law, unpublished)
-- The parts of `unpublished` that are done; `store/agenda.rs` reads them.
WITH done (part) AS (
    SELECT 16 FROM issued_document
    WHERE session_id = :session AND kind = :notice AND withdrawn_reason IS NULL
    UNION
    SELECT 8 FROM issued_document JOIN returned_file ON document_id = issued_document.id
    WHERE session_id = :session AND issued_document.kind = :notice AND withdrawn_reason IS NULL
    UNION
    SELECT CASE channel WHEN 'media' THEN 1 WHEN 'posted' THEN 2 WHEN 'villages' THEN 4 END
    FROM issued_document JOIN publication ON document_id = issued_document.id
    WHERE session_id = :session AND issued_document.kind = :notice AND withdrawn_reason IS NULL)
SELECT session.id, substr(starts_at, 1, 10), session_unit.unit_id, session.kind,
    state IN (:held, :concluded), count(opinion_id),
    coalesce(sum(is_concluded), 0), coalesce(sum(is_counted), 0),
    coalesce(sum(is_counted AND is_definitive), 0), coalesce(sum(is_counted AND is_on_time), 0),
    coalesce(sum(is_counted AND is_satisfied), 0), coalesce(sum(is_good), 0),
    coalesce(sum(is_counted = 0 AND legality <> 'lawful'), 0),
    coalesce(sum(is_counted = 0 AND legality = 'lawful'
        AND follow_up.kind IN ('complaint', 'denunciation')), 0),
    CASE state WHEN :concluded THEN 31 - (SELECT coalesce(sum(part), 0) FROM done) ELSE 0 END
FROM session
LEFT JOIN session_unit ON session_unit.session_id = session.id
LEFT JOIN follow_up ON follow_up.session_id = session.id AND until_on = '9999-12-31'
WHERE session.id = :session
GROUP BY session.id
ON CONFLICT (session_id) DO UPDATE SET
    session_on = excluded.session_on, host_id = excluded.host_id, kind = excluded.kind,
    is_held = excluded.is_held, recorded = excluded.recorded, concluded = excluded.concluded,
    counted = excluded.counted, definitive = excluded.definitive, on_time = excluded.on_time,
    satisfied = excluded.satisfied, good = excluded.good, not_lawful = excluded.not_lawful,
    own_law = excluded.own_law, unpublished = excluded.unpublished
