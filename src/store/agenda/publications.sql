SELECT channel, published_on, note
FROM issued_document JOIN publication ON document_id = issued_document.id
WHERE session_id = ?1 AND kind = ?2 AND withdrawn_reason IS NULL
ORDER BY published_on, channel
