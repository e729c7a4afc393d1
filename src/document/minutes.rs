//! The minutes of a session (sample form 1.9 of Nghị định 30/2020/NĐ-CP).

use super::block::{Block, Document, Paragraph, Section, Style};
use super::letterhead::{DateLine, body, heading, labelled, letterhead, subheading, title};
use super::outcome::{answer_label, conclusion_part, content, qualifiers, speaker_line};
use super::signature::{Signature, confirmation, recipients, signatures};
use super::signer;
use super::wording::{
    and, capital, clause, comrade, count, long_date, number, paragraphs, sentence, time,
};
use super::{DocumentError, Source};
use crate::domain::{Opinion, SessionForm, Speaker, SpeakerKind};

/// Stands where the end of the session is not known yet.
const BLANK: &str = "……";

pub(super) fn build(source: Source<'_>) -> Result<Document, DocumentError> {
    let blocks = blocks(&source);
    let section = Section {
        geometry: source.format.page.into(),
        label: String::new(),
        blocks,
    };
    source.finish("Biên bản", vec![section])
}

fn blocks(source: &Source<'_>) -> Vec<Block> {
    let format = &source.format.minutes;
    let session = &source.record.session;
    let mut blocks = letterhead(source, &format.symbol, DateLine::None);
    blocks.extend(title(source, &format.name, &session.subject));
    blocks.extend(source.extract_remark());
    blocks.extend(basis(source));
    blocks.push(heading(
        source,
        1,
        "circumstances",
        "THỜI GIAN, ĐỊA ĐIỂM, HÌNH THỨC",
    ));
    blocks.extend(circumstances(source));
    blocks.push(heading(source, 2, "attendance", "THÀNH PHẦN THAM DỰ"));
    blocks.extend(attendance(source));
    blocks.push(heading(
        source,
        3,
        "proceedings",
        "NỘI DUNG, DIỄN BIẾN HỘI NGHỊ",
    ));
    let mut parts = 1;
    if !session.programme.is_empty() {
        blocks.push(subheading(
            source,
            &format!("{parts}. Chương trình hội nghị"),
            2,
        ));
        blocks.extend(dashed(source, &session.programme));
        parts += 1;
    }
    if !session.previous_results.trim().is_empty() {
        let text = format!("{parts}. Báo cáo kết quả giải quyết ý kiến, kiến nghị kỳ trước");
        blocks.push(subheading(source, &text, 2));
        blocks.extend(paragraphs(&session.previous_results).map(|text| body(source, text)));
        parts += 1;
    }
    let text = format!("{parts}. Ý kiến, kiến nghị của Nhân dân và trả lời tại hội nghị");
    blocks.push(subheading(source, &text, 2));
    blocks.extend(opinions(source, parts));
    blocks.push(heading(source, 4, "conclusion", "KẾT LUẬN CỦA CHỦ TRÌ"));
    blocks.extend(general_conclusion(source));
    blocks.extend(closing(source));
    let signers = signers(source);
    blocks.extend(signatures(source, &signers));
    blocks.extend(confirmed(source, signers.len()));
    blocks.push(recipients(source));
    blocks
}

fn basis(source: &Source<'_>) -> Vec<Block> {
    let basis = &source.record.session.basis;
    let format = &source.format.grounds;
    let last = basis.len().saturating_sub(1);
    let style = Style {
        italic: format.italic,
        ..source.body()
    };
    basis
        .iter()
        .enumerate()
        .map(|(i, document)| {
            let document = clause(document.trim_start_matches(['-', '–', ' ']));
            let mark = if i == last { &format.end } else { &format.join };
            let begin = if document.starts_with("Căn cứ") {
                ""
            } else {
                "Căn cứ "
            };
            let text = format!("{}{begin}{document}{mark}", format.dash);
            Block::Paragraph(Paragraph::new(source.format.body_shape()).text(text, style))
        })
        .collect()
}

fn circumstances(source: &Source<'_>) -> Vec<Block> {
    let session = &source.record.session;
    let form = match session.form {
        SessionForm::InPerson => "trực tiếp",
        SessionForm::Online => "trực tuyến",
        SessionForm::Hybrid => "trực tiếp kết hợp trực tuyến",
    };
    let points = if session.connected_points.is_empty() {
        format!("{form}.")
    } else {
        let number = count(session.connected_points.len() as u64);
        let named = session.connected_points.join("; ");
        sentence(&format!("{form} đến {number} điểm cầu: {named}"))
    };
    let begins = format!(
        "{}, {}.",
        time(session.starts_at.time()),
        long_date(session.starts_at.date())
    );
    let mut lines = vec![
        ("Thời gian bắt đầu:", begins),
        ("Địa điểm:", sentence(&session.place)),
        ("Hình thức tổ chức:", points),
    ];
    if let Some(announced) = session.announced_on {
        let text = format!(
            "thời gian, nội dung hội nghị được thông báo công khai từ {}.",
            long_date(announced)
        );
        lines.push(("Thông báo công khai:", text));
    }
    numbered(source, &lines)
}

fn numbered(source: &Source<'_>, lines: &[(&str, String)]) -> Vec<Block> {
    let style = source.body();
    (1..)
        .zip(lines)
        .map(|(i, (label, text))| labelled(source, &format!("{i}. {label}"), style, text))
        .collect()
}

fn attendance(source: &Source<'_>) -> Vec<Block> {
    let session = &source.record.session;
    let people = |people: &[crate::domain::Official]| -> Vec<String> {
        people.iter().map(|one| capital(&comrade(one))).collect()
    };
    let mut groups = vec![("Chủ trì:".to_owned(), people(&session.chairs))];
    let secretary = people(std::slice::from_ref(&session.secretary));
    groups.push(("Thư ký:".to_owned(), secretary));
    if !session.officers.is_empty() {
        let label = "Đại diện các cơ quan, đơn vị trả lời:".to_owned();
        groups.push((label, people(&session.officers)));
    }
    if !session.attendance.is_empty() {
        let total = count(session.attendance_total());
        let lines = session
            .attendance
            .iter()
            .map(|group| {
                let number = count(group.count.into());
                format!("{}: {number} người", capital(&group.name))
            })
            .collect();
        groups.push((
            format!("Đại biểu và Nhân dân tham dự: {total} người, gồm:"),
            lines,
        ));
    }
    let absent = session
        .absences
        .iter()
        .map(|absence| {
            let who = capital(absence.who.trim());
            match absence.reason.trim() {
                "" => who,
                reason => format!("{who} (lý do: {reason})"),
            }
        })
        .collect::<Vec<_>>();
    if !absent.is_empty() {
        let label = format!("Vắng mặt: {} trường hợp, gồm:", count(absent.len() as u64));
        groups.push((label, absent));
    }
    let mut blocks = Vec::new();
    for (i, (label, lines)) in (1..).zip(groups) {
        match lines.as_slice() {
            [one] if !label.ends_with("gồm:") => {
                let text = format!("{i}. {label} {}", sentence(one));
                blocks.push(body(source, text));
            }
            _ => {
                let mut shape = source.format.body_shape();
                shape.keep_with_next = !lines.is_empty();
                let text = format!("{i}. {label}");
                let lead = Paragraph::new(shape).text(text, source.body());
                blocks.push(Block::Paragraph(lead));
                blocks.extend(dashed(source, &lines));
            }
        }
    }
    blocks
}

/// A list with dashes: semicolons between, a full stop at the end.
pub(super) fn dashed(source: &Source<'_>, items: &[String]) -> Vec<Block> {
    let last = items.len().saturating_sub(1);
    items
        .iter()
        .enumerate()
        .map(|(i, item)| {
            let mark = if i == last { '.' } else { ';' };
            body(source, format!("- {}{mark}", capital(clause(item))))
        })
        .collect()
}

fn opinions(source: &Source<'_>, part: usize) -> Vec<Block> {
    let opinions = source.opinions();
    let mut blocks = summary(source, &opinions);
    let mut group = 0;
    let mut before = None;
    for opinion in opinions {
        if before != Some(opinion.speaker) {
            group += 1;
            before = Some(opinion.speaker);
            let named = source.speaker(opinion).map(|speaker| {
                format!("{part}.{group}. {}", speaker_line(speaker)) + &floor(speaker)
            });
            blocks.extend(named.map(|text| subheading(source, &text, 3)));
        }
        blocks.extend(told(source, opinion));
    }
    blocks
}

/// When the floor was given; of a secret speaker not even that.
fn floor(speaker: &Speaker) -> String {
    match speaker.spoke_at {
        Some(at) if speaker.kind != SpeakerKind::Secret => {
            format!(" (phát biểu lúc {})", time(at))
        }
        _ => String::new(),
    }
}

fn summary(source: &Source<'_>, opinions: &[&Opinion]) -> Vec<Block> {
    let standing = opinions.iter().filter(|o| o.voided.is_none());
    let voided = opinions.iter().filter(|o| o.voided.is_some()).count();
    let mut speakers: Vec<u32> = standing.clone().map(|o| o.speaker).collect();
    speakers.sort_unstable();
    speakers.dedup();
    let total = count(standing.count() as u64);
    let speakers = count(speakers.len() as u64);
    let apart = match voided {
        0 => String::new(),
        some => format!(" (không tính {} số thứ tự đã hủy)", count(some as u64)),
    };
    let template = "Hội nghị đã ghi nhận {số ý kiến} ý kiến, kiến nghị của {số người} tổ chức, cá \
                    nhân{số hủy}, cụ thể như sau:";
    let fields = vec![
        ("số ý kiến", total),
        ("số người", speakers),
        ("số hủy", apart),
        ("tổng số", count(source.recorded() as u64)),
    ];
    if source.extract.is_some() {
        let template = "Hội nghị đã ghi nhận {tổng số} ý kiến, kiến nghị; bản trích này gồm {số ý \
                        kiến} ý kiến, kiến nghị của {số người} tổ chức, cá nhân, cụ thể như sau:";
        return source.say_body("summary_extract", template, fields);
    }
    source.say_body("summary", template, fields)
}

/// One opinion with answer and conclusion, or the reason why its number stands for none.
fn told(source: &Source<'_>, opinion: &Opinion) -> Vec<Block> {
    let bold = Style::bold(source.format.body.size);
    let italic = Style::italic(source.format.body.size);
    if let Some(voided) = &opinion.voided {
        let label = format!("Ý kiến số {}:", number(opinion.number));
        let text = format!(
            "số thứ tự đã hủy; lý do: {}",
            sentence(clause(&voided.reason))
        );
        return vec![labelled(source, &label, bold, &text)];
    }
    let label = format!(
        "Ý kiến số {}{}:",
        number(opinion.number),
        qualifiers(opinion)
    );
    let mut blocks = under(source, &label, bold, &content(opinion));
    if !opinion.answer.is_empty() {
        let answer: Vec<String> = paragraphs(&opinion.answer.text).map(sentence).collect();
        blocks.extend(under(source, &answer_label(opinion), italic, &answer));
    }
    blocks.extend(concluded(source, "Kết luận của chủ trì:", italic, opinion));
    blocks
}

/// The conclusion on an opinion, in the chair's words or the office's.
pub(super) fn concluded(
    source: &Source<'_>,
    label: &str,
    style: Style,
    opinion: &Opinion,
) -> Vec<Block> {
    let key = format!("conclusion.{}", opinion.number);
    let (template, fields) = conclusion_part(opinion);
    let lines = super::part::lines(&source.say(&key, &template, fields));
    let mut blocks = under(source, label, style, &lines);
    for block in &mut blocks {
        if let Block::Paragraph(paragraph) = block {
            paragraph.part = Some(key.clone());
        }
    }
    blocks
}

/// Paragraphs of which the first begins with a label.
pub(super) fn under<S: AsRef<str>>(
    source: &Source<'_>,
    label: &str,
    style: Style,
    lines: &[S],
) -> Vec<Block> {
    lines
        .iter()
        .enumerate()
        .map(|(i, line)| match i {
            0 => labelled(source, label, style, line.as_ref()),
            _ => body(source, line.as_ref()),
        })
        .collect()
}

fn general_conclusion(source: &Source<'_>) -> Vec<Block> {
    let closing = &source.record.closing;
    let mut blocks: Vec<Block> = paragraphs(&closing.assessment)
        .map(|text| body(source, sentence(text)))
        .collect();
    if !closing.follow_up.is_empty() {
        let mut shape = source.format.body_shape();
        shape.keep_with_next = true;
        blocks.push(Block::Paragraph(
            Paragraph::new(shape).text("Về tổ chức thực hiện:", source.body()),
        ));
        blocks.extend(dashed(source, &closing.follow_up));
    }
    if blocks.is_empty() {
        let text = "Chủ trì hội nghị kết luận đối với từng ý kiến, kiến nghị như đã ghi ở trên.";
        blocks.push(body(source, text));
    }
    blocks
}

fn closing(source: &Source<'_>) -> Vec<Block> {
    let session = &source.record.session;
    let end = match session.ends_at {
        Some(end) => format!("{}, {}", time(end.time()), long_date(end.date())),
        None => format!("{BLANK} giờ {BLANK} phút, ngày {BLANK} tháng {BLANK} năm {BLANK}"),
    };
    let template = "Hội nghị kết thúc vào {kết thúc}. Biên bản đã được đọc lại cho mọi người cùng \
                    nghe, thống nhất thông qua và ký tên dưới đây{dấu kết}";
    let fields = vec![
        ("kết thúc", end),
        ("dấu kết", source.format.end_mark.clone()),
    ];
    source.say_body("closing", template, fields)
}

/// A line that confirms the signatures, with room for whoever confirms them: nothing until the
/// office words it (`Xác nhận chữ ký của đồng chí {thư ký}`).
fn confirmed(source: &Source<'_>, above: usize) -> Vec<Block> {
    if !source.format.minutes.confirmed {
        return Vec::new();
    }
    let session = &source.record.session;
    let chairs = session.chairs.iter().map(|chair| chair.name.as_str());
    let fields = vec![
        ("thư ký", session.secretary.name.clone()),
        ("chủ trì", and(&chairs.collect::<Vec<_>>())),
    ];
    let words = source.say("confirmation", "", fields);
    match signer::signers(source).first() {
        Some(signer) if !words.trim().is_empty() => {
            let above = u16::try_from(above).unwrap_or(u16::MAX - 1);
            confirmation(source, &words, above, signer)
        }
        _ => Vec::new(),
    }
}

fn signers(source: &Source<'_>) -> Vec<Signature> {
    let format = &source.format.minutes;
    let session = &source.record.session;
    let signature = |title: &str, name: &str| Signature {
        authority: String::new(),
        title: title.to_owned(),
        name: name.to_owned(),
    };
    let mut signers = vec![signature(&format.secretary, &session.secretary.name)];
    signers.extend(
        session
            .chairs
            .iter()
            .map(|chair| signature(&format.chair, &chair.name)),
    );
    signers
}
