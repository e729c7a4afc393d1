INSERT INTO speaker
    (uuid, session_id, number, kind, honorific, name, address, role, phone, spoke_at)
VALUES
    (:uuid, :session, :number, :kind, :honorific, :name, :address, :role, :phone, :spoke_at)
