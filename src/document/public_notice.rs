//! The public notice of a session's time, place and content, at least 7 days before it (Law on
//! Organisation of Local Government 2025).

use chrono::Days;

use super::block::{Block, Document};
use super::invitation::{particulars, programme};
use super::letter::{ending, portrait, session_fields};
use super::letterhead::{DateLine, body, letterhead, title};
use super::signature::recipients_and_signatures;
use super::signer::signers;
use super::wording::long_date;
use super::{DocumentError, Source};

/// Before the session (Law on Organisation of Local Government 2025).
const NOTICE: Days = Days::new(7);

pub(super) fn build(source: Source<'_>) -> Result<Document, DocumentError> {
    let blocks = blocks(&source);
    let sections = vec![portrait(&source, blocks)];
    source.finish("Thông báo công khai", sections)
}

fn blocks(source: &Source<'_>) -> Vec<Block> {
    let paper = &source.format.papers.public_notice;
    let subject = source.say(
        "public.subject",
        "Thời gian, địa điểm, nội dung {hội nghị}",
        session_fields(source),
    );
    let mut blocks = letterhead(source, &paper.symbol, DateLine::Shown);
    blocks.extend(title(source, &paper.name, &subject));
    blocks.extend(source.say_body(
        "public.opening",
        "Thực hiện Luật Tổ chức chính quyền địa phương năm 2025, {cơ quan} thông báo công khai \
         thời gian, địa điểm, nội dung {hội nghị} để cơ quan, đơn vị và Nhân dân biết, tham dự:",
        session_fields(source),
    ));
    blocks.extend(particulars(source));
    blocks.extend(programme(source, 4));
    blocks.extend(source.say_body(
        "public.taking_part",
        "5. Nhân dân gửi ý kiến, kiến nghị bằng cách phát biểu tại hội nghị hoặc ghi vào phiếu, gửi \
         trước về {cơ quan}.",
        session_fields(source),
    ));
    let session = &source.record.session;
    let is_late = session
        .announced_on
        .is_some_and(|on| on + NOTICE > session.starts_at.date());
    // A notice that came later than the law asks does not say of itself that it did not.
    let (key, template) = if is_late {
        (
            "public.channels_late",
            "6. Thông báo này được công khai bằng ba hình thức: trên phương tiện thông tin đại \
             chúng, niêm yết tại trụ sở {cơ quan} và gửi trưởng các xóm, thôn, bản, khối, tổ dân \
             phố để thông báo đến Nhân dân.",
        )
    } else {
        (
            "public.channels",
            "6. Thông báo này được công khai chậm nhất 07 ngày trước hội nghị bằng ba hình thức: \
             trên phương tiện thông tin đại chúng, niêm yết tại trụ sở {cơ quan} và gửi trưởng \
             các xóm, thôn, bản, khối, tổ dân phố để thông báo đến Nhân dân.",
        )
    };
    blocks.extend(source.say_body(key, template, session_fields(source)));
    if let Some(on) = source.record.session.announced_on {
        let text = format!("Thời gian bắt đầu công khai: {}.", long_date(on));
        blocks.push(body(source, text));
    }
    blocks.extend(ending(
        source,
        "public.end",
        "{cơ quan} thông báo để các cơ quan, đơn vị và Nhân dân biết, tham dự đầy đủ",
    ));
    blocks.extend(recipients_and_signatures(source, &signers(source)));
    blocks
}
