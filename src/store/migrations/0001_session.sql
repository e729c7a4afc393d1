-- Offices, sessions, speakers and opinions. Dates are ISO text that the program parses itself.

CREATE TABLE commit_mark (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    value INTEGER NOT NULL
) STRICT;
INSERT INTO commit_mark (id, value) VALUES (1, 0);

CREATE TABLE office (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
    superior TEXT NOT NULL CHECK (length(superior) <= 500),
    symbol TEXT NOT NULL CHECK (length(symbol) BETWEEN 1 AND 120),
    place TEXT NOT NULL CHECK (length(place) BETWEEN 1 AND 120),
    letterhead TEXT NOT NULL CHECK (letterhead IN ('state')),
    secretary_honorific TEXT NOT NULL CHECK (secretary_honorific IN ('none', 'mr', 'mrs', 'comrade')),
    secretary_name TEXT NOT NULL CHECK (length(secretary_name) <= 120),
    secretary_post TEXT NOT NULL CHECK (length(secretary_post) <= 500)
) STRICT;

CREATE TABLE list_entry (
    list TEXT NOT NULL CHECK (list IN ('field', 'unit', 'recipient')),
    position INTEGER NOT NULL CHECK (position >= 0),
    value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 500),
    PRIMARY KEY (list, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE preference (
    key TEXT PRIMARY KEY NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    value TEXT NOT NULL CHECK (length(value) <= 100000)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
    key TEXT PRIMARY KEY NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
    body TEXT NOT NULL
) STRICT;

-- The id is the number that people see, so one that was given is never given again.
CREATE TABLE session (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    state TEXT NOT NULL CHECK (state IN
        ('planned', 'announced', 'running', 'held', 'concluded', 'postponed', 'cancelled')),
    kind TEXT NOT NULL CHECK (kind IN ('periodic', 'ad_hoc', 'thematic')),
    form TEXT NOT NULL CHECK (form IN ('in_person', 'online', 'hybrid')),
    subject TEXT NOT NULL CHECK (length(subject) BETWEEN 1 AND 500),
    announced_on TEXT CHECK (length(announced_on) = 10),
    starts_at TEXT NOT NULL CHECK (length(starts_at) BETWEEN 19 AND 29),
    ends_at TEXT CHECK (length(ends_at) BETWEEN 19 AND 29),
    place TEXT NOT NULL CHECK (length(place) BETWEEN 1 AND 500),
    secretary_honorific TEXT NOT NULL CHECK (secretary_honorific IN ('none', 'mr', 'mrs', 'comrade')),
    secretary_name TEXT NOT NULL CHECK (length(secretary_name) BETWEEN 1 AND 120),
    secretary_post TEXT NOT NULL CHECK (length(secretary_post) <= 500),
    previous_results TEXT NOT NULL CHECK (length(previous_results) <= 20000),
    CHECK (ends_at >= starts_at)
) STRICT;
CREATE INDEX session_by_start ON session (starts_at);

-- The office as it was when the session was concluded, or as it came with an imported record.
CREATE TABLE session_office (
    session_id INTEGER PRIMARY KEY REFERENCES session (id),
    origin TEXT NOT NULL CHECK (origin IN ('conclusion', 'import')),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
    superior TEXT NOT NULL CHECK (length(superior) <= 500),
    symbol TEXT NOT NULL CHECK (length(symbol) BETWEEN 1 AND 120),
    place TEXT NOT NULL CHECK (length(place) BETWEEN 1 AND 120),
    letterhead TEXT NOT NULL CHECK (letterhead IN ('state')),
    secretary_honorific TEXT NOT NULL CHECK (secretary_honorific IN ('none', 'mr', 'mrs', 'comrade')),
    secretary_name TEXT NOT NULL CHECK (length(secretary_name) <= 120),
    secretary_post TEXT NOT NULL CHECK (length(secretary_post) <= 500)
) STRICT;

CREATE TABLE session_person (
    session_id INTEGER NOT NULL REFERENCES session (id),
    role TEXT NOT NULL CHECK (role IN ('chair', 'officer')),
    position INTEGER NOT NULL CHECK (position >= 0),
    honorific TEXT NOT NULL CHECK (honorific IN ('none', 'mr', 'mrs', 'comrade')),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    post TEXT NOT NULL CHECK (length(post) <= 500),
    PRIMARY KEY (session_id, role, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_line (
    session_id INTEGER NOT NULL REFERENCES session (id),
    kind TEXT NOT NULL CHECK (kind IN
        ('connected_point', 'basis', 'programme', 'follow_up', 'recipient')),
    position INTEGER NOT NULL CHECK (position >= 0),
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 20000),
    PRIMARY KEY (session_id, kind, position)
) STRICT;

CREATE TABLE attendance_group (
    session_id INTEGER NOT NULL REFERENCES session (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
    count INTEGER NOT NULL CHECK (count BETWEEN 0 AND 4294967295),
    PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE absence (
    session_id INTEGER NOT NULL REFERENCES session (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    who TEXT NOT NULL CHECK (length(who) BETWEEN 1 AND 500),
    reason TEXT NOT NULL CHECK (length(reason) <= 500),
    PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE closing (
    session_id INTEGER PRIMARY KEY REFERENCES session (id),
    assessment TEXT NOT NULL CHECK (length(assessment) <= 20000)
) STRICT;

CREATE TABLE signer (
    session_id INTEGER NOT NULL REFERENCES session (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    authority TEXT NOT NULL CHECK (length(authority) <= 500),
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 500),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE speaker (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    session_id INTEGER NOT NULL REFERENCES session (id),
    number INTEGER NOT NULL CHECK (number BETWEEN 0 AND 4294967295),
    kind TEXT NOT NULL CHECK (kind IN ('person', 'group', 'secret')),
    honorific TEXT NOT NULL CHECK (honorific IN ('none', 'mr', 'mrs', 'comrade')),
    name TEXT NOT NULL CHECK (length(name) <= 120),
    address TEXT NOT NULL CHECK (length(address) <= 500),
    role TEXT NOT NULL CHECK (length(role) <= 500),
    phone TEXT NOT NULL CHECK (length(phone) <= 120),
    spoke_at TEXT CHECK (length(spoke_at) BETWEEN 8 AND 18),
    UNIQUE (session_id, number),
    UNIQUE (session_id, id)
) STRICT;

CREATE TABLE opinion (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE CHECK (length(uuid) = 16),
    session_id INTEGER NOT NULL REFERENCES session (id),
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 4294967295),
    speaker_id INTEGER NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('spoken', 'slip', 'sent_before', 'online')),
    kind TEXT NOT NULL CHECK (kind IN
        ('petition', 'feedback', 'suggestion', 'question', 'complaint', 'denunciation')),
    legality TEXT NOT NULL CHECK (legality IN ('lawful', 'against_rules', 'out_of_scope')),
    legality_reason TEXT NOT NULL CHECK (length(legality_reason) <= 500),
    competence TEXT NOT NULL CHECK (competence IN
        ('undetermined', 'commune', 'province', 'central', 'sector')),
    field TEXT NOT NULL CHECK (length(field) <= 120),
    content TEXT NOT NULL CHECK (length(content) <= 20000),
    answer_by TEXT NOT NULL CHECK (length(answer_by) <= 500),
    answer_text TEXT NOT NULL CHECK (length(answer_text) <= 20000),
    outcome TEXT CHECK (outcome IN
        ('answered', 'assigned', 'plan', 'passed', 'not_considered', 'merged')),
    conclusion_text TEXT NOT NULL CHECK (length(conclusion_text) <= 20000),
    lead_unit TEXT NOT NULL CHECK (length(lead_unit) <= 500),
    due_on TEXT CHECK (length(due_on) = 10),
    reason TEXT NOT NULL CHECK (length(reason) <= 500),
    merged_into INTEGER CHECK (merged_into <> number),
    satisfaction TEXT NOT NULL CHECK (satisfaction IN
        ('not_asked', 'satisfied', 'not_satisfied', 'no_opinion')),
    voided_reason TEXT CHECK (length(voided_reason) BETWEEN 1 AND 500),
    UNIQUE (session_id, number),
    FOREIGN KEY (session_id, speaker_id) REFERENCES speaker (session_id, id),
    FOREIGN KEY (session_id, merged_into) REFERENCES opinion (session_id, number)
        DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX opinion_by_merged_into ON opinion (session_id, merged_into)
    WHERE merged_into IS NOT NULL;

CREATE TABLE co_unit (
    opinion_id INTEGER NOT NULL REFERENCES opinion (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
    PRIMARY KEY (opinion_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER opinion_is_never_deleted BEFORE DELETE ON opinion
BEGIN
    SELECT RAISE(ABORT, 'an opinion is never deleted');
END;
CREATE TRIGGER opinion_keeps_its_number BEFORE UPDATE OF id, uuid, session_id, number ON opinion
WHEN NEW.id <> OLD.id OR NEW.uuid <> OLD.uuid
    OR NEW.session_id <> OLD.session_id OR NEW.number <> OLD.number
BEGIN
    SELECT RAISE(ABORT, 'an opinion keeps its number');
END;

CREATE TABLE undo_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    op TEXT NOT NULL,
    subject TEXT NOT NULL,
    started_at TEXT NOT NULL,
    session_id INTEGER,
    speaker_id INTEGER,
    speaker_number INTEGER,
    opinion_id INTEGER,
    opinion_number INTEGER
) STRICT;

-- One row as it was before the step; NULL where there was none.
CREATE TABLE undo_entry (
    step_id INTEGER NOT NULL REFERENCES undo_step (id) ON DELETE CASCADE,
    table_name TEXT NOT NULL,
    row_key TEXT NOT NULL,
    before TEXT,
    PRIMARY KEY (step_id, table_name, row_key)
) STRICT;
