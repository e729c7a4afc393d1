//! Reports as papers, read back from the PDF.

use so_doi_thoai::document::block::{Block, Document};
use so_doi_thoai::document::report::{self, Compared, Letter, Report, paper};
use so_doi_thoai::domain::follow_up::{
    DocumentRef, Evidence, Followed, Resolution, ResultKind, Standing,
};
use so_doi_thoai::domain::report::{
    Counts, Facts, Grouping, HeldSession, Kind, NoticeTime, Overdue, Period, RaisedOpinion,
    Registered, Scope,
};
use so_doi_thoai::domain::target::{Factors, Targets};
use so_doi_thoai::domain::{
    DocumentId, Figure, IssuedDocument, Letterhead, OpinionId, Order, Outcome, SessionId,
    SessionKind, SpeakerId, Stage, Target, Unit, UnitId,
};
use so_doi_thoai::output::pdf::{self, Options};
use so_doi_thoai::progress::Progress;
use so_doi_thoai::typeset::typeset;

use super::flow::check_pages;
use super::reader::{Page, Pdf};
use super::sample::{self, SECRET, day, record};

const HOSTS: i64 = 130;

fn scope(period: &str) -> Scope {
    Scope {
        period: Period::parse(period).unwrap(),
        as_of: day(2026, 12, 31),
        host: None,
        roll_up: false,
    }
}

/// A province of communes with long names; every second opinion has a result.
fn facts() -> Facts {
    let mut facts = Facts::default();
    let kinds = [
        SessionKind::Periodic,
        SessionKind::AdHoc,
        SessionKind::Thematic,
    ];
    let places = kinds.iter().cycle();
    for (host, kind) in (1..=HOSTS).zip(places) {
        facts.sessions.push(HeldSession {
            id: SessionId(host),
            on: day(2026, 11, 14),
            kind: *kind,
            host: Some(UnitId(host)),
            attendance: 1_234,
            notice: NoticeTime::InTime,
        });
        let opinions = (0..40).map(|at| RaisedOpinion {
            id: OpinionId(host * 100 + at),
            host: Some(UnitId(host)),
            unit: Some(UnitId(at % 7 + 1)),
            field: String::new(),
            spoken_by: Some(SpeakerId(host * 100 + at)),
            raised_on: day(2026, 11, 14),
            resolved_on: (at % 2 == 0).then(|| day(2026, 11, 20)),
            standing: [Standing::Resolved, Standing::Open][usize::try_from(at % 2).unwrap()],
            outcome: Some(Outcome::Assigned),
            is_counted: true,
            is_on_time: true,
            is_satisfied: at % 3 == 0,
            due_on: Some(day(2026, 12, 1)),
        });
        facts.opinions.extend(opinions);
    }
    let unit = |id| Unit {
        name: format!("Ủy ban nhân dân phường Trường Vinh số {id}"),
        ..Unit::default()
    };
    facts.units = (1..=HOSTS).map(|id| (UnitId(id), unit(id))).collect();
    facts
}

fn counted(kind: Kind, is_compared: bool) -> Report {
    let scope = scope("2026");
    let grouping = kind.grouping().unwrap_or(Grouping::Host);
    let counts = Counts::of(&facts(), grouping, &scope);
    let before = is_compared.then_some(Compared {
        period: scope.period.before(),
        counts: &counts,
    });
    report::counted(kind, &scope, None, &counts, before).unwrap()
}

fn registered() -> Vec<Registered> {
    let record = so_doi_thoai::domain::edition::concealed(&record());
    let opinions = record.opinions.iter();
    opinions
        .map(|opinion| Registered {
            id: OpinionId(opinion.number.into()),
            session: SessionId(1),
            session_on: day(2026, 11, 14),
            speaker: record
                .speaker_of(opinion)
                .cloned()
                .filter(|s| s.number != 8),
            opinion: opinion.clone(),
            followed: Followed {
                standing: Standing::Open,
                outcome: opinion.conclusion.outcome,
                field: opinion.field.clone(),
                unit: opinion.conclusion.lead_unit.clone(),
                original_due: Some(day(2026, 12, 1)),
                extended_due: Some(day(2026, 12, 10)),
                extensions: 1,
                result: opinion.number.is_multiple_of(2).then(|| Resolution {
                    kind: ResultKind::Definitive,
                    on: day(2026, 12, 5),
                    text: "Đã sửa xong".into(),
                    evidence: Some(Evidence::Document(DocumentRef {
                        number: "125/UBND-KT".into(),
                        on: Some(day(2026, 12, 5)),
                    })),
                }),
                ..Followed::default()
            },
        })
        .collect()
}

fn overdue() -> Vec<Overdue> {
    let notice = IssuedDocument {
        id: DocumentId(1),
        session: SessionId(1),
        order: Order::new(
            so_doi_thoai::domain::Kind::Notice,
            Letterhead::State,
            Stage::Final,
        ),
        title: String::new(),
        symbol: "UBND".into(),
        locked_at: day(2026, 11, 20).into(),
        hash: String::new(),
        number: Some(15),
        dated_on: Some(day(2026, 11, 20)),
        withdrawn: None,
        returned: Vec::new(),
        corrects: None,
        corrected_by: Vec::new(),
        publications: Vec::new(),
    };
    let lines = registered().into_iter();
    let late = lines.filter(|line| line.followed.result.is_none());
    late.map(|line| Overdue {
        line,
        notice: Some(notice.clone()),
    })
    .collect()
}

fn all() -> Vec<Report> {
    let scope = scope("2026-Q4");
    let targets = Targets {
        year: 2026,
        as_of: scope.as_of,
        figures: Target::ALL
            .map(|target| (target, Figure::new(9, 10)))
            .into(),
        factors: Factors::default(),
        excluded: std::collections::BTreeMap::new(),
    };
    vec![
        counted(Kind::Summary, false),
        counted(Kind::ByUnit, true),
        report::overdue(&scope, None, &overdue()).unwrap(),
        report::targets(&scope, &targets, &std::collections::BTreeMap::new()).unwrap(),
        report::register(&scope, Some("Xã Bình Lộc"), &registered()).unwrap(),
    ]
}

fn document(report: &Report, letterhead: Letterhead) -> Document {
    let record = record();
    let letter = Letter {
        office: &record.office,
        letterhead,
        officials: &record.session.chairs,
    };
    paper(report, &letter).unwrap()
}

fn printed(report: &Report, letterhead: Letterhead) -> Pdf {
    let progress = Progress::default();
    let pages = typeset(&document(report, letterhead), &progress).unwrap();
    let written_at = sample::at(day(2026, 12, 31), 8, 0);
    let bytes = pdf::bytes(&pages, Options::at(written_at), &progress).unwrap();
    Pdf::read(&bytes)
}

fn is_landscape(page: &Page) -> bool {
    page.width > page.height
}

#[test]
fn every_report_is_set_inside_its_margins_under_every_letterhead() {
    for report in all() {
        for letterhead in Letterhead::ALL {
            check_pages(&printed(&report, letterhead));
        }
    }
}

#[test]
fn the_head_of_a_table_is_repeated_on_every_page_and_no_row_is_lost() {
    let pdf = printed(&counted(Kind::Summary, false), Letterhead::State);
    let pages: Vec<&Page> = pdf.pages.iter().filter(|page| is_landscape(page)).collect();
    assert!(pages.len() > 5, "{}", pages.len());
    for (at, page) in (1..).zip(&pages) {
        for head in ["Đơn vị", "biểu", "luận"] {
            assert!(
                page.texts.iter().any(|s| s.text == head),
                "no {head} on {at}"
            );
        }
        // The appendix counts its own pages.
        let number = page.number().map(|shown| shown.text.clone());
        assert_eq!(number, (at > 1).then(|| at.to_string()));
    }
    let text = pdf.text();
    for host in 1..=HOSTS {
        assert!(text.contains(&format!("số {host} ")), "{host}");
    }
    // 130 hosts with 40 opinions each, half of them with a result.
    assert!(text.contains("Tổng số"), "{text}");
    let total = text.split("Tổng số").last().unwrap();
    assert!(
        total.contains("5.200") && total.contains("160.420"),
        "{total}"
    );
}

#[test]
fn the_first_page_tells_the_totals_under_the_letterhead_and_who_signs() {
    let pdf = printed(&counted(Kind::Summary, false), Letterhead::State);
    assert!(!is_landscape(&pdf.pages[0]));
    let page: Vec<&str> = pdf.pages[0].texts.iter().map(|s| s.text.as_str()).collect();
    let page = super::reader::squeezed(&page.join(" "));
    for part in [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "/BC-UBND",
        "BÁO CÁO",
        "Số liệu đối thoại với Nhân dân năm 2026",
        "tính đến ngày 31 tháng 12 năm 2026, như sau:",
        "định kỳ 44, đột xuất 43, chuyên đề 43; lượt người dự 160.420; lượt phát biểu 5.200.",
        "Số ý kiến, kiến nghị: 5.200;",
        "đưa vào kết luận 5.200 (100%)",
        "giải quyết xong 2.600 (đúng hạn 2.600)",
        "quá hạn chưa có kết quả 2.600; hài lòng 910 (35% số giải quyết xong).",
        "Kết luận ban hành đúng hạn: 130/130 (100%).",
        "Số liệu chi tiết tại Phụ lục kèm theo./.",
        "Nơi nhận:",
        "TM. ỦY BAN NHÂN DÂN",
        "Nguyễn Thị Thúy Hòa",
    ] {
        assert!(page.contains(part), "no {part:?} in {page}");
    }
}

#[test]
fn the_lists_tell_numbers_days_and_notes_and_never_who_is_secret() {
    let reports = all();
    let late = printed(&reports[2], Letterhead::State).text();
    for part in [
        "Các hội nghị họp trong kỳ có 11 ý kiến, kiến nghị quá hạn giải quyết.",
        "Thông báo số 15/TB-UBND ngày 20 tháng 11 năm 2026",
        "Gia hạn 01 lần",
        "10/12/2026",
    ] {
        assert!(late.contains(part), "no {part:?} in {late}");
    }
    let register = printed(&reports[4], Letterhead::State);
    assert!(register.pages.iter().all(is_landscape));
    let text = register.text();
    for part in [
        "SỔ THEO DÕI Ý KIẾN, KIẾN NGHỊ",
        "Quý IV năm 2026",
        "Người cung cấp thông tin số 08",
        "(đã gia hạn)",
        "Văn bản số 125/UBND-KT ngày 05/12/2026",
    ] {
        assert!(text.contains(part), "no {part:?} in {text}");
    }
    for secret in SECRET {
        assert!(!register.everything().contains(secret), "{secret}");
    }
    let targets = printed(&reports[3], Letterhead::Party).text();
    for part in ["Không đạt", "90%", "T4", "R6", "Mẫu số", "năm 2026"] {
        assert!(targets.contains(part), "no {part:?} in {targets}");
    }
}

#[test]
fn a_comparison_prints_three_tables_and_every_one_is_in_the_docx() {
    let document = document(&counted(Kind::ByUnit, true), Letterhead::State);
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let tables = blocks
        .filter(|block| matches!(block, Block::Table(_)))
        .count();
    assert_eq!(tables, 3);
    let docx = super::docx::written(&document);
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    let mut xml = String::new();
    let mut part = archive.by_name("word/document.xml").unwrap();
    std::io::Read::read_to_string(&mut part, &mut xml).unwrap();
    assert_eq!(
        xml.matches("<w:tbl>").count(),
        xml.matches("</w:tbl>").count()
    );
    assert_eq!(xml.matches("<w:tblHeader").count(), 3);
    for part in [
        "Tổng số",
        "Tăng (+), giảm (-)",
        "1. Năm 2026",
        "2. Năm 2025",
    ] {
        assert!(xml.contains(part), "no {part:?}");
    }
}

#[test]
fn with_nothing_overdue_the_letter_stands_alone() {
    let empty = report::overdue(&scope("2026"), None, &[]).unwrap();
    let pdf = printed(&empty, Letterhead::State);
    assert_eq!(pdf.pages.len(), 1);
    let text = pdf.text();
    assert!(
        text.contains("không có ý kiến, kiến nghị quá hạn"),
        "{text}"
    );
    assert!(!text.contains("Phụ lục"), "{text}");
}
