//! How one opinion ended, told in the words of the documents.

use super::wording::{and, clause, long_date, number, paragraphs, sentence};
use crate::domain::{
    Conclusion, Legality, Opinion, OpinionKind, Outcome, Satisfaction, Source, Speaker,
};

/// Stands where a draft still lacks something.
const NOT_YET: &str = "(chưa ghi)";

/// `Bà Nguyễn Thị Mỹ Dung, xóm trưởng, xóm Đồng Tâm`: only what may be printed of a speaker.
pub fn speaker_line(speaker: &Speaker) -> String {
    let mut line = speaker.printed_name();
    for part in [speaker.printed_role(), speaker.printed_address()] {
        if !part.trim().is_empty() {
            line.push_str(", ");
            line.push_str(part.trim());
        }
    }
    line
}

/// What a paper that others see too calls a speaker who must not be known.
pub fn hidden_name(speaker: u32) -> String {
    format!("Người cung cấp thông tin số {}", number(speaker))
}

/// What stands in brackets behind an opinion's number: field, way it came, kind where it matters.
pub fn qualifiers(opinion: &Opinion) -> String {
    let mut parts = Vec::new();
    if !opinion.field.trim().is_empty() {
        parts.push(format!("lĩnh vực {}", opinion.field.trim()));
    }
    match opinion.source {
        Source::Spoken => {}
        Source::Slip => parts.push("ghi trên phiếu".to_owned()),
        Source::SentBefore => parts.push("gửi trước hội nghị".to_owned()),
        Source::Online => parts.push("phát biểu trực tuyến".to_owned()),
    }
    match opinion.kind {
        OpinionKind::Complaint => parts.push("khiếu nại".to_owned()),
        OpinionKind::Denunciation => parts.push("tố cáo".to_owned()),
        _ => {}
    }
    if parts.is_empty() {
        String::new()
    } else {
        format!(" ({})", parts.join("; "))
    }
}

/// `Chủ tịch UBND xã trả lời:`
pub fn answer_label(opinion: &Opinion) -> String {
    let by = opinion.answer.by.trim();
    if by.is_empty() {
        "Trả lời:".to_owned()
    } else {
        format!("{} trả lời:", super::wording::capital(by))
    }
}

/// The content's paragraphs, or a word that it is still missing.
pub fn content(opinion: &Opinion) -> Vec<&str> {
    let lines: Vec<&str> = paragraphs(&opinion.content).collect();
    if lines.is_empty() {
        vec![NOT_YET]
    } else {
        lines
    }
}

/// The conclusion on an opinion as an editable part: its template and the fields it may use. Units
/// and date stay linked to the record wherever the words name them.
pub fn conclusion_part(opinion: &Opinion) -> (String, Vec<(&'static str, String)>) {
    let own = conclusion(opinion).join("\n");
    let recorded = &opinion.conclusion;
    let fields = vec![
        ("đơn vị", recorded.lead_unit.trim().to_owned()),
        ("phối hợp", and(&recorded.co_units)),
        ("thời hạn", recorded.due_on.map_or(String::new(), long_date)),
        ("kết luận", own.clone()),
    ];
    if own.contains(['{', '}']) {
        return ("{kết luận}".to_owned(), fields);
    }
    let template = fields[..3]
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .fold(own, |text, (field, value)| {
            text.replace(value, &format!("{{{field}}}"))
        });
    (template, fields)
}

/// The whole conclusion on an opinion, one string per paragraph.
pub fn conclusion(opinion: &Opinion) -> Vec<String> {
    let mut lines: Vec<String> = paragraphs(&opinion.conclusion.text)
        .map(str::to_owned)
        .collect();
    let told = [
        legality(opinion),
        decision(&opinion.conclusion),
        satisfaction(&opinion.conclusion).map_or(String::new(), |said| format!("{said}.")),
    ]
    .join(" ");
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    match lines.last_mut() {
        Some(last) => *last = format!("{} {told}", sentence(last)),
        None => lines.push(told),
    }
    lines
}

fn legality(opinion: &Opinion) -> String {
    let kind = match opinion.legality {
        Legality::Lawful => return String::new(),
        Legality::AgainstRules => "Ý kiến không phù hợp quy định",
        Legality::OutOfScope => "Ý kiến ngoài phạm vi đối thoại",
    };
    let reason = clause(&opinion.legality_reason);
    if reason.is_empty() {
        format!("{kind}.")
    } else {
        sentence(&format!("{kind}: {reason}"))
    }
}

/// The decision with units and due date as one or two sentences.
fn decision(conclusion: &Conclusion) -> String {
    let Some(outcome) = conclusion.outcome else {
        return "(Chưa có kết luận.)".to_owned();
    };
    let lead = or_not_yet(&conclusion.lead_unit);
    let with = if conclusion.co_units.is_empty() {
        String::new()
    } else {
        format!(", phối hợp với {}", and(&conclusion.co_units))
    };
    let by = conclusion.due_on.map_or(String::new(), |due| {
        format!("; hoàn thành chậm nhất {}", long_date(due))
    });
    match outcome {
        Outcome::Assigned => {
            format!("Giao {lead} chủ trì{with} xem xét, giải quyết{by}.")
        }
        Outcome::Plan => {
            format!("Giao {lead} chủ trì{with} thực hiện theo lộ trình{by}.")
        }
        Outcome::Passed => passed(conclusion, lead),
        Outcome::Answered => {
            format!(
                "Ý kiến đã được trả lời, giải quyết tại hội nghị.{}",
                follow_up(conclusion)
            )
        }
        Outcome::NotConsidered => {
            let reason = or_not_yet(clause(&conclusion.reason));
            format!(
                "Không xem xét tại hội nghị; lý do: {}{}",
                sentence(reason),
                follow_up(conclusion)
            )
        }
        Outcome::Merged => match conclusion.merged_into {
            Some(into) => {
                let into = number(into);
                format!(
                    "Gộp vào ý kiến số {into} do trùng nội dung; thực hiện theo kết luận đối với ý kiến số {into}."
                )
            }
            None => format!("Gộp vào ý kiến số {NOT_YET}."),
        },
    }
}

fn passed(conclusion: &Conclusion, lead: &str) -> String {
    let mut told = format!("Chuyển {lead} xem xét, giải quyết theo thẩm quyền");
    if !conclusion.co_units.is_empty() {
        told.push_str("; giao ");
        told.push_str(&and(&conclusion.co_units));
        told.push_str(" phối hợp");
    }
    if let Some(due) = conclusion.due_on {
        told.push_str("; thời hạn chậm nhất ");
        told.push_str(&long_date(due));
    }
    told.push('.');
    told
}

/// Units and a due date noted beside an outcome that does not ask for them are printed too.
fn follow_up(conclusion: &Conclusion) -> String {
    let lead = conclusion.lead_unit.trim();
    if lead.is_empty() {
        return String::new();
    }
    let mut told = format!(" Giao {lead} theo dõi, thực hiện");
    if !conclusion.co_units.is_empty() {
        told = format!(
            " Giao {lead} chủ trì, phối hợp với {} theo dõi, thực hiện",
            and(&conclusion.co_units)
        );
    }
    if let Some(due) = conclusion.due_on {
        told.push_str("; thời hạn chậm nhất ");
        told.push_str(&long_date(due));
    }
    told.push('.');
    told
}

fn satisfaction(conclusion: &Conclusion) -> Option<&'static str> {
    match conclusion.satisfaction {
        Satisfaction::NotAsked => None,
        Satisfaction::Satisfied => {
            Some("Người nêu ý kiến hài lòng với kết quả trả lời, giải quyết")
        }
        Satisfaction::NotSatisfied => {
            Some("Người nêu ý kiến chưa hài lòng với kết quả trả lời, giải quyết")
        }
        Satisfaction::NoOpinion => {
            Some("Người nêu ý kiến không có ý kiến về kết quả trả lời, giải quyết")
        }
    }
}

/// What the appendix says where neither an answer nor the chair's words were typed; units and
/// dates have columns of their own.
pub fn short_decision(conclusion: &Conclusion) -> String {
    match conclusion.outcome {
        None => "Chưa có kết luận.".to_owned(),
        Some(Outcome::Assigned) => "Giao kiểm tra, xem xét, giải quyết.".to_owned(),
        Some(Outcome::Plan) => "Giải quyết theo lộ trình.".to_owned(),
        Some(Outcome::Passed) => "Chuyển cấp có thẩm quyền xem xét, giải quyết.".to_owned(),
        Some(Outcome::Answered | Outcome::NotConsidered | Outcome::Merged) => decision(conclusion),
    }
}

/// Responsible and co-operating units, a line each.
pub fn units(opinion: &Opinion) -> Vec<String> {
    let conclusion = &opinion.conclusion;
    let mut lines = Vec::new();
    if !conclusion.lead_unit.trim().is_empty() {
        lines.push(super::wording::capital(conclusion.lead_unit.trim()));
    }
    if !conclusion.co_units.is_empty() {
        lines.push(format!("Phối hợp: {}", conclusion.co_units.join("; ")));
    }
    lines
}

/// The short result of the appendix's last column.
pub fn result(opinion: &Opinion) -> String {
    let conclusion = &opinion.conclusion;
    let result = outcome_name(conclusion);
    match satisfaction_name(conclusion.satisfaction) {
        "" => result,
        said => format!("{result}; {}", said.to_lowercase()),
    }
}

/// How an opinion ended, in a few words.
pub fn outcome_name(conclusion: &Conclusion) -> String {
    match conclusion.outcome {
        None => "Chưa có kết luận".to_owned(),
        Some(Outcome::Answered) => "Đã trả lời tại hội nghị".to_owned(),
        Some(Outcome::Assigned) => "Giao giải quyết".to_owned(),
        Some(Outcome::Plan) => "Có lộ trình giải quyết".to_owned(),
        Some(Outcome::Passed) => "Chuyển cấp có thẩm quyền".to_owned(),
        Some(Outcome::NotConsidered) => "Không xem xét".to_owned(),
        Some(Outcome::Merged) => match conclusion.merged_into {
            Some(into) => format!("Gộp vào ý kiến số {}", number(into)),
            None => "Gộp".to_owned(),
        },
    }
}

/// What the citizen said of the result; empty while nobody has asked.
pub fn satisfaction_name(satisfaction: Satisfaction) -> &'static str {
    match satisfaction {
        Satisfaction::NotAsked => "",
        Satisfaction::Satisfied => "Hài lòng",
        Satisfaction::NotSatisfied => "Chưa hài lòng",
        Satisfaction::NoOpinion => "Không có ý kiến về kết quả",
    }
}

/// What a slip tells its unit: the chair's words or the decision, and whom to work with.
pub fn slip_decision(opinion: &Opinion) -> Vec<String> {
    let conclusion = &opinion.conclusion;
    let mut lines: Vec<String> = paragraphs(&conclusion.text).map(sentence).collect();
    if lines.is_empty() {
        lines.push(short_decision(conclusion));
    }
    if !conclusion.co_units.is_empty() {
        lines.push(sentence(&format!(
            "Phối hợp: {}",
            conclusion.co_units.join("; ")
        )));
    }
    lines
}

fn or_not_yet(text: &str) -> &str {
    let text = text.trim();
    if text.is_empty() { NOT_YET } else { text }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::SpeakerKind;

    fn concluded(outcome: Outcome) -> Opinion {
        let mut opinion = Opinion {
            number: 3,
            content: "Đề nghị sửa đường".into(),
            ..Opinion::default()
        };
        opinion.conclusion.outcome = Some(outcome);
        opinion
    }

    #[test]
    fn an_assignment_names_units_and_due_date() {
        let mut opinion = concluded(Outcome::Assigned);
        opinion.conclusion.text = "đang chờ thủ tục đất".into();
        opinion.conclusion.lead_unit = "Phòng Kinh tế".into();
        opinion.conclusion.co_units = vec!["Trường Tiểu học".into(), "Công an xã".into()];
        opinion.conclusion.due_on = NaiveDate::from_ymd_opt(2026, 12, 15);
        assert_eq!(
            conclusion(&opinion),
            [
                "đang chờ thủ tục đất. Giao Phòng Kinh tế chủ trì, phối hợp với Trường Tiểu học và \
                 Công an xã xem xét, giải quyết; hoàn thành chậm nhất ngày 15 tháng 12 năm 2026."
            ]
        );
    }

    #[test]
    fn a_draft_says_what_is_still_missing() {
        let mut opinion = concluded(Outcome::Assigned);
        assert!(conclusion(&opinion)[0].contains("Giao (chưa ghi) chủ trì"));
        opinion.conclusion.outcome = None;
        assert_eq!(conclusion(&opinion), ["(Chưa có kết luận.)"]);
    }

    #[test]
    fn a_merged_opinion_points_to_the_one_it_repeats() {
        let mut opinion = concluded(Outcome::Merged);
        opinion.conclusion.merged_into = Some(1);
        assert!(conclusion(&opinion)[0].starts_with("Gộp vào ý kiến số 01 do trùng nội dung"));
        assert_eq!(result(&opinion), "Gộp vào ý kiến số 01");
    }

    #[test]
    fn a_secret_speaker_is_told_without_name_address_and_role() {
        let speaker = Speaker {
            kind: SpeakerKind::Secret,
            name: "Nguyễn Văn Kín".into(),
            address: "xóm Tân Thành".into(),
            role: "xóm trưởng".into(),
            phone: "0912345678".into(),
            ..Speaker::default()
        };
        assert_eq!(speaker_line(&speaker), crate::domain::speaker::SECRET_NAME);
    }
}
