//! The totals of the report of a year on the twenty days, as counted by hand from the story.

/// Sessions periodic, ad hoc and thematic; people, speeches; opinions recorded, answered, concluded,
/// lawful, resolved, on time, overdue, in progress, passed on, satisfied; notices due and in time. A
/// year without a held session has no report.
///
/// By opinion: of the resolved those with a result late are 1 (10/03), 7 (24/06), 6 (02/07) and 5
/// (22/07); 9 is merged, so it is neither lawful nor resolved. A notice is due once the tenth day after
/// the session, or the working day after it, has gone by: 23/02 (Tết), 25/05, 31/08, 09/11, 18/12. That of
/// May, locked on 20/05, came back signed in time on 22/05; no other was made.
#[rustfmt::skip]
pub const TOTALS: [Option<[u64; 17]>; 20] = [
    None,
    Some([1, 0, 0, 40, 1, 2, 1, 2, 2, 1, 1, 0, 1, 0, 1, 0, 0]),
    Some([1, 0, 0, 40, 1, 2, 1, 2, 2, 2, 1, 0, 0, 0, 2, 1, 0]),
    Some([1, 0, 0, 40, 1, 2, 1, 2, 2, 2, 1, 0, 0, 0, 2, 1, 0]),
    Some([2, 0, 0, 157, 3, 9, 1, 2, 7, 2, 1, 0, 0, 0, 2, 1, 0]),
    Some([2, 0, 0, 157, 3, 9, 2, 9, 6, 4, 3, 0, 3, 1, 2, 1, 0]),
    Some([2, 0, 0, 157, 3, 9, 2, 9, 6, 4, 3, 1, 3, 1, 2, 2, 1]),
    Some([2, 0, 0, 157, 3, 9, 2, 9, 6, 5, 4, 1, 2, 1, 4, 2, 1]),
    Some([2, 0, 0, 157, 3, 9, 2, 9, 6, 6, 4, 1, 1, 1, 4, 2, 1]),
    Some([2, 0, 0, 157, 3, 9, 2, 9, 6, 6, 3, 1, 1, 1, 3, 2, 1]),
    Some([2, 0, 0, 157, 3, 9, 2, 9, 6, 7, 4, 1, 0, 1, 3, 2, 1]),
    Some([2, 0, 0, 157, 3, 9, 2, 9, 6, 8, 4, 0, 0, 0, 3, 2, 1]),
    Some([2, 1, 0, 192, 4, 10, 2, 9, 7, 8, 4, 0, 0, 0, 3, 2, 1]),
    Some([2, 1, 0, 192, 4, 10, 2, 10, 7, 8, 4, 0, 1, 0, 3, 3, 1]),
    Some([2, 1, 0, 192, 4, 10, 2, 10, 7, 8, 4, 0, 1, 0, 3, 3, 1]),
    Some([2, 1, 0, 192, 4, 10, 2, 10, 7, 9, 5, 0, 0, 0, 4, 3, 1]),
    Some([2, 1, 1, 204, 5, 12, 4, 12, 9, 11, 7, 0, 0, 0, 5, 3, 1]),
    Some([2, 1, 1, 204, 5, 12, 4, 12, 8, 11, 7, 0, 0, 0, 5, 4, 1]),
    Some([3, 1, 1, 254, 6, 13, 5, 13, 9, 12, 8, 0, 0, 0, 6, 4, 1]),
    None,
];
