//! Letters to those who raised opinions: what was accepted, to whom it was passed, what was answered
//! (Quy định 11-QĐi/TW: within 10 working days).

use super::block::{Block, Document, Section, Style};
use super::letter::{address, ending, portrait, remark, session_fields};
use super::letterhead::{DateLine, letterhead, title};
use super::minutes::{concluded, under};
use super::outcome::{answer_label, content, hidden_name, speaker_line};
use super::signature::recipients_and_signatures;
use super::signer::signers;
use super::wording::{count, number, paragraphs, sentence};
use super::{DocumentError, Source};
use crate::domain::personal::is_hidden;
use crate::domain::{Opinion, Speaker};

pub(super) fn build(source: Source<'_>) -> Result<Document, DocumentError> {
    let sections = source
        .record
        .speakers
        .iter()
        .filter_map(|speaker| section(&source, speaker))
        .collect();
    source.finish("Thông báo tới công dân", sections)
}

fn section(source: &Source<'_>, speaker: &Speaker) -> Option<Section> {
    let opinions: Vec<&Opinion> = source
        .opinions()
        .into_iter()
        .filter(|opinion| opinion.speaker == speaker.number && opinion.voided.is_none())
        .collect();
    (!opinions.is_empty()).then(|| portrait(source, blocks(source, speaker, &opinions)))
}

/// `Ông Vi Văn Ỏn, bản Khe Sậy`, or the number of someone who is not named.
pub(super) fn named(source: &Source<'_>, speaker: &Speaker) -> String {
    if is_hidden(source.record, speaker) {
        hidden_name(speaker.number)
    } else {
        speaker_line(speaker)
    }
}

fn blocks(source: &Source<'_>, speaker: &Speaker, opinions: &[&Opinion]) -> Vec<Block> {
    let paper = &source.format.papers.citizen_letter;
    let bold = Style::bold(source.format.body.size);
    let italic = Style::italic(source.format.body.size);
    let subject = source.say(
        "letter.subject",
        "Việc tiếp nhận, giải quyết ý kiến, kiến nghị tại {hội nghị}",
        session_fields(source),
    );
    let mut blocks = letterhead(source, &paper.symbol, DateLine::Shown);
    blocks.extend(title(source, &paper.name, &subject));
    blocks.push(address(source, "Kính gửi:", &named(source, speaker)));
    if is_hidden(source.record, speaker) {
        blocks.push(remark(source, "(Giao trực tiếp cho người nhận)"));
    }
    let grounds = &source.format.grounds;
    let basis = format!(
        "{}Căn cứ Quy định số 11-QĐi/TW ngày 18/02/2019 của Bộ Chính trị về trách nhiệm của người \
         đứng đầu cấp ủy trong việc tiếp dân, đối thoại trực tiếp với dân và xử lý những phản \
         ánh, kiến nghị của dân, theo đó người nêu ý kiến được thông báo bằng văn bản trong thời \
         hạn 10 ngày làm việc{}",
        grounds.dash, grounds.end
    );
    blocks.extend(source.say_paragraphs(
        "letter.basis",
        &basis,
        Vec::new(),
        source.format.body_shape(),
        Style {
            italic: grounds.italic,
            ..source.body()
        },
    ));
    let mut fields = session_fields(source);
    fields.push(("số ý kiến", count(opinions.len() as u64)));
    blocks.extend(source.say_body(
        "letter.opening",
        "Tại {hội nghị}, tổ chức {ngày họp} tại {địa điểm}, {cơ quan} đã ghi nhận {số ý kiến} ý \
         kiến, kiến nghị của người nhận thông báo này và xin thông báo kết quả tiếp nhận, giải \
         quyết như sau:",
        fields,
    ));
    for opinion in opinions {
        let label = format!("Ý kiến số {}:", number(opinion.number));
        blocks.extend(under(source, &label, bold, &content(opinion)));
        if !opinion.answer.is_empty() {
            let answer: Vec<String> = paragraphs(&opinion.answer.text).map(sentence).collect();
            blocks.extend(under(source, &answer_label(opinion), italic, &answer));
        }
        blocks.extend(concluded(source, "Kết luận:", italic, opinion));
    }
    blocks.extend(ending(
        source,
        "letter.end",
        "{cơ quan} trân trọng cảm ơn ý kiến đóng góp và mong tiếp tục nhận được sự phối hợp, giám \
         sát của Nhân dân",
    ));
    blocks.extend(recipients_and_signatures(source, &signers(source)));
    blocks
}
