-- What becomes of opinions after the session, the units that answer for it, and the ledgers of targets.

-- Days that the office's own table settles against the rule.
CREATE TABLE calendar_day (
    day TEXT PRIMARY KEY NOT NULL CHECK (length(day) = 10),
    is_worked INTEGER NOT NULL CHECK (is_worked IN (0, 1)),
    note TEXT NOT NULL CHECK (length(note) <= 500)
) STRICT, WITHOUT ROWID;

CREATE TABLE time_limits (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    body TEXT NOT NULL CHECK (length(body) <= 2000)
) STRICT;

CREATE TABLE unit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
    level TEXT NOT NULL CHECK (level IN ('province', 'district', 'commune', 'village')),
    system TEXT NOT NULL CHECK (system IN
        ('locality', 'party', 'authority', 'front', 'organisation', 'department', 'sector')),
    symbol TEXT NOT NULL CHECK (length(symbol) <= 120),
    head TEXT NOT NULL CHECK (length(head) <= 120),
    parent_id INTEGER REFERENCES unit (id) CHECK (parent_id <> id),
    from_on TEXT CHECK (length(from_on) = 10),
    until_on TEXT CHECK (length(until_on) = 10),
    successor_id INTEGER REFERENCES unit (id) CHECK (successor_id <> id),
    holds_dialogue INTEGER NOT NULL CHECK (holds_dialogue IN (0, 1)),
    is_own INTEGER NOT NULL CHECK (is_own IN (0, 1)),
    CHECK (until_on > from_on)
) STRICT;
CREATE INDEX unit_by_parent ON unit (parent_id);
CREATE INDEX unit_by_successor ON unit (successor_id) WHERE successor_id IS NOT NULL;
CREATE UNIQUE INDEX unit_own ON unit (is_own) WHERE is_own = 1;

-- Every name under which a unit is or was known, by its words.
CREATE TABLE unit_name (
    key TEXT PRIMARY KEY NOT NULL CHECK (length(key) BETWEEN 1 AND 500),
    unit_id INTEGER NOT NULL REFERENCES unit (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX unit_name_by_unit ON unit_name (unit_id);

-- Whose session it is.
CREATE TABLE session_unit (
    session_id INTEGER PRIMARY KEY REFERENCES session (id),
    unit_id INTEGER NOT NULL REFERENCES unit (id)
) STRICT;
CREATE INDEX session_unit_by_unit ON session_unit (unit_id);

-- When a session came into which state.
CREATE TABLE session_state_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES session (id),
    state TEXT NOT NULL CHECK (state IN
        ('planned', 'announced', 'running', 'held', 'concluded', 'postponed', 'cancelled')),
    recorded_at TEXT NOT NULL CHECK (length(recorded_at) BETWEEN 19 AND 29)
) STRICT;
CREATE INDEX session_state_entry_by_session ON session_state_entry (session_id, recorded_at);

-- Bytes of files, each kept once, whichever opinions it is evidence of.
CREATE TABLE attachment_content (
    hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
    content BLOB NOT NULL CHECK (length(content) > 0)
) STRICT;

CREATE TABLE attachment (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    opinion_id INTEGER NOT NULL REFERENCES opinion (id),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
    added_at TEXT NOT NULL CHECK (length(added_at) BETWEEN 19 AND 29),
    size INTEGER NOT NULL CHECK (size > 0),
    hash TEXT NOT NULL REFERENCES attachment_content (hash),
    UNIQUE (opinion_id, hash)
) STRICT;
CREATE INDEX attachment_by_hash ON attachment (hash);

-- The history of an opinion in the order in which it was recorded.
CREATE TABLE follow_up_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    opinion_id INTEGER NOT NULL REFERENCES opinion (id),
    happened_on TEXT NOT NULL CHECK (length(happened_on) = 10),
    recorded_at TEXT NOT NULL CHECK (length(recorded_at) BETWEEN 19 AND 29),
    recorded_by TEXT NOT NULL CHECK (length(recorded_by) <= 120),
    event TEXT NOT NULL CHECK (length(event) <= 100000)
) STRICT;
CREATE INDEX follow_up_entry_by_opinion ON follow_up_entry (opinion_id, id);
CREATE TRIGGER follow_up_entry_does_not_change BEFORE UPDATE ON follow_up_entry
BEGIN
    SELECT RAISE(ABORT, 'an entry of the history does not change');
END;

-- How each opinion stood by its entries, from one recorded day to another; made anew from them at any
-- time.
CREATE TABLE follow_up (
    opinion_id INTEGER NOT NULL REFERENCES opinion (id),
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    session_id INTEGER NOT NULL,
    session_on TEXT NOT NULL,
    host_id INTEGER,
    unit_id INTEGER,
    field TEXT NOT NULL,
    kind TEXT NOT NULL,
    legality TEXT NOT NULL,
    standing TEXT NOT NULL,
    outcome TEXT,
    result TEXT,
    satisfaction TEXT NOT NULL,
    original_due_on TEXT,
    due_on TEXT,
    resolved_on TEXT,
    notified_on TEXT,
    reopenings INTEGER NOT NULL,
    is_concluded INTEGER NOT NULL,
    is_counted INTEGER NOT NULL,
    is_definitive INTEGER NOT NULL,
    is_on_time INTEGER NOT NULL,
    is_on_original_time INTEGER NOT NULL,
    is_satisfied INTEGER NOT NULL,
    is_good INTEGER NOT NULL,
    -- The last day on which it can still come to a good end.
    chance_until TEXT,
    -- The due date, or the end of all days, for ordering.
    due_key TEXT NOT NULL,
    PRIMARY KEY (opinion_id, from_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX follow_up_by_session ON follow_up (session_id);
CREATE INDEX follow_up_by_session_day ON follow_up (session_on, opinion_id);
CREATE INDEX follow_up_pending ON follow_up (due_key, opinion_id)
    WHERE until_on = '9999-12-31' AND standing IN ('open', 'passed');
CREATE INDEX follow_up_by_due ON follow_up (due_key, opinion_id) WHERE until_on = '9999-12-31';
CREATE INDEX follow_up_newest ON follow_up (opinion_id) WHERE until_on = '9999-12-31';
CREATE INDEX follow_up_by_unit ON follow_up (unit_id, due_key, opinion_id)
    WHERE until_on = '9999-12-31';
CREATE INDEX follow_up_by_field ON follow_up (field, due_key, opinion_id)
    WHERE until_on = '9999-12-31';
CREATE INDEX follow_up_unsatisfied ON follow_up (due_key, opinion_id)
    WHERE until_on = '9999-12-31' AND satisfaction = 'not_satisfied';
CREATE INDEX follow_up_reopened ON follow_up (due_key, opinion_id)
    WHERE until_on = '9999-12-31' AND reopenings > 0;
CREATE INDEX follow_up_unnotified ON follow_up (session_on, opinion_id)
    WHERE until_on = '9999-12-31' AND is_concluded = 1 AND notified_on IS NULL;
CREATE INDEX follow_up_hopeful ON follow_up (chance_until, session_on)
    WHERE until_on = '9999-12-31' AND chance_until IS NOT NULL;

-- The same summed up by session, as it stands now.
CREATE TABLE session_total (
    session_id INTEGER PRIMARY KEY REFERENCES session (id),
    session_on TEXT NOT NULL,
    host_id INTEGER,
    kind TEXT NOT NULL,
    is_held INTEGER NOT NULL,
    recorded INTEGER NOT NULL,
    concluded INTEGER NOT NULL,
    counted INTEGER NOT NULL,
    definitive INTEGER NOT NULL,
    on_time INTEGER NOT NULL,
    satisfied INTEGER NOT NULL,
    good INTEGER NOT NULL
) STRICT;
CREATE INDEX session_total_by_day ON session_total (session_on);

-- Whether the two tables above are as the entries say: 0 until they are made anew.
CREATE TABLE summary_mark (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    version INTEGER NOT NULL
) STRICT;
INSERT INTO summary_mark VALUES (1, 0);

-- An opinion that was raised before, and what was raised then.
CREATE TABLE opinion_repeat (
    opinion_id INTEGER PRIMARY KEY REFERENCES opinion (id),
    repeats_id INTEGER NOT NULL REFERENCES opinion (id) CHECK (repeats_id < opinion_id)
) STRICT;
CREATE INDEX opinion_repeat_by_repeated ON opinion_repeat (repeats_id);

CREATE TABLE hot_issue (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    subject TEXT NOT NULL CHECK (length(subject) BETWEEN 1 AND 500),
    found_on TEXT NOT NULL CHECK (length(found_on) = 10),
    due_on TEXT NOT NULL CHECK (length(due_on) = 10),
    unit_id INTEGER REFERENCES unit (id),
    field TEXT NOT NULL CHECK (length(field) <= 500),
    session_id INTEGER REFERENCES session (id),
    withdrawn TEXT NOT NULL CHECK (length(withdrawn) <= 500),
    recorded_at TEXT NOT NULL CHECK (length(recorded_at) BETWEEN 19 AND 29),
    -- When the session was named, and when it turned out to be none.
    linked_at TEXT CHECK (length(linked_at) BETWEEN 19 AND 29),
    withdrawn_at TEXT CHECK (length(withdrawn_at) BETWEEN 19 AND 29)
) STRICT;
CREATE INDEX hot_issue_by_found ON hot_issue (found_on);
CREATE INDEX hot_issue_by_session ON hot_issue (session_id) WHERE session_id IS NOT NULL;

CREATE TABLE hot_issue_opinion (
    opinion_id INTEGER PRIMARY KEY REFERENCES opinion (id),
    hot_issue_id INTEGER NOT NULL REFERENCES hot_issue (id)
) STRICT;
CREATE INDEX hot_issue_opinion_by_issue ON hot_issue_opinion (hot_issue_id);

CREATE TABLE ledger_entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN
        ('work_session', 'orientation', 'regulation', 'evaluation', 'supervision', 'criticism',
         'scheme', 'digital_transformation')),
    unit_id INTEGER NOT NULL REFERENCES unit (id),
    done_on TEXT NOT NULL CHECK (length(done_on) = 10),
    subject TEXT NOT NULL CHECK (length(subject) BETWEEN 1 AND 500),
    document TEXT NOT NULL CHECK (length(document) <= 120),
    withdrawn TEXT NOT NULL CHECK (length(withdrawn) <= 500),
    recorded_at TEXT NOT NULL CHECK (length(recorded_at) BETWEEN 19 AND 29),
    withdrawn_at TEXT CHECK (length(withdrawn_at) BETWEEN 19 AND 29)
) STRICT;
CREATE INDEX ledger_entry_by_unit ON ledger_entry (unit_id, kind, done_on);
CREATE INDEX ledger_entry_by_day ON ledger_entry (done_on);

CREATE TABLE saved_filter (
    name TEXT PRIMARY KEY NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    body TEXT NOT NULL CHECK (length(body) <= 20000)
) STRICT, WITHOUT ROWID;

-- Sessions that are there already: their states, and what they concluded on each opinion.
INSERT INTO session_state_entry (session_id, state, recorded_at)
SELECT id, state, coalesce(ends_at, starts_at) FROM session;
INSERT INTO follow_up_entry (opinion_id, happened_on, recorded_at, recorded_by, event)
SELECT opinion.id, substr(starts_at, 1, 10), coalesce(ends_at, starts_at), '',
    json_object('concluded', json_object(
        'session_on', substr(starts_at, 1, 10),
        'outcome', outcome,
        'lead_unit', lead_unit,
        'due_on', due_on,
        'legality', legality,
        'legality_reason', legality_reason,
        'kind', opinion.kind,
        'competence', competence,
        'field', field,
        'satisfaction', satisfaction))
FROM opinion JOIN session ON session.id = session_id
WHERE state = 'concluded' AND voided_reason IS NULL AND outcome IS NOT NULL
ORDER BY opinion.id;
