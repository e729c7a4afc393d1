SELECT opinion_id
FROM follow_up
WHERE session_id = ?1 AND from_on <= ?2 AND until_on > ?2
ORDER BY opinion_id
