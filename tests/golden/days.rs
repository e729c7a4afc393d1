//! The targets on twenty days of a file, as counted by hand from its story.

/// The targets of the year of a day as of that day: T1–T4, then R1–R6.
///
/// They were worked out from the story before the program counted them. T1 is of 4 heads, from 01/10 of
/// the 2 that the mergers left; T2 of the issues that had their dialogue or missed it; T3 and T4 go
/// opinion by opinion; R1 is of the Party committees, R2 of the authorities, R3 and R4 of the 2 bodies
/// of the Front, R5 of the 2 of the province, R6 of these 3.
#[rustfmt::skip]
pub const DAYS: [(&str, [&str; 10]); 20] = [
    // Nothing but units.
    ("2026-01-05", ["0/4 0%", "0/0 –", "0/0 –", "0/0 –", "0/2 0%", "0/2 0%", "0/2 0%", "0/2 0%", "0/2 0%", "0/3 0%"]),
    // The other commune's session: the one answered to the citizen's satisfaction is good.
    ("2026-02-12", ["1/4 25%", "0/0 –", "2/2 100%", "1/2 50%", "0/2 0%", "0/2 0%", "0/2 0%", "0/2 0%", "0/2 0%", "0/3 0%"]),
    // Its other opinion is resolved late; it has a regulation and has evaluated it.
    ("2026-03-12", ["1/4 25%", "0/0 –", "2/2 100%", "1/2 50%", "0/2 0%", "1/2 50%", "0/2 0%", "0/2 0%", "0/2 0%", "0/3 0%"]),
    // Its Party committee adds the work session; a scheme of the term; one content of two.
    ("2026-04-02", ["1/4 25%", "0/0 –", "2/2 100%", "1/2 50%", "1/2 50%", "1/2 50%", "0/2 0%", "0/2 0%", "1/2 50%", "0/3 0%"]),
    // The own session, not concluded: seven opinions more, of which five count as long as none is merged.
    ("2026-05-14", ["2/4 50%", "0/0 –", "2/9 22,22%", "1/7 14,29%", "1/2 50%", "1/2 50%", "0/2 0%", "0/2 0%", "1/2 50%", "0/3 0%"]),
    // Concluded: the merged one no longer counts. The Women's Union has gone digital.
    ("2026-05-20", ["2/4 50%", "0/0 –", "9/9 100%", "1/6 16,67%", "1/2 50%", "1/2 50%", "0/2 0%", "0/2 0%", "1/2 50%", "1/3 33,33%"]),
    // A day on which only the reports change.
    ("2026-05-30", ["2/4 50%", "0/0 –", "9/9 100%", "1/6 16,67%", "1/2 50%", "1/2 50%", "0/2 0%", "0/2 0%", "1/2 50%", "1/3 33,33%"]),
    // The road is good, and so is what was answered at the session: its citizen was asked.
    ("2026-06-12", ["2/4 50%", "0/0 –", "9/9 100%", "3/6 50%", "1/2 50%", "1/2 50%", "0/2 0%", "0/2 0%", "1/2 50%", "1/3 33,33%"]),
    // A complaint with a result is none of T4.
    ("2026-06-24", ["2/4 50%", "0/0 –", "9/9 100%", "3/6 50%", "1/2 50%", "1/2 50%", "0/2 0%", "0/2 0%", "1/2 50%", "1/3 33,33%"]),
    // The road is opened again.
    ("2026-07-02", ["2/4 50%", "0/0 –", "9/9 100%", "2/6 33,33%", "1/2 50%", "1/2 50%", "0/2 0%", "0/2 0%", "1/2 50%", "1/3 33,33%"]),
    // Done again in time, and the citizen is not satisfied.
    ("2026-07-16", ["2/4 50%", "0/0 –", "9/9 100%", "2/6 33,33%", "1/2 50%", "1/2 50%", "0/2 0%", "0/2 0%", "1/2 50%", "1/3 33,33%"]),
    ("2026-07-22", ["2/4 50%", "0/0 –", "9/9 100%", "2/6 33,33%", "1/2 50%", "1/2 50%", "0/2 0%", "0/2 0%", "1/2 50%", "1/3 33,33%"]),
    // The Party committee's session on a hot issue, in time; it is no periodic one.
    ("2026-08-20", ["2/4 50%", "1/1 100%", "9/10 90%", "2/7 28,57%", "1/2 50%", "1/2 50%", "0/2 0%", "0/2 0%", "1/2 50%", "1/3 33,33%"]),
    // The second issue's time was up on the 25th.
    ("2026-09-26", ["2/4 50%", "1/2 50%", "10/10 100%", "2/7 28,57%", "1/2 50%", "1/2 50%", "0/2 0%", "0/2 0%", "1/2 50%", "1/3 33,33%"]),
    // Both communes are one: what either did counts for it.
    ("2026-10-01", ["1/2 50%", "1/2 50%", "10/10 100%", "2/7 28,57%", "1/1 100%", "1/1 100%", "0/2 0%", "0/2 0%", "1/2 50%", "1/3 33,33%"]),
    // Resolved within its extension, the citizen satisfied; the third issue has time left.
    ("2026-10-05", ["1/2 50%", "1/2 50%", "10/10 100%", "3/7 42,86%", "1/1 100%", "1/1 100%", "0/2 0%", "0/2 0%", "1/2 50%", "2/3 66,67%"]),
    // Its session came two days late; of two answers one satisfied.
    ("2026-10-28", ["1/2 50%", "1/3 33,33%", "12/12 100%", "4/9 44,44%", "1/1 100%", "1/1 100%", "0/2 0%", "0/2 0%", "1/2 50%", "2/3 66,67%"]),
    // The unsatisfied one is out of scope, the fourth issue was none; four schemes are one too many.
    ("2026-11-20", ["1/2 50%", "1/3 33,33%", "12/12 100%", "4/8 50%", "1/1 100%", "1/1 100%", "2/2 100%", "1/2 50%", "1/2 50%", "2/3 66,67%"]),
    // The Party committee's periodic session; a criticism and a scheme were recorded in error.
    ("2026-12-16", ["2/2 100%", "1/3 33,33%", "13/13 100%", "5/9 55,56%", "1/1 100%", "1/1 100%", "2/2 100%", "0/2 0%", "2/2 100%", "3/3 100%"]),
    // A new year: what is asked every year begins again, what lasts and what is asked in a term stays.
    ("2027-01-04", ["0/2 0%", "0/0 –", "0/0 –", "0/0 –", "0/1 0%", "0/1 0%", "0/2 0%", "0/2 0%", "2/2 100%", "3/3 100%"]),
];

/// Share and per cent as one reads them.
pub fn parts(figure: &str) -> (&str, &str) {
    figure.split_once(' ').unwrap()
}
