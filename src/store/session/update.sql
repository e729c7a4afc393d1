UPDATE session SET
    kind = :kind,
    form = :form,
    subject = :subject,
    announced_on = :announced_on,
    starts_at = :starts_at,
    ends_at = :ends_at,
    place = :place,
    secretary_honorific = :honorific,
    secretary_name = :secretary,
    secretary_post = :post,
    previous_results = :previous_results
WHERE id = :id
