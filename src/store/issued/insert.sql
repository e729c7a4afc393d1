INSERT INTO issued_document
    (session_id, kind, letterhead, document_order, title, symbol, locked_at, hash, corrects,
     number, dated_on)
VALUES
    (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
