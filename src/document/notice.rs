//! The conclusion notice of a session (sample form 1.4 of Nghị định 30/2020/NĐ-CP).

use std::collections::HashSet;

use super::appendix;
use super::block::{Block, Document, Section, Style};
use super::letterhead::{DateLine, body, heading, letterhead, subheading, title};
use super::minutes::{concluded, under};
use super::outcome::content;
use super::signature::recipients_and_signatures;
use super::signer::signers;
use super::wording::{
    and, capital, clause, count, long_date, number, paragraphs, people, sentence,
};
use super::{DocumentError, Source};
use crate::domain::gate::{Gate, Reconciliation};
use crate::domain::{Opinion, SessionForm};

/// Stands over the opinions to which no field was given.
pub(super) const NO_FIELD: &str = "Chưa phân lĩnh vực";
/// The field of what fits no other one.
const OTHER_FIELD: &str = "Khác";

pub(super) fn build(source: Source<'_>) -> Result<Document, DocumentError> {
    let notice = Section {
        geometry: source.format.page.into(),
        label: String::new(),
        blocks: blocks(&source),
    };
    let sections = vec![notice, appendix::section(&source)];
    source.finish("Thông báo kết luận", sections)
}

fn blocks(source: &Source<'_>) -> Vec<Block> {
    let format = &source.format.notice;
    let subject = subject(source);
    let mut blocks = letterhead(source, &format.symbol, DateLine::Shown);
    blocks.extend(title(source, &format.name, &subject));
    blocks.extend(source.extract_remark());
    blocks.extend(opening(source));
    blocks.push(heading(source, 1, "assessment", "ĐÁNH GIÁ CHUNG"));
    blocks.extend(assessment(source));
    blocks.push(heading(
        source,
        2,
        "conclusions",
        "KẾT LUẬN ĐỐI VỚI CÁC Ý KIẾN, KIẾN NGHỊ",
    ));
    blocks.extend(conclusions(source));
    blocks.push(heading(source, 3, "follow_up", "TỔ CHỨC THỰC HIỆN"));
    blocks.extend(follow_up(source));
    blocks.extend(recipients_and_signatures(source, &signers(source)));
    blocks
}

fn subject(source: &Source<'_>) -> String {
    let fields = vec![
        ("chủ trì", people(&source.record.session.chairs)),
        ("hội nghị", meeting(source)),
    ];
    source.say("subject", "Kết luận của {chủ trì} tại {hội nghị}", fields)
}

/// The session's name inside a sentence; a subject that does not say so is called a meeting.
pub(super) fn meeting(source: &Source<'_>) -> String {
    let subject = source.record.session.subject.trim();
    if subject.to_lowercase().starts_with("hội nghị")
        || subject.to_lowercase().starts_with("buổi")
        || subject.to_lowercase().starts_with("cuộc")
    {
        capital(subject)
    } else {
        format!("Hội nghị {subject}")
    }
}

/// When, where, who chaired, who attended, how many opinions.
fn opening(source: &Source<'_>) -> Vec<Block> {
    let session = &source.record.session;
    let several = session.chairs.len() > 1;
    let form = match session.form {
        SessionForm::InPerson => "",
        SessionForm::Online => ", theo hình thức trực tuyến",
        SessionForm::Hybrid => ", theo hình thức trực tiếp kết hợp trực tuyến",
    };
    let points = match session.connected_points.len() {
        0 => String::new(),
        some => format!(" đến {} điểm cầu", count(some as u64)),
    };
    let groups: Vec<String> = session
        .attendance
        .iter()
        .map(|group| format!("{} ({} người)", group.name, count(group.count.into())))
        .collect();
    let chairs = if several {
        "đồng chủ trì"
    } else {
        "chủ trì"
    };
    let who = if several {
        "các đồng chí chủ trì"
    } else {
        "đồng chí chủ trì"
    };
    let attended = if groups.is_empty() {
        ""
    } else {
        "Tham dự hội nghị có {số người} người, gồm: {thành phần}. "
    };
    let template = format!(
        "{{ngày họp}}, tại {{địa điểm}}, {{chủ trì}} {chairs} {{hội nghị}}{form}{points}. {attended}\
         Hội nghị đã ghi nhận {{số ý kiến}} ý kiến, kiến nghị của Nhân dân. Sau khi nghe các ý \
         kiến, kiến nghị và trả lời của các cơ quan, đơn vị, {who} hội nghị kết luận như sau:"
    );
    let total = source.recorded();
    let fields = vec![
        ("ngày họp", capital(&long_date(session.starts_at.date()))),
        ("địa điểm", clause(&session.place).to_owned()),
        ("chủ trì", people(&session.chairs)),
        ("hội nghị", clause(&meeting(source)).to_owned()),
        ("số người", count(session.attendance_total())),
        ("thành phần", groups.join("; ")),
        ("số ý kiến", count(total as u64)),
    ];
    source.say_body("opening", &template, fields)
}

fn assessment(source: &Source<'_>) -> Vec<Block> {
    let mut blocks: Vec<Block> = paragraphs(&source.record.closing.assessment)
        .map(|text| body(source, sentence(text)))
        .collect();
    let gate = Gate::of(&source.record.opinions);
    let reconciled = complete(source, &gate);
    let parts: Vec<String> = [
        (
            reconciled.answered,
            "ý kiến được trả lời, giải quyết tại hội nghị",
        ),
        (
            reconciled.assigned,
            "ý kiến được giao cơ quan, đơn vị giải quyết",
        ),
        (reconciled.plan, "ý kiến được giải quyết theo lộ trình"),
        (reconciled.passed, "ý kiến được chuyển cấp có thẩm quyền"),
        (
            reconciled.not_considered,
            "ý kiến không xem xét tại hội nghị",
        ),
        (reconciled.merged, "ý kiến trùng nội dung được gộp"),
    ]
    .into_iter()
    .filter(|(number, _)| *number > 0)
    .map(|(number, what)| format!("{} {what}", count(number as u64)))
    .collect();
    if !parts.is_empty() {
        let recorded = count(gate.recorded as u64);
        let share = if gate.is_closed() {
            format!("Toàn bộ {recorded} ý kiến, kiến nghị đã được đưa vào kết luận")
        } else {
            let concluded = count(gate.complete as u64);
            format!("Đến nay {concluded} trong tổng số {recorded} ý kiến, kiến nghị đã có kết luận")
        };
        let share = if source.extract.is_some() {
            format!("Trong bản trích này: {}", share.to_lowercase())
        } else {
            share
        };
        let parts = and(&parts);
        let text = format!("{share}, trong đó: {parts} (chi tiết tại Phụ lục kèm theo).");
        blocks.push(body(source, text));
    }
    blocks
}

/// How the opinions that lack nothing were concluded: one with an outcome but without its unit or
/// date is not concluded yet.
fn complete(source: &Source<'_>, gate: &Gate) -> Reconciliation {
    let open: HashSet<u32> = gate.missing.iter().map(|(number, _)| *number).collect();
    let standing = source.record.opinions.iter();
    let complete: Vec<Opinion> = standing
        .filter(|opinion| !open.contains(&opinion.number))
        .cloned()
        .collect();
    Reconciliation::of(&complete)
}

/// The opinions of each field, the fields in the order in which they first came up; what belongs to
/// no field of its own comes last.
pub(super) fn by_field<'a>(source: &Source<'a>) -> Vec<(&'a str, Vec<&'a Opinion>)> {
    let mut places = std::collections::HashMap::new();
    let mut fields: Vec<(&str, Vec<&Opinion>)> = Vec::new();
    for opinion in source.opinions() {
        let field = match opinion.field.trim() {
            "" => NO_FIELD,
            named => named,
        };
        let place = *places.entry(field).or_insert_with(|| {
            fields.push((field, Vec::new()));
            fields.len() - 1
        });
        fields[place].1.push(opinion);
    }
    fields.sort_by_key(|(field, _)| match *field {
        NO_FIELD => 2,
        OTHER_FIELD => 1,
        _ => 0,
    });
    fields
}

fn conclusions(source: &Source<'_>) -> Vec<Block> {
    let bold = Style::bold(source.format.body.size);
    let italic = Style::italic(source.format.body.size);
    let mut blocks = Vec::new();
    for (i, (field, opinions)) in (1..).zip(by_field(source)) {
        let text = if field == NO_FIELD {
            format!("{i}. {NO_FIELD}")
        } else {
            format!("{i}. Lĩnh vực {field}")
        };
        blocks.push(subheading(source, &text, 2));
        for opinion in opinions {
            let label = format!("Ý kiến số {}:", number(opinion.number));
            if let Some(voided) = &opinion.voided {
                let text = format!(
                    "số thứ tự đã hủy; lý do: {}",
                    sentence(clause(&voided.reason))
                );
                blocks.extend(under(source, &label, bold, &[text]));
                continue;
            }
            blocks.extend(under(source, &label, bold, &content(opinion)));
            blocks.extend(concluded(source, "Kết luận:", italic, opinion));
        }
    }
    blocks
}

fn follow_up(source: &Source<'_>) -> Vec<Block> {
    let tasks = &source.record.closing.follow_up;
    let mut blocks: Vec<Block> = (1..)
        .zip(tasks)
        .map(|(i, task)| body(source, format!("{i}. {}", capital(&sentence(task)))))
        .collect();
    let template = "Trên đây là kết luận của {chủ trì} tại {hội nghị}; đề nghị các cơ quan, đơn \
                    vị, cá nhân có liên quan nghiêm túc triển khai thực hiện{dấu kết}";
    let fields = vec![
        ("chủ trì", people(&source.record.session.chairs)),
        ("hội nghị", clause(&meeting(source)).to_owned()),
        ("dấu kết", source.format.end_mark.clone()),
    ];
    blocks.extend(source.say_body("end", template, fields));
    blocks
}
