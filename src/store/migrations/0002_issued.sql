-- Issuers under every letterhead, changed words, locked documents and what came back for them.

ALTER TABLE office RENAME TO office_before;
CREATE TABLE office (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
    superior TEXT NOT NULL CHECK (length(superior) <= 500),
    symbol TEXT NOT NULL CHECK (length(symbol) BETWEEN 1 AND 120),
    place TEXT NOT NULL CHECK (length(place) BETWEEN 1 AND 120),
    letterhead TEXT NOT NULL CHECK (letterhead IN ('state', 'party', 'front')),
    secretary_honorific TEXT NOT NULL CHECK (secretary_honorific IN ('none', 'mr', 'mrs', 'comrade')),
    secretary_name TEXT NOT NULL CHECK (length(secretary_name) <= 120),
    secretary_post TEXT NOT NULL CHECK (length(secretary_post) <= 500)
) STRICT;
INSERT INTO office SELECT * FROM office_before;
DROP TABLE office_before;

ALTER TABLE session_office RENAME TO session_office_before;
CREATE TABLE session_office (
    session_id INTEGER PRIMARY KEY REFERENCES session (id),
    origin TEXT NOT NULL CHECK (origin IN ('conclusion', 'import')),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
    superior TEXT NOT NULL CHECK (length(superior) <= 500),
    symbol TEXT NOT NULL CHECK (length(symbol) BETWEEN 1 AND 120),
    place TEXT NOT NULL CHECK (length(place) BETWEEN 1 AND 120),
    letterhead TEXT NOT NULL CHECK (letterhead IN ('state', 'party', 'front')),
    secretary_honorific TEXT NOT NULL CHECK (secretary_honorific IN ('none', 'mr', 'mrs', 'comrade')),
    secretary_name TEXT NOT NULL CHECK (length(secretary_name) <= 120),
    secretary_post TEXT NOT NULL CHECK (length(secretary_post) <= 500)
) STRICT;
INSERT INTO session_office SELECT * FROM session_office_before;
DROP TABLE session_office_before;

CREATE TABLE office_issuer (
    position INTEGER PRIMARY KEY CHECK (position >= 0),
    letterhead TEXT NOT NULL CHECK (letterhead IN ('state', 'party', 'front')),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
    superior TEXT NOT NULL CHECK (length(superior) <= 500),
    symbol TEXT NOT NULL CHECK (length(symbol) BETWEEN 1 AND 120)
) STRICT;

-- The issuers of the office that the session keeps.
CREATE TABLE session_issuer (
    session_id INTEGER NOT NULL REFERENCES session (id),
    position INTEGER NOT NULL CHECK (position >= 0),
    letterhead TEXT NOT NULL CHECK (letterhead IN ('state', 'party', 'front')),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
    superior TEXT NOT NULL CHECK (length(superior) <= 500),
    symbol TEXT NOT NULL CHECK (length(symbol) BETWEEN 1 AND 120),
    PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

-- Changed words; session 0 stands for the office's own words, which all sessions take over.
CREATE TABLE wording (
    session_id INTEGER NOT NULL CHECK (session_id >= 0),
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 120),
    letterhead TEXT NOT NULL CHECK (letterhead IN ('state', 'party', 'front')),
    part TEXT NOT NULL CHECK (length(part) BETWEEN 1 AND 120),
    text TEXT NOT NULL CHECK (length(text) <= 20000),
    was TEXT NOT NULL,
    PRIMARY KEY (session_id, kind, letterhead, part)
) STRICT;

-- The words of a document as it was looked at or exported, to be compared.
CREATE TABLE document_draft (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES session (id),
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 120),
    letterhead TEXT NOT NULL CHECK (letterhead IN ('state', 'party', 'front')),
    edition TEXT NOT NULL,
    kept_at TEXT NOT NULL CHECK (length(kept_at) BETWEEN 19 AND 29),
    lines TEXT NOT NULL
) STRICT;
CREATE INDEX document_draft_by_document ON document_draft (session_id, kind, letterhead, edition);

CREATE TABLE issued_document (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES session (id),
    kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 120),
    letterhead TEXT NOT NULL CHECK (letterhead IN ('state', 'party', 'front')),
    -- The document that was ordered, as JSON.
    document_order TEXT NOT NULL,
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 2000),
    symbol TEXT NOT NULL CHECK (length(symbol) BETWEEN 1 AND 120),
    locked_at TEXT NOT NULL CHECK (length(locked_at) BETWEEN 19 AND 29),
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    corrects INTEGER REFERENCES issued_document (id) CHECK (corrects <> id),
    -- As the clerk's stamp gave them, when it gave them.
    number INTEGER CHECK (number BETWEEN 1 AND 4294967295),
    dated_on TEXT CHECK (length(dated_on) = 10),
    withdrawn_at TEXT CHECK (length(withdrawn_at) BETWEEN 19 AND 29),
    withdrawn_reason TEXT CHECK (length(withdrawn_reason) BETWEEN 1 AND 500),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
) STRICT;
CREATE INDEX issued_document_by_session ON issued_document (session_id);
CREATE INDEX issued_document_by_corrects ON issued_document (corrects) WHERE corrects IS NOT NULL;

CREATE TABLE issued_content (
    document_id INTEGER PRIMARY KEY REFERENCES issued_document (id),
    record TEXT NOT NULL,
    lines TEXT NOT NULL,
    rooms TEXT NOT NULL,
    pdf_hash TEXT NOT NULL CHECK (length(pdf_hash) = 64),
    pdf BLOB NOT NULL CHECK (length(pdf) > 0)
) STRICT;

CREATE TABLE returned_file (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id INTEGER NOT NULL REFERENCES issued_document (id),
    kind TEXT NOT NULL CHECK (kind IN ('signed', 'scan')),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
    filed_at TEXT NOT NULL CHECK (length(filed_at) BETWEEN 19 AND 29),
    hash TEXT NOT NULL CHECK (length(hash) = 64),
    length INTEGER NOT NULL CHECK (length > 0),
    verdict TEXT NOT NULL
) STRICT;
CREATE INDEX returned_file_by_document ON returned_file (document_id);

CREATE TABLE returned_content (
    file_id INTEGER PRIMARY KEY REFERENCES returned_file (id),
    bytes BLOB NOT NULL CHECK (length(bytes) > 0)
) STRICT;

CREATE TABLE publication (
    document_id INTEGER NOT NULL REFERENCES issued_document (id),
    channel TEXT NOT NULL CHECK (channel IN ('media', 'posted', 'villages')),
    published_on TEXT NOT NULL CHECK (length(published_on) = 10),
    note TEXT NOT NULL CHECK (length(note) <= 500),
    PRIMARY KEY (document_id, channel)
) STRICT;

CREATE TABLE authority (
    position INTEGER PRIMARY KEY CHECK (position >= 0),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
    der BLOB NOT NULL CHECK (length(der) BETWEEN 1 AND 65536)
) STRICT;

CREATE TRIGGER issued_document_is_never_deleted BEFORE DELETE ON issued_document
BEGIN
    SELECT RAISE(ABORT, 'a locked document is never deleted');
END;
CREATE TRIGGER issued_document_is_frozen BEFORE UPDATE OF
    id, session_id, kind, letterhead, document_order, title, symbol, locked_at, hash, corrects
ON issued_document
BEGIN
    SELECT RAISE(ABORT, 'a locked document does not change');
END;
CREATE TRIGGER withdrawn_document_stays_withdrawn BEFORE UPDATE ON issued_document
WHEN OLD.withdrawn_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'a withdrawn document does not change');
END;
CREATE TRIGGER returned_document_stays BEFORE UPDATE OF withdrawn_at ON issued_document
WHEN EXISTS (SELECT 1 FROM returned_file WHERE document_id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'a signed document is not withdrawn');
END;
CREATE TRIGGER issued_content_is_never_deleted BEFORE DELETE ON issued_content
BEGIN
    SELECT RAISE(ABORT, 'a locked document is never deleted');
END;
CREATE TRIGGER issued_content_is_frozen BEFORE UPDATE ON issued_content
BEGIN
    SELECT RAISE(ABORT, 'a locked document does not change');
END;
CREATE TRIGGER returned_file_is_never_deleted BEFORE DELETE ON returned_file
BEGIN
    SELECT RAISE(ABORT, 'a returned file is never deleted');
END;
CREATE TRIGGER returned_file_is_frozen BEFORE UPDATE ON returned_file
BEGIN
    SELECT RAISE(ABORT, 'a returned file does not change');
END;
CREATE TRIGGER returned_content_is_never_deleted BEFORE DELETE ON returned_content
BEGIN
    SELECT RAISE(ABORT, 'a returned file is never deleted');
END;
CREATE TRIGGER returned_content_is_frozen BEFORE UPDATE ON returned_content
BEGIN
    SELECT RAISE(ABORT, 'a returned file does not change');
END;
