INSERT INTO session
    (uuid, state, kind, form, subject, announced_on, starts_at, ends_at, place,
     secretary_honorific, secretary_name, secretary_post, previous_results)
VALUES
    (:uuid, :state, :kind, :form, :subject, :announced_on, :starts_at, :ends_at, :place,
     :honorific, :secretary, :post, :previous_results)
