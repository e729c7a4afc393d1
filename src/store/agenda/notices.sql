-- The conclusion notices that stand, and where each was made public; a row without a way where nowhere.
SELECT session.id, channel, published_on, note
FROM session INDEXED BY session_by_start
CROSS JOIN issued_document ON issued_document.session_id = session.id
LEFT JOIN publication ON publication.document_id = issued_document.id
WHERE state = 'concluded' AND starts_at >= ?1 AND issued_document.kind = ?2
    AND withdrawn_reason IS NULL
ORDER BY session.id, published_on, channel
