//! A report as a paper: the letterhead, what it says in short, who signs, and the tables.

use chrono::{NaiveDate, NaiveTime};

use super::super::block::{Align, Block, Document, Paragraph, Section, Style};
use super::super::format::{AppendixColumn, Format};
use super::super::letter::portrait;
use super::super::letterhead::{DateLine, body, dated, letterhead, number_in_text, title};
use super::super::listing::{Cell, bold_row, row, table};
use super::super::signature::recipients_and_signatures;
use super::super::signer::signers;
use super::super::wording::{capital, count, long_date};
use super::super::{DocumentError, Order, Source, Stage};
use super::grid::{Grid, Head, Line, Value};
use super::words::{percent, small};
use super::{Report, period_name, profile};
use crate::domain::date::short;
use crate::domain::record::FORMAT_VERSION;
use crate::domain::report::Kind;
use crate::domain::{
    self, Closing, Letterhead, Office, Official, Session, SessionRecord, SessionState,
};

/// The columns whose numbers count nothing.
const ORDINALS: [&str; 2] = ["position", "number"];

/// Who reports, under which letterhead, and who may sign.
#[derive(Debug, Clone)]
pub struct Letter<'a> {
    pub office: &'a Office,
    pub letterhead: Letterhead,
    /// Those whose posts are looked at for who signs; with none fitting the name is left blank.
    pub officials: &'a [Official],
}

/// The report as a document, its number and date left to the clerk.
///
/// # Errors
/// [`DocumentError::Format`] when an embedded profile is broken; a test reads each.
pub fn paper(report: &Report, letter: &Letter<'_>) -> Result<Document, DocumentError> {
    // The kind stands for the type alone: a report is of many sessions, and locked for none.
    let kind = match report.kind {
        Kind::Register => domain::Kind::Register,
        _ => domain::Kind::OpeningSheet,
    };
    let order = Order::new(kind, letter.letterhead, Stage::Final);
    let record = frame(report, letter);
    let source = Source::new(&order, &record, None)?;
    let sections = match report.kind {
        Kind::Register => vec![landscape(
            &source,
            &[],
            report,
            register_head(&source, report),
        )],
        Kind::Targets => vec![portrait(&source, targets(&source, report)?)],
        _ if report.grids.iter().all(|grid| grid.lines.is_empty()) => {
            let blocks = letter_blocks(&source, report, profile::all()?);
            vec![portrait(&source, blocks)]
        }
        _ => {
            let profile = profile::all()?;
            let head = appendix_head(&source, report, profile);
            let tables = landscape(&source, std::slice::from_ref(&report.note), report, head);
            let label = source.format.appendix.label.clone();
            vec![
                portrait(&source, letter_blocks(&source, report, profile)),
                Section { label, ..tables },
            ]
        }
    };
    source.finish("Báo cáo", sections)
}

/// What of a session's record the head and the end of a paper are made from.
fn frame(report: &Report, letter: &Letter<'_>) -> SessionRecord {
    let superior = letter.office.issuer(letter.letterhead).superior;
    let recipients = Some(superior).filter(|superior| !superior.trim().is_empty());
    let mut record = of_office(letter.office, report.title(), report.as_of);
    record.session.officers = letter.officials.to_vec();
    record.closing.recipients = recipients.into_iter().collect();
    record
}

/// The frame of a paper that is of many sessions, and of none.
pub fn of_office(office: &Office, subject: String, on: NaiveDate) -> SessionRecord {
    SessionRecord {
        format_version: FORMAT_VERSION,
        id: uuid::Uuid::nil(),
        state: SessionState::Concluded,
        office: office.clone(),
        session: Session {
            subject,
            starts_at: on.and_time(NaiveTime::MIN),
            ..Session::default()
        },
        speakers: Vec::new(),
        opinions: Vec::new(),
        closing: Closing::default(),
    }
}

/// `(Số liệu tính đến ngày …)`
fn as_of(report: &Report) -> String {
    let host = report.host.as_ref();
    let host = host.map_or(String::new(), |host| format!("{host}; "));
    format!("({host}số liệu tính đến {})", long_date(report.as_of))
}

fn opening(source: &Source<'_>, report: &Report) -> Vec<Block> {
    let issuer = capital(source.issuer.name.trim());
    let sessions = report.host.as_ref();
    let sessions = sessions.map_or(String::new(), |host| {
        format!(" tại các cuộc do {host} tổ chức")
    });
    let text = format!(
        "{issuer} báo cáo {}{sessions} {}, tính đến {}, như sau:",
        small(&report.subject),
        small(&period_name(report.period)),
        long_date(report.as_of)
    );
    vec![body(source, text)]
}

fn letter_blocks(source: &Source<'_>, report: &Report, profile: &profile::Profile) -> Vec<Block> {
    let mut blocks = letterhead(source, &profile.symbol, DateLine::Shown);
    blocks.extend(title(source, &profile.name, &report.title()));
    blocks.extend(opening(source, report));
    let said = match report.kind {
        Kind::Overdue => overdue(report),
        _ => totals(report),
    };
    blocks.extend(said.into_iter().map(|line| body(source, line)));
    let end = &source.format.end_mark;
    let has_appendix = report.grids.iter().any(|grid| !grid.lines.is_empty());
    blocks.push(body(
        source,
        if has_appendix {
            format!("Số liệu chi tiết tại Phụ lục kèm theo{end}")
        } else {
            let issuer = capital(source.issuer.name.trim());
            format!("{issuer} trân trọng báo cáo{end}")
        },
    ));
    blocks.extend(recipients_and_signatures(source, &signers(source)));
    blocks
}

/// The totals of a counted report in sentences.
fn totals(report: &Report) -> Vec<String> {
    let Some(grid) = report.grids.first() else {
        return Vec::new();
    };
    let total = grid.lines.iter().find(|line| line.is_total);
    let value = |key: &str| Some(&total?.values[grid.place(key)?]);
    let number = |key: &str| match value(key) {
        Some(Value::Number(number)) => count(number.unsigned_abs()),
        _ => count(0),
    };
    let share = |key: &str| match value(key) {
        Some(Value::Percent(figure)) if figure.denominator > 0 => {
            format!(" ({})", percent(*figure))
        }
        _ => String::new(),
    };
    // Those never asked are among them, so the share says of what it is one.
    let satisfied = share("satisfied_percent").replace(')', " số giải quyết xong)");
    let mut lines = Vec::new();
    if grid.place("attendance").is_some() {
        lines.push(format!(
            "- Số cuộc đối thoại: định kỳ {}, đột xuất {}, chuyên đề {}; lượt người dự {}; lượt phát \
             biểu {}.",
            number("periodic_sessions"),
            number("ad_hoc_sessions"),
            number("thematic_sessions"),
            number("attendance"),
            number("speeches"),
        ));
    }
    lines.push(format!(
        "- Số ý kiến, kiến nghị: {}; trả lời tại chỗ {}; đưa vào kết luận {}{}; hợp pháp, chính đáng \
         {}.",
        number("recorded"),
        number("answered_at_session"),
        number("concluded"),
        share("concluded_percent"),
        number("lawful"),
    ));
    lines.push(format!(
        "- Kết quả giải quyết: giải quyết xong {} (đúng hạn {}); đang giải quyết {}; chuyển cấp trên \
         {}; quá hạn chưa có kết quả {}; hài lòng {}{}.",
        number("resolved"),
        number("on_time"),
        number("in_progress"),
        number("passed_on"),
        number("overdue"),
        number("satisfied"),
        satisfied,
    ));
    if grid.place("notices_due").is_some() {
        lines.push(format!(
            "- Kết luận ban hành đúng hạn: {}/{}{}.",
            number("notices_in_time"),
            number("notices_due"),
            share("notices_in_time_percent"),
        ));
    }
    lines
}

fn overdue(report: &Report) -> Vec<String> {
    let late = report
        .grids
        .iter()
        .map(|grid| grid.lines.len() as u64)
        .sum();
    vec![match late {
        0 => "Các hội nghị họp trong kỳ không có ý kiến, kiến nghị quá hạn giải quyết.".to_owned(),
        late => format!(
            "Các hội nghị họp trong kỳ có {} ý kiến, kiến nghị quá hạn giải quyết.",
            count(late)
        ),
    }]
}

fn targets(source: &Source<'_>, report: &Report) -> Result<Vec<Block>, DocumentError> {
    let profile = profile::all()?;
    let mut blocks = letterhead(source, &profile.symbol, DateLine::Shown);
    blocks.extend(title(source, &profile.name, &report.title()));
    blocks.extend(opening(source, report));
    blocks.extend(report.grids.iter().map(|grid| printed(source, grid)));
    let end = &source.format.end_mark;
    let issuer = capital(source.issuer.name.trim());
    blocks.push(body(source, format!("{issuer} trân trọng báo cáo{end}")));
    blocks.extend(recipients_and_signatures(source, &signers(source)));
    Ok(blocks)
}

fn centred(source: &Source<'_>, text: impl Into<String>, style: Style) -> Block {
    let gap = source.format.body.paragraph_gap;
    Block::Paragraph(Paragraph::new(Format::centred_shape(gap / 2.0)).text(text, style))
}

fn appendix_head(source: &Source<'_>, report: &Report, profile: &profile::Profile) -> Vec<Block> {
    let format = &source.format.appendix;
    let (bold, italic) = (
        Style::bold(format.title_size),
        Style::italic(format.note_size),
    );
    let note = Paragraph::new(Format::centred_shape(0.0)).text(&profile.appendix_note, italic);
    let note = number_in_text(note, source, &profile.symbol, italic);
    let note = dated(note.text(" ", italic), source, italic);
    let heading = Paragraph::new(Format::centred_shape(0.0));
    vec![
        Block::Paragraph(heading.text(format.heading.as_str(), bold).outlined(1)),
        centred(source, report.title().to_uppercase(), bold),
        Block::Paragraph(note.text(format!(" của {})", source.issuer.name), italic)),
        centred(source, as_of(report), italic),
    ]
}

fn register_head(source: &Source<'_>, report: &Report) -> Vec<Block> {
    let format = &source.format.appendix;
    let bold = Style::bold(format.title_size);
    let name = Paragraph::new(Format::centred_shape(source.format.body.paragraph_gap));
    vec![
        centred(source, source.issuer.name.to_uppercase(), bold),
        Block::Paragraph(name.text(report.subject.as_str(), bold).outlined(1)),
        centred(source, period_name(report.period), bold),
        centred(source, as_of(report), Style::italic(format.note_size)),
    ]
}

fn landscape(
    source: &Source<'_>,
    notes: &[String],
    report: &Report,
    mut blocks: Vec<Block>,
) -> Section {
    let format = &source.format.appendix;
    for (at, grid) in (1..).zip(&report.grids) {
        if report.grids.len() > 1 {
            let shape = source.format.heading_shape();
            let name = Paragraph::new(shape).text(
                format!("{at}. {}", grid.name),
                Style::bold(format.note_size),
            );
            blocks.push(Block::Paragraph(name.outlined(2)));
        }
        if !grid.lines.is_empty() {
            blocks.push(printed(source, grid));
        }
    }
    for note in notes.iter().filter(|note| !note.is_empty()) {
        let shape = Format::plain_shape();
        let shape = super::super::block::Shape {
            align: Align::Justified,
            before: source.format.body.paragraph_gap,
            ..shape
        };
        let note = Paragraph::new(shape).text(note, Style::italic(format.cell_size));
        blocks.push(Block::Paragraph(note));
    }
    Section {
        geometry: source.format.landscape.into(),
        label: String::new(),
        blocks,
    }
}

/// A table as it is printed: the columns that have a width.
pub fn printed(source: &Source<'_>, grid: &Grid) -> Block {
    let heads: Vec<(usize, &Head, f32)> = (0..)
        .zip(&grid.heads)
        .filter_map(|(at, head)| Some((at, head, head.width_mm?)))
        .collect();
    let columns: Vec<AppendixColumn> = heads
        .iter()
        .map(|(_, head, width_mm)| AppendixColumn {
            title: head.title.clone(),
            width_mm: *width_mm,
        })
        .collect();
    let rows = grid.lines.iter().map(|line| {
        let cells = heads
            .iter()
            .map(|(at, head, _)| cell(grid, line, *at, head));
        let cells = cells.collect();
        if line.is_total {
            bold_row(source, cells)
        } else {
            row(source, cells)
        }
    });
    table(source, &columns, rows.collect())
}

fn cell(grid: &Grid, line: &Line, at: usize, head: &Head) -> Cell {
    let below = head.below.as_ref().and_then(|key| grid.place(key));
    let below = below.map(|place| shown(&line.values[place]));
    match &line.values[at] {
        // As everywhere else an opinion is called by its number.
        Value::Number(number) if ORDINALS.contains(&head.key.as_str()) => {
            Cell::centred(format!("{number:02}"))
        }
        Value::Text(text) => Cell::lines(text.lines().map(str::to_owned).collect()),
        value => {
            let mut lines = vec![shown(value)];
            lines.extend(below);
            Cell::centred_lines(lines)
        }
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => text.clone(),
        Value::Number(number) => {
            let grouped = count(number.unsigned_abs());
            let plain = match number {
                -9..=9 => number.unsigned_abs().to_string(),
                _ => grouped,
            };
            if *number < 0 {
                format!("-{plain}")
            } else {
                plain
            }
        }
        Value::Percent(figure) => percent(*figure),
        Value::Date(day) => short(*day),
    }
}
