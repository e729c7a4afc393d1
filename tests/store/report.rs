//! Reports counted from a small file whose figures are worked out by hand.

mod files;
pub mod golden;
mod hidden;
mod random;
mod year;

use chrono::NaiveDate;
use so_doi_thoai::document::report::Report;
use so_doi_thoai::domain::follow_up::{Event, ResultKind};
use so_doi_thoai::domain::report::{Column, Counts, Grouping, Kind, Line, Period, Scope};
use so_doi_thoai::domain::{Kind as DocumentKind, ReturnedKind, Target, Unit};
use so_doi_thoai::reporting::{self, Asked, Reported, ReportingError};
use so_doi_thoai::store::{Op, Returned};

use super::follow_up::reopened;
use super::issued::{concluded, file, lock, order, returned};
use super::sample::{Sample, day};
use golden::Golden;

/// Of no row and of every row, in the order of the form.
const FIGURES: [Column; 10] = [
    Column::Recorded,
    Column::Answered,
    Column::Concluded,
    Column::Lawful,
    Column::Resolved,
    Column::OnTime,
    Column::Overdue,
    Column::InProgress,
    Column::PassedOn,
    Column::Satisfied,
];

pub fn asked(kind: Kind, period: &str, as_of: NaiveDate) -> Asked {
    Asked {
        kind,
        period: Period::parse(period).unwrap(),
        as_of,
        host: None,
        is_compared: false,
        rolls_up: false,
    }
}

pub fn reported(golden: &Golden, asked: &Asked) -> Result<Reported, ReportingError> {
    let (asked, today) = (asked.clone(), golden.today());
    let read = golden
        .sample
        .store
        .read(move |r| Ok(reporting::report(r, &asked, today)));
    read.wait().unwrap()
}

pub fn report(golden: &Golden, asked: &Asked) -> Report {
    reported(golden, asked).unwrap().report
}

fn scope(period: &str, as_of: NaiveDate) -> Scope {
    Scope {
        period: Period::parse(period).unwrap(),
        as_of,
        host: None,
        roll_up: false,
    }
}

fn counts(golden: &Golden, grouping: Grouping, scope: Scope) -> Counts {
    let read = golden.sample.store.read(move |r| r.report_facts(&scope));
    Counts::of(&read.wait().unwrap(), grouping, &scope)
}

fn figures(line: &Line) -> (&str, [u64; 10]) {
    let name = line.name.as_deref().unwrap_or("-");
    (name, FIGURES.map(|column| line.tally.count(column)))
}

fn rows(counts: &Counts) -> Vec<(&str, [u64; 10])> {
    counts.lines.iter().map(figures).collect()
}

fn total(counts: &Counts) -> [u64; 10] {
    FIGURES.map(|column| counts.total.count(column))
}

#[test]
fn the_figures_by_host_are_those_counted_by_hand_on_every_day() {
    let golden = Golden::new();
    let of = |period, on| counts(&golden, Grouping::Host, scope(period, day(on)));
    let (own, other) = (golden::OWN, golden::OTHER);
    // On the day of the session: nothing concluded, one opinion of February overdue since 01/03.
    let then = of("2026", 14);
    assert_eq!(
        rows(&then),
        [
            (own, [6, 0, 0, 5, 0, 0, 0, 0, 0, 0]),
            (other, [2, 1, 2, 2, 1, 1, 1, 1, 0, 1]),
        ]
    );
    // Concluded on the 15th; the first opinion resolved on the 16th, the citizen satisfied.
    let then = of("2026", 16);
    assert_eq!(
        rows(&then),
        [
            (own, [6, 1, 6, 4, 2, 2, 0, 2, 1, 1]),
            (other, [2, 1, 2, 2, 1, 1, 1, 1, 0, 1]),
        ]
    );
    assert_eq!(total(&then), [8, 2, 8, 6, 3, 3, 1, 3, 1, 2]);
    // The passed one is overdue since the 18th, the complaint since the 20th; that of February is
    // resolved late.
    let then = of("2026", 22);
    assert_eq!(
        rows(&then),
        [
            (own, [6, 1, 6, 4, 2, 2, 2, 2, 1, 1]),
            (other, [2, 1, 2, 2, 2, 1, 0, 0, 0, 1]),
        ]
    );
    assert_eq!(rows(&of("2026-Q1", 16)), [rows(&of("2026", 16))[1]]);
    assert_eq!(rows(&of("2026-11", 22)), [rows(&then)[0]]);
    assert_eq!(
        rows(&of("2025", 22)),
        [(own, [1, 1, 1, 1, 1, 1, 0, 0, 0, 0])]
    );
    assert_eq!(rows(&of("2026-Q2", 22)), []);
}

#[test]
fn sessions_people_speeches_and_notices_are_those_counted_by_hand() {
    let golden = Golden::new();
    let columns = [
        Column::Periodic,
        Column::AdHoc,
        Column::Thematic,
        Column::Attendance,
        Column::Speeches,
        Column::NoticeDue,
        Column::NoticeInTime,
    ];
    let of = |period, on| {
        let counts = counts(&golden, Grouping::Host, scope(period, day(on)));
        let lines = counts.lines.iter();
        let lines = lines.map(|line| columns.map(|column| line.tally.count(column)));
        (
            lines.collect::<Vec<_>>(),
            columns.map(|c| counts.total.count(c)),
        )
    };
    // Two people spoke in November and one handed in a slip; the planned session is none.
    let (lines, total) = of("2026", 14);
    assert_eq!(lines, [[1, 0, 0, 117, 2, 0, 0], [0, 1, 0, 40, 1, 1, 0]]);
    assert_eq!(total, [1, 1, 0, 157, 3, 1, 0]);
    // A notice is locked with time left, and another one came back signed on the 16th.
    assert_eq!(of("2026", 15).1, [1, 1, 0, 157, 3, 1, 0]);
    assert_eq!(of("2026", 16).1, [1, 1, 0, 157, 3, 2, 1]);
    assert_eq!(of("2026", 22).1, [1, 1, 0, 157, 3, 2, 1]);
    assert_eq!(of("2025", 22).1, [0, 0, 1, 0, 1, 1, 0]);
}

#[test]
fn a_notice_is_in_time_by_its_own_date_once_its_signed_copy_came_back() {
    let sample = Sample::new();
    let session = concluded(&sample);
    let notice = lock(&sample, session, order(DocumentKind::Notice, Some(15))).unwrap();
    let counted = |on| {
        let read = sample
            .store
            .read(move |r| r.report_facts(&scope("2026", day(on))));
        let counts = Counts::of(
            &read.wait().unwrap(),
            Grouping::Host,
            &scope("2026", day(on)),
        );
        [Column::NoticeDue, Column::NoticeInTime].map(|column| counts.total.count(column))
    };
    // Held on the 14th: its time is up on the 24th.
    assert_eq!([counted(24), counted(25)], [[0, 0], [1, 0]]);
    sample.wait(12 * 24 * 60);
    let signed = Returned {
        dated_on: Some(day(20)),
        ..returned(ReturnedKind::Scan, "bản đã ký")
    };
    file(&sample, notice, signed).unwrap();
    assert_eq!([counted(25), counted(26)], [[1, 0], [1, 1]]);
}

#[test]
fn the_figures_by_field_stand_in_the_order_of_the_office_and_add_up() {
    let golden = Golden::new();
    let counts = counts(&golden, Grouping::Field, scope("2026", day(16)));
    assert_eq!(
        rows(&counts),
        [
            ("Đất đai", [1, 0, 1, 0, 0, 0, 0, 1, 0, 0]),
            ("Giao thông", [4, 0, 4, 3, 1, 1, 1, 2, 0, 1]),
            (
                "Môi trường, rác thải, nước sạch",
                [1, 1, 1, 1, 1, 1, 0, 0, 0, 0]
            ),
            ("Chuyện khác", [1, 1, 1, 1, 1, 1, 0, 0, 0, 1]),
            ("-", [1, 0, 1, 1, 0, 0, 0, 0, 1, 0]),
        ]
    );
    assert_eq!(total(&counts), [8, 2, 8, 6, 3, 3, 1, 3, 1, 2]);
    assert_eq!(counts.total.count(Column::Attendance), 0);
}

#[test]
fn the_figures_by_unit_add_up_and_a_merged_unit_rolls_up_into_its_successor() {
    let golden = Golden::new();
    let by_unit = |as_of, roll_up| {
        let scope = Scope {
            roll_up,
            ..scope("2026", as_of)
        };
        counts(&golden, Grouping::Unit, scope)
    };
    let then = by_unit(day(16), false);
    assert_eq!(
        rows(&then),
        [
            ("Công an xã", [1, 0, 1, 0, 0, 0, 0, 1, 0, 0]),
            ("Điện lực Nghệ An", [1, 0, 1, 1, 0, 0, 0, 0, 1, 0]),
            ("Phòng Kinh tế", [3, 0, 3, 3, 1, 1, 1, 2, 0, 1]),
            ("-", [3, 2, 3, 2, 2, 2, 0, 0, 0, 1]),
        ]
    );
    assert_eq!(total(&then), [8, 2, 8, 6, 3, 3, 1, 3, 1, 2]);
    // The unit is merged on the 22nd: what is pending moves by itself, what is done rolls up.
    let new = "Phòng Kinh tế tổng hợp";
    let unit = Unit {
        name: new.into(),
        ..Unit::default()
    };
    golden.transact(Op::SetUnit(None, Box::new(unit)));
    golden.transact(Op::MergeUnits {
        from: vec![golden.unit("Phòng Kinh tế")],
        into: golden.unit(new),
        on: day(22),
        by: String::new(),
    });
    let apart = by_unit(day(22), false);
    assert_eq!(
        rows(&apart)[2],
        ("Phòng Kinh tế", [2, 0, 2, 2, 2, 1, 0, 0, 0, 1])
    );
    assert_eq!(rows(&apart)[3], (new, [1, 0, 1, 1, 0, 0, 0, 1, 0, 0]));
    let together = by_unit(day(22), true);
    assert_eq!(rows(&together)[2], (new, [3, 0, 3, 3, 2, 1, 0, 1, 0, 1]));
    assert_eq!(together.lines.len(), 4);
    assert_eq!(together.total, apart.total);
}

#[test]
fn only_the_sessions_of_the_host_asked_for_are_reported() {
    let golden = Golden::new();
    let asked = Asked {
        host: Some("UBND  xã nghĩa thuận".into()),
        ..asked(Kind::Summary, "2026", day(16))
    };
    let refused = reported(&golden, &asked).unwrap_err();
    assert!(
        matches!(refused, ReportingError::UnknownUnit(_)),
        "{refused}"
    );
    let asked = Asked {
        host: Some(golden::OTHER.to_lowercase()),
        ..asked
    };
    let report = report(&golden, &asked);
    assert_eq!(report.host.as_deref(), Some(golden::OTHER));
    assert_eq!(report.grids[0].lines.len(), 2, "the host and the total");
}

#[test]
fn the_list_of_the_overdue_is_as_long_as_its_figure_and_names_days_and_notes() {
    let golden = Golden::new();
    let scope = scope("2026", day(22));
    let read = golden.sample.store.read(move |r| r.overdue(&scope));
    let overdue = read.wait().unwrap();
    let told: Vec<_> = overdue
        .iter()
        .map(|o| {
            (
                o.line.opinion.number,
                &*o.line.followed.unit,
                o.days(day(22)),
            )
        })
        .collect();
    assert_eq!(told, [(3, "Điện lực Nghệ An", 4), (5, "Công an xã", 2)]);
    let report = report(&golden, &asked(Kind::Overdue, "2026", day(22)));
    let lines = &report.grids[0].lines;
    assert_eq!(lines.len(), 2);
    let none = asked(Kind::Overdue, "2025", day(22));
    assert!(self::report(&golden, &none).grids[0].lines.is_empty());
}

#[test]
fn an_extension_and_a_reopening_are_told_of_an_overdue_opinion() {
    let golden = Golden::new();
    golden.follow(5, day(20), golden::extended(day(24)));
    golden.follow(1, day(22), reopened());
    golden.wait_until(day(26));
    let report = report(&golden, &asked(Kind::Overdue, "2026", day(26)));
    let grid = &report.grids[0];
    let note = grid.place("note").unwrap();
    let told: Vec<_> = grid
        .lines
        .iter()
        .map(|line| format!("{:?}", line.values[note]))
        .collect();
    assert_eq!(
        told,
        [
            "Empty",
            "Text(\"Mở lại 01 lần\")",
            "Text(\"Gia hạn 01 lần\")"
        ]
    );
}

#[test]
fn the_targets_are_those_of_the_year_of_the_period() {
    let golden = Golden::new();
    let report = report(&golden, &asked(Kind::Targets, "2026-11", day(16)));
    let grid = &report.grids[0];
    assert_eq!(grid.lines.len(), Target::ALL.len());
    let today = golden.today();
    let read = golden
        .sample
        .store
        .read(move |r| r.targets(2026, day(16), today));
    let targets = read.wait().unwrap();
    for (line, target) in grid.lines.iter().zip(Target::ALL) {
        let figure = targets.figures[&target];
        assert_eq!(
            line.values[2],
            golden::number(figure.numerator),
            "{target:?}"
        );
        assert_eq!(
            line.values[3],
            golden::number(figure.denominator),
            "{target:?}"
        );
        let records = |at: usize| line.records.iter().find(|(place, _)| *place == at);
        let count = |at| records(at).map_or(0, |(_, ids)| ids.len() as u64);
        assert_eq!([count(2), count(3)], [figure.numerator, figure.denominator]);
    }
    // Good: the first of November, and the one of February that was answered at the session.
    assert_eq!(targets.figures[&Target::T4].numerator, 2);
}

#[test]
fn the_register_tells_standing_result_and_evidence_and_hides_who_must_not_be_known() {
    let golden = Golden::new();
    let scope = scope("2026-11", day(22));
    let read = golden.sample.store.read(move |r| r.register(&scope));
    let lines = read.wait().unwrap();
    assert_eq!(lines.len(), 6, "the voided number stands for nothing");
    assert!(lines[3].speaker.is_none(), "a secret speaker");
    let report = report(&golden, &asked(Kind::Register, "2026-11", day(22)));
    let told = format!("{:?}", report.grids[0].lines);
    for part in [
        "Văn bản số 125/UBND-KT ngày 14/11/2026",
        "Đã có kết quả",
        "Đã chuyển cấp có thẩm quyền",
        "Người cung cấp thông tin số 02",
        "Hài lòng",
    ] {
        assert!(told.contains(part), "no {part:?} in {told}");
    }
    for secret in golden::SECRETS {
        assert!(!told.contains(secret), "{secret}");
    }
    // Before it was concluded there was no result, and no word of a conclusion.
    let then = self::report(&golden, &asked(Kind::Register, "2026-11", day(14)));
    let told = format!("{:?}", then.grids[0].lines);
    assert!(told.contains("Chưa kết luận") && !told.contains("Đã có kết quả"));
}

#[test]
fn a_comparison_shows_both_periods_and_what_changed() {
    let golden = Golden::new();
    let asked = Asked {
        is_compared: true,
        ..asked(Kind::Summary, "2026", day(16))
    };
    let report = report(&golden, &asked);
    let names: Vec<&str> = report.grids.iter().map(|grid| grid.name.as_str()).collect();
    assert_eq!(names, ["Năm 2026", "Năm 2025", "Tăng (+), giảm (-)"]);
    let change = &report.grids[2];
    let numbers = |key: &str| {
        let place = change.place(key).unwrap();
        let lines = change.lines.iter();
        lines
            .map(|line| line.values[place].clone())
            .collect::<Vec<_>>()
    };
    let number = so_doi_thoai::document::report::Value::Number;
    assert_eq!(numbers("recorded"), [5, 2, 7].map(number));
    assert_eq!(numbers("thematic_sessions"), [-1, 0, -1].map(number));
    assert_eq!(change.place("concluded_percent"), None);
}

#[test]
fn what_cannot_be_reported_is_refused() {
    let golden = Golden::new();
    let refused = |asked: &Asked| reported(&golden, asked).unwrap_err();
    let future = asked(Kind::Summary, "2026", day(23));
    assert!(matches!(refused(&future), ReportingError::InFuture { .. }));
    let empty = asked(Kind::Register, "2026-Q2", day(22));
    assert!(matches!(
        refused(&empty),
        ReportingError::NothingHeld { .. }
    ));
    let compared = Asked {
        is_compared: true,
        ..asked(Kind::Overdue, "2026", day(22))
    };
    assert_eq!(
        refused(&compared),
        ReportingError::NotCounted(Kind::Overdue)
    );
    let by_host = Asked {
        host: Some(golden::OWN.into()),
        ..asked(Kind::Targets, "2026", day(22))
    };
    assert_eq!(refused(&by_host), ReportingError::NotByHost);
}

#[test]
fn an_opinion_taken_back_to_no_result_leaves_the_figure_of_the_day_before() {
    let golden = Golden::new();
    golden.follow(1, day(22), reopened());
    let resolved = |on| {
        let counts = counts(&golden, Grouping::Host, scope("2026-11", on));
        counts.total.count(Column::Resolved)
    };
    assert_eq!([resolved(day(21)), resolved(day(22))], [2, 1]);
    let event = Event::Resolved {
        result: ResultKind::Inspected,
        text: String::new(),
        evidence: None,
    };
    golden.follow(1, day(22), event);
    assert_eq!(resolved(day(22)), 2);
}
