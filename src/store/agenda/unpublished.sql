-- A session that was concluded long ago is no work for today any more.
SELECT session_id, session_on, unpublished
FROM session_total INDEXED BY session_total_unpublished
WHERE unpublished > 0 AND session_on >= ?1
ORDER BY session_on
