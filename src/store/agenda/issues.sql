SELECT hot_issue.*,
    CASE WHEN session.state IN ('held', 'concluded') THEN substr(starts_at, 1, 10) END AS held_on
FROM hot_issue LEFT JOIN session ON session.id = hot_issue.session_id
WHERE withdrawn = ''
ORDER BY hot_issue.id
