-- What leads past fewer rows: to the sessions that still owe something to the public, to what is pending,
-- not satisfied or of one year of a unit or a field, and to the sessions of a year.

-- The sum of 16 for a notice that is not locked, 8 for one that is not signed, and 1, 2 and 4 for the
-- media, the board and the villages in which none is public; 0 where nothing is owed or concluded.
ALTER TABLE session_total ADD COLUMN unpublished INTEGER NOT NULL DEFAULT 0;
CREATE INDEX session_total_unpublished ON session_total (session_on, unpublished)
    WHERE unpublished > 0;

UPDATE session_total SET unpublished = 31
WHERE session_id IN (SELECT id FROM session WHERE state = 'concluded');
WITH done (session_id, part) AS (
    SELECT session_id, 16 FROM issued_document WHERE kind = 'notice' AND withdrawn_reason IS NULL
    UNION
    SELECT session_id, 8
    FROM issued_document JOIN returned_file ON document_id = issued_document.id
    WHERE issued_document.kind = 'notice' AND withdrawn_reason IS NULL
    UNION
    SELECT session_id, CASE channel WHEN 'media' THEN 1 WHEN 'posted' THEN 2 WHEN 'villages' THEN 4 END
    FROM issued_document JOIN publication ON document_id = issued_document.id
    WHERE kind = 'notice' AND withdrawn_reason IS NULL)
UPDATE session_total SET unpublished = 31 - public.sum
FROM (SELECT session_id, sum(part) AS sum FROM done GROUP BY session_id) AS public
WHERE public.session_id = session_total.session_id AND unpublished > 0;

-- Two conditions that are often asked together find little where each alone finds much.
DROP INDEX follow_up_pending_by_unit;
CREATE INDEX follow_up_pending_by_unit ON follow_up
    (unit_id, due_key, opinion_id, standing, satisfaction, session_on, field)
    WHERE until_on = '9999-12-31' AND standing IN ('open', 'passed');
CREATE INDEX follow_up_pending_by_field ON follow_up
    (field, due_key, opinion_id, standing, satisfaction, session_on, unit_id)
    WHERE until_on = '9999-12-31' AND standing IN ('open', 'passed');
CREATE INDEX follow_up_unsatisfied_by_unit ON follow_up
    (unit_id, satisfaction, due_key, opinion_id, standing, session_on, field)
    WHERE until_on = '9999-12-31' AND satisfaction <> 'satisfied';
CREATE INDEX follow_up_unsatisfied_by_field ON follow_up
    (field, satisfaction, due_key, opinion_id, standing, session_on, unit_id)
    WHERE until_on = '9999-12-31' AND satisfaction <> 'satisfied';
CREATE INDEX follow_up_by_unit_year ON follow_up
    (unit_id, substr(session_on, 1, 4), due_key, opinion_id, standing, satisfaction, session_on,
        field)
    WHERE until_on = '9999-12-31';
CREATE INDEX follow_up_by_field_year ON follow_up
    (field, substr(session_on, 1, 4), due_key, opinion_id, standing, satisfaction, session_on,
        unit_id)
    WHERE until_on = '9999-12-31';

-- The sessions of a year with what T1 asks of each, without a look at the rows.
DROP INDEX session_total_by_day;
CREATE INDEX session_total_by_day ON session_total (session_on, is_held, kind, host_id);
