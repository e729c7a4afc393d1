INSERT INTO office
    (id, name, superior, symbol, place, letterhead,
     secretary_honorific, secretary_name, secretary_post)
VALUES
    (1, :name, :superior, :symbol, :place, :letterhead, :honorific, :secretary, :post)
ON CONFLICT (id) DO UPDATE SET
    name = excluded.name,
    superior = excluded.superior,
    symbol = excluded.symbol,
    place = excluded.place,
    letterhead = excluded.letterhead,
    secretary_honorific = excluded.secretary_honorific,
    secretary_name = excluded.secretary_name,
    secretary_post = excluded.secretary_post
