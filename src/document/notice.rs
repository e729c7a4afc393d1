//! The conclusion notice of a session (sample form 1.4 of Nghị định 30/2020/NĐ-CP).

use super::appendix;
use super::block::{Block, Document, Section, Style};
use super::letterhead::{DateLine, body, heading, letterhead, subheading, title};
use super::minutes::under;
use super::outcome::{conclusion, content};
use super::signature::{Signature, recipients_and_signatures};
use super::wording::{
    and, capital, clause, count, long_date, number, paragraphs, people, sentence,
};
use super::{Kind, Source, Stage};
use crate::domain::gate::Reconciliation;
use crate::domain::{Opinion, SessionForm};

/// Stands over the opinions to which no field was given.
pub(super) const NO_FIELD: &str = "Chưa phân lĩnh vực";

pub(super) fn build(source: &Source<'_>, stage: Stage) -> Document {
    let format = &source.format.notice;
    let subject = subject(source);
    let mut blocks = letterhead(source, &format.symbol, DateLine::Blank);
    blocks.extend(title(source, &format.name, &subject));
    blocks.push(body(source, opening(source)));
    blocks.push(heading(source, 1, "ĐÁNH GIÁ CHUNG"));
    blocks.extend(assessment(source));
    blocks.push(heading(source, 2, "KẾT LUẬN ĐỐI VỚI CÁC Ý KIẾN, KIẾN NGHỊ"));
    blocks.extend(conclusions(source));
    blocks.push(heading(source, 3, "TỔ CHỨC THỰC HIỆN"));
    blocks.extend(follow_up(source));
    blocks.extend(recipients_and_signatures(source, &signers(source)));
    let notice = Section {
        geometry: source.format.page.into(),
        label: String::new(),
        blocks,
    };
    let sections = vec![notice, appendix::section(source)];
    source.finish(Kind::Notice, stage, "Thông báo kết luận", sections)
}

fn subject(source: &Source<'_>) -> String {
    let session = &source.record.session;
    format!(
        "Kết luận của {} tại {}",
        people(&session.chairs),
        meeting(source)
    )
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

fn opening(source: &Source<'_>) -> String {
    let session = &source.record.session;
    let chair = if session.chairs.len() > 1 {
        "đồng chủ trì"
    } else {
        "chủ trì"
    };
    let form = match session.form {
        SessionForm::InPerson => "",
        SessionForm::Online => ", theo hình thức trực tuyến",
        SessionForm::Hybrid => ", theo hình thức trực tiếp kết hợp trực tuyến",
    };
    let points = match session.connected_points.len() {
        0 => String::new(),
        some => format!(" đến {} điểm cầu", count(some as u64)),
    };
    let mut sentences = vec![format!(
        "{}, tại {}, {} {chair} {}{form}{points}.",
        capital(&long_date(session.starts_at.date())),
        clause(&session.place),
        people(&session.chairs),
        clause(&meeting(source)),
    )];
    if !session.attendance.is_empty() {
        let groups: Vec<String> = session
            .attendance
            .iter()
            .map(|group| format!("{} ({} người)", group.name, count(group.count.into())))
            .collect();
        sentences.push(format!(
            "Tham dự hội nghị có {} người, gồm: {}.",
            count(session.attendance_total()),
            groups.join("; ")
        ));
    }
    let total = Reconciliation::of(&source.record.opinions).recorded;
    let who = if session.chairs.len() > 1 {
        "các đồng chí chủ trì"
    } else {
        "đồng chí chủ trì"
    };
    sentences.push(format!(
        "Hội nghị đã ghi nhận {} ý kiến, kiến nghị của Nhân dân. Sau khi nghe các ý kiến, kiến \
         nghị và trả lời của các cơ quan, đơn vị, {who} hội nghị kết luận như sau:",
        count(total as u64)
    ));
    sentences.join(" ")
}

fn assessment(source: &Source<'_>) -> Vec<Block> {
    let mut blocks: Vec<Block> = paragraphs(&source.record.closing.assessment)
        .map(|text| body(source, sentence(text)))
        .collect();
    let reconciled = Reconciliation::of(&source.record.opinions);
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
        let recorded = count(reconciled.recorded as u64);
        let concluded = reconciled.concluded();
        let share = if concluded == reconciled.recorded {
            format!("Toàn bộ {recorded} ý kiến, kiến nghị đã được đưa vào kết luận")
        } else {
            let concluded = count(concluded as u64);
            format!("Đến nay {concluded} trong tổng số {recorded} ý kiến, kiến nghị đã có kết luận")
        };
        let parts = and(&parts);
        let text = format!("{share}, trong đó: {parts} (chi tiết tại Phụ lục kèm theo).");
        blocks.push(body(source, text));
    }
    blocks
}

/// The opinions of each field, the fields in the order in which they first came up.
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
            blocks.extend(under(source, "Kết luận:", italic, &conclusion(opinion)));
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
    blocks.push(body(
        source,
        format!(
            "Trên đây là kết luận của {} tại {}; đề nghị các cơ quan, đơn vị, cá nhân có liên quan \
             nghiêm túc triển khai thực hiện{}",
            people(&source.record.session.chairs),
            clause(&meeting(source)),
            source.format.end_mark
        ),
    ));
    blocks
}

/// The signers of the closing; where none is set, the chairs sign with their posts.
fn signers(source: &Source<'_>) -> Vec<Signature> {
    let signers = &source.record.closing.signers;
    if signers.is_empty() {
        let chairs = source.record.session.chairs.iter();
        return chairs
            .map(|chair| Signature {
                authority: String::new(),
                title: chair.post.to_uppercase(),
                name: chair.name.clone(),
            })
            .collect();
    }
    signers
        .iter()
        .map(|signer| Signature {
            authority: signer.authority.clone(),
            title: signer.title.clone(),
            name: signer.name.clone(),
        })
        .collect()
}
