-- What lets every screen answer at once in a file of a million opinions: the sums of sessions by day,
-- and indexes.

-- The sums of a session from each day on which they changed; made anew from `follow_up` at any time.
CREATE TABLE session_sum (
    session_id INTEGER NOT NULL REFERENCES session (id),
    from_on TEXT NOT NULL,
    recorded INTEGER NOT NULL,
    concluded INTEGER NOT NULL,
    counted INTEGER NOT NULL,
    definitive INTEGER NOT NULL,
    on_time INTEGER NOT NULL,
    satisfied INTEGER NOT NULL,
    good INTEGER NOT NULL,
    -- Not counted, by the first reason that holds; the rest of them is merged.
    not_lawful INTEGER NOT NULL,
    own_law INTEGER NOT NULL,
    PRIMARY KEY (session_id, from_on)
) STRICT, WITHOUT ROWID;

ALTER TABLE session_total ADD COLUMN not_lawful INTEGER NOT NULL DEFAULT 0;
ALTER TABLE session_total ADD COLUMN own_law INTEGER NOT NULL DEFAULT 0;

-- Whether a session was held on a day, and which of its opinions count, without a look at the rows.
DROP INDEX session_state_entry_by_session;
CREATE INDEX session_state_entry_by_session ON session_state_entry
    (session_id, id, recorded_at, state);
CREATE INDEX session_to_conclude ON session (state) WHERE state IN ('planned', 'running', 'held');
DROP INDEX follow_up_by_session;
CREATE INDEX follow_up_by_session ON follow_up
    (session_id, opinion_id, from_on, until_on, is_concluded, is_counted, is_good);
CREATE INDEX opinion_denouncing ON opinion (session_id, speaker_id) WHERE kind = 'denunciation';

DROP INDEX follow_up_hopeful;
CREATE INDEX follow_up_hopeful ON follow_up (chance_until, session_on, session_id)
    WHERE until_on = '9999-12-31' AND chance_until IS NOT NULL;

-- Conditions of the list in the order of due dates, and the year also in that of opinions. An index
-- holds what its own condition names and what is often asked beside it, so that no row is looked up
-- which is not shown.
DROP INDEX follow_up_by_unit;
CREATE INDEX follow_up_by_unit ON follow_up
    (unit_id, due_key, opinion_id, standing, satisfaction, session_on, field)
    WHERE until_on = '9999-12-31';
DROP INDEX follow_up_by_field;
CREATE INDEX follow_up_by_field ON follow_up
    (field, due_key, opinion_id, standing, satisfaction, session_on, unit_id)
    WHERE until_on = '9999-12-31';
DROP INDEX follow_up_by_session_day;
CREATE INDEX follow_up_by_year ON follow_up (substr(session_on, 1, 4), opinion_id)
    WHERE until_on = '9999-12-31';
CREATE INDEX follow_up_by_year_due ON follow_up
    (substr(session_on, 1, 4), due_key, opinion_id, standing, satisfaction, session_on, unit_id, field)
    WHERE until_on = '9999-12-31';
CREATE INDEX follow_up_by_standing ON follow_up (standing, due_key, opinion_id)
    WHERE until_on = '9999-12-31' AND standing <> 'resolved';
DROP INDEX follow_up_unsatisfied;
CREATE INDEX follow_up_by_satisfaction ON follow_up (satisfaction, due_key, opinion_id)
    WHERE until_on = '9999-12-31' AND satisfaction <> 'satisfied';
DROP INDEX follow_up_pending;
CREATE INDEX follow_up_pending ON follow_up (due_key, opinion_id, standing)
    WHERE until_on = '9999-12-31' AND standing IN ('open', 'passed');
CREATE INDEX follow_up_pending_by_unit ON follow_up (unit_id, due_key, opinion_id, standing)
    WHERE until_on = '9999-12-31' AND standing IN ('open', 'passed');
DROP INDEX follow_up_reopened;
CREATE INDEX follow_up_reopened ON follow_up (due_key, opinion_id, reopenings)
    WHERE until_on = '9999-12-31' AND reopenings > 0;
DROP INDEX follow_up_unnotified;
CREATE INDEX follow_up_unnotified ON follow_up
    (session_on, opinion_id, session_id, until_on, is_concluded, notified_on)
    WHERE until_on = '9999-12-31' AND is_concluded = 1 AND notified_on IS NULL;
CREATE INDEX follow_up_unnotified_due ON follow_up
    (due_key, opinion_id, until_on, is_concluded, notified_on)
    WHERE until_on = '9999-12-31' AND is_concluded = 1 AND notified_on IS NULL;

INSERT INTO session_sum (session_id, from_on, recorded, concluded, counted, definitive, on_time,
    satisfied, good, not_lawful, own_law)
WITH day (session_id, day) AS (
    SELECT session_id, from_on FROM follow_up
    UNION
    SELECT session_id, until_on FROM follow_up WHERE until_on < '9999-12-31')
SELECT day.session_id, day, count(opinion_id),
    coalesce(sum(is_concluded), 0), coalesce(sum(is_counted), 0),
    coalesce(sum(is_counted AND is_definitive), 0), coalesce(sum(is_counted AND is_on_time), 0),
    coalesce(sum(is_counted AND is_satisfied), 0), coalesce(sum(is_good), 0),
    coalesce(sum(is_counted = 0 AND legality <> 'lawful'), 0),
    coalesce(sum(is_counted = 0 AND legality = 'lawful'
        AND kind IN ('complaint', 'denunciation')), 0)
FROM day
LEFT JOIN follow_up ON follow_up.session_id = day.session_id AND from_on <= day AND until_on > day
GROUP BY day.session_id, day;

UPDATE session_total SET
    not_lawful = (SELECT count(*) FROM follow_up
        WHERE follow_up.session_id = session_total.session_id AND until_on = '9999-12-31'
            AND is_counted = 0 AND legality <> 'lawful'),
    own_law = (SELECT count(*) FROM follow_up
        WHERE follow_up.session_id = session_total.session_id AND until_on = '9999-12-31'
            AND is_counted = 0 AND legality = 'lawful'
            AND follow_up.kind IN ('complaint', 'denunciation'));
