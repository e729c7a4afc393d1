INSERT INTO session_office
    (session_id, origin, name, superior, symbol, place, letterhead,
     secretary_honorific, secretary_name, secretary_post)
VALUES
    (:session, :origin, :name, :superior, :symbol, :place, :letterhead,
     :honorific, :secretary, :post)
ON CONFLICT (session_id) DO NOTHING
