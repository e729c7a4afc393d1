SELECT id, CASE WHEN substr(linked_at, 1, 10) <= :as_of THEN session_id END
FROM hot_issue
WHERE found_on BETWEEN :first AND :last AND substr(recorded_at, 1, 10) <= :as_of
    AND (withdrawn_at IS NULL OR substr(withdrawn_at, 1, 10) > :as_of)
ORDER BY id
