UPDATE speaker SET
    kind = :kind,
    honorific = :honorific,
    name = :name,
    address = :address,
    role = :role,
    phone = :phone,
    spoke_at = :spoke_at
WHERE id = :id
