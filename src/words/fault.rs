//! A fault of a record in words: which field, and what to do about it.

use crate::domain::Target;
use crate::domain::date::short;
use crate::domain::fault::{Fault, Problem};
use crate::domain::text::TextProblem;
use crate::say;

/// `Chủ trì 1 – họ tên: Chưa nhập.`
#[must_use]
pub fn line(fault: &Fault) -> String {
    format!("{}: {}", field(&fault.path), sentence(&fault.problem))
}

/// What is wrong and what to do, without naming the field.
#[must_use]
pub fn sentence(problem: &Problem) -> String {
    match problem {
        Problem::Text(problem) => text(*problem),
        Problem::NoChair => say!("fault-no-chair"),
        Problem::EndsBeforeStart { starts_at, ends_at } => say!(
            "fault-ends-before-start",
            start = starts_at.format("%H:%M %d/%m/%Y").to_string(),
            end = ends_at.format("%H:%M %d/%m/%Y").to_string()
        ),
        Problem::AnnouncedAfterStart => say!("fault-announced-after-start"),
        Problem::DueBeforeSession { due_on, session_on } => say!(
            "fault-due-before-session",
            due = short(*due_on),
            session = short(*session_on)
        ),
        Problem::PublishedBeforeSession { on, session_on } => say!(
            "fault-published-before-session",
            on = short(*on),
            session = short(*session_on)
        ),
        Problem::AfterToday { on, today } => {
            say!("fault-after-today", on = short(*on), today = short(*today))
        }
        Problem::DateUnreadable => say!("fault-date-unreadable"),
        Problem::TimeUnreadable => say!("fault-time-unreadable"),
        Problem::NumberUnreadable => say!("fault-number-unreadable"),
        Problem::DateOutOfRange => say!("fault-date-out-of-range"),
        Problem::UnknownSpeaker(number) => {
            say!("fault-unknown-speaker", number = number.to_string())
        }
        Problem::NumberTwice(number) => say!("fault-number-twice", number = number.to_string()),
        Problem::NumberGap(number) => say!("fault-number-gap", number = number.to_string()),
        Problem::MergedIntoUnknown(number) => {
            say!("fault-merged-into-unknown", number = number.to_string())
        }
        Problem::MergedIntoItself => say!("fault-merged-into-itself"),
        Problem::MergedIntoMerged(number) => {
            say!("fault-merged-into-merged", number = number.to_string())
        }
        Problem::HoldsMerged(number) => say!("fault-holds-merged", number = number.to_string()),
        Problem::NoConnectedPoint => say!("fault-no-connected-point"),
        Problem::TooManyDays { longest } => {
            say!("fault-too-many-days", longest = longest.to_string())
        }
        Problem::BeforeSession { on, session_on } => say!(
            "fault-before-session",
            on = short(*on),
            session = short(*session_on)
        ),
        Problem::InFuture { on, today } => {
            say!("fault-in-future", on = short(*on), today = short(*today))
        }
        Problem::DateMissing => say!("fault-date-missing"),
        Problem::DayTwice(day) => say!("fault-day-twice", day = short(*day)),
        Problem::NotInList => say!("fault-not-in-list"),
        Problem::NameTaken => say!("fault-name-taken"),
        Problem::MergedAlready => say!("fault-merged-already"),
        Problem::UnitNotThere { on } => say!("fault-not-there", on = short(*on)),
        Problem::BelowItself => say!("fault-below-itself"),
        Problem::AlreadyOverdue { due_on } => {
            say!("fault-already-overdue", due = short(*due_on))
        }
        Problem::TooEarly { earliest } => {
            say!("fault-too-early", earliest = short(*earliest))
        }
        Problem::TooLate { latest } => say!("fault-too-late", latest = short(*latest)),
        Problem::NotLater { due_on } => say!("fault-not-later", due = short(*due_on)),
        Problem::EvidenceBeforeSession { on, session_on } => say!(
            "fault-evidence-before-session",
            on = short(*on),
            session = short(*session_on)
        ),
        Problem::NotAskedOf(target) => say!("fault-not-asked-of", whom = whom(*target)),
        Problem::NoEvidence => say!("fault-no-evidence"),
        Problem::NotNow(standing) => {
            let standing = super::follow_up::standing(*standing);
            say!("fault-not-now", standing = standing)
        }
        Problem::NotRetractable => say!("fault-not-retractable"),
        Problem::NewerFormat { version } => {
            say!("fault-newer-format", version = version.to_string())
        }
    }
}

fn text(problem: TextProblem) -> String {
    match problem {
        TextProblem::Empty => say!("fault-empty"),
        TextProblem::TooLong { limit, length } => say!(
            "fault-too-long",
            limit = grouped(limit),
            length = grouped(length)
        ),
        TextProblem::ControlCharacter(c) => say!(
            "fault-control-character",
            code = format!("U+{:04X}", u32::from(c))
        ),
        TextProblem::LineBreak => say!("fault-line-break"),
    }
}

/// `20.000`
/// Who does what the ledger records for a target.
fn whom(target: Target) -> String {
    match target {
        Target::R1 => say!("whom-party"),
        Target::R2 => say!("whom-authority"),
        Target::R3 | Target::R4 => say!("whom-front"),
        Target::R5 => say!("whom-province"),
        _ => say!("whom-organisations"),
    }
}

#[must_use]
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() * 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    grouped
}

/// The name of a field path: `session.chairs[0].name` is `Chủ trì 1 – họ tên`. A path that names
/// no field of a record is given back as it is.
#[must_use]
pub fn field(path: &str) -> String {
    let (owner, rest) = split(path);
    match (owner, part(rest)) {
        (Some(owner), _) if rest.is_empty() => owner,
        (Some(owner), Some(part)) => format!("{owner} – {part}"),
        (Some(owner), None) => format!("{owner} – {rest}"),
        (None, Some(part)) => capitalised(&part),
        (None, None) => path.to_owned(),
    }
}

/// The thing that a path is about, and the rest of the path within it.
fn split(path: &str) -> (Option<String>, &str) {
    if let Some((list, index, rest)) = indexed(path)
        && let Some(owner) = entry(list, index)
    {
        return (Some(owner), rest);
    }
    for (head, owner) in [
        ("session.secretary.", say!("owner-secretary")),
        ("office.secretary.", say!("owner-office-secretary")),
        ("office.", say!("owner-office")),
        ("speaker.", say!("owner-speaker")),
        ("unit.", say!("owner-unit")),
        ("hot_issue.", say!("owner-hot-issue")),
        ("ledger.", say!("owner-ledger")),
        ("time_limits.", say!("owner-time-limits")),
    ] {
        if let Some(rest) = path.strip_prefix(head) {
            return (Some(owner), rest);
        }
    }
    let rest = path
        .strip_prefix("session.")
        .or_else(|| path.strip_prefix("closing."));
    (None, rest.unwrap_or(path))
}

/// `list[4].rest` as its list, the place counted from 1, and the rest.
fn indexed(path: &str) -> Option<(&str, u64, &str)> {
    let (list, tail) = path.split_once('[')?;
    let (index, rest) = tail.split_once(']')?;
    let index: u64 = index.parse().ok()?;
    Some((list, index.saturating_add(1), rest.trim_start_matches('.')))
}

/// One entry of a list.
fn entry(list: &str, n: u64) -> Option<String> {
    Some(match list {
        "session.chairs" => say!("entry-chair", n = n),
        "session.officers" => say!("entry-officer", n = n),
        "session.attendance" => say!("entry-attendance", n = n),
        "session.absences" => say!("entry-absence", n = n),
        "session.connected_points" => say!("entry-connected-point", n = n),
        "session.basis" => say!("entry-basis", n = n),
        "session.programme" => say!("entry-programme", n = n),
        "closing.follow_up" => say!("entry-follow-up", n = n),
        "closing.recipients" | "list.recipient" => say!("entry-recipient", n = n),
        "closing.signers" => say!("entry-signer", n = n),
        "speakers" => say!("entry-speaker", n = n),
        "opinions" => say!("entry-opinion", n = n),
        "slips" => say!("entry-slip", n = n),
        "list.field" => say!("entry-field", n = n),
        "list.unit" => say!("entry-unit", n = n),
        _ => return None,
    })
}

/// One field within its owner.
fn part(path: &str) -> Option<String> {
    if let Some((list, n, "")) = indexed(path) {
        return match list {
            "conclusion.co_units" => Some(say!("part-co-unit", n = n)),
            _ => None,
        };
    }
    let name = path
        .strip_prefix("conclusion.")
        .or_else(|| path.strip_prefix("speaker."))
        .unwrap_or(path);
    Some(match name {
        "name" => say!("part-name"),
        "post" => say!("part-post"),
        "honorific" => say!("part-honorific"),
        "superior" => say!("part-superior"),
        "symbol" => say!("part-symbol"),
        "place" => say!("part-place"),
        "letterhead" => say!("part-letterhead"),
        "kind" => say!("part-kind"),
        "form" => say!("part-form"),
        "state" => say!("part-state"),
        "subject" => say!("part-subject"),
        "announced_on" => say!("part-announced-on"),
        "starts_at" => say!("part-starts-at"),
        "ends_at" => say!("part-ends-at"),
        "chairs" => say!("part-chairs"),
        "officers" => say!("part-officers"),
        "attendance" => say!("part-attendance"),
        "absences" => say!("part-absences"),
        "connected_points" => say!("part-connected-points"),
        "basis" => say!("part-basis"),
        "programme" => say!("part-programme"),
        "previous_results" => say!("part-previous-results"),
        "count" => say!("part-count"),
        "who" => say!("part-who"),
        "reason" => say!("part-reason"),
        "number" => say!("part-number"),
        "address" => say!("part-address"),
        "role" => say!("part-role"),
        "phone" => say!("part-phone"),
        "spoke_at" => say!("part-spoke-at"),
        "speaker" => say!("part-speaker"),
        "source" => say!("part-source"),
        "legality" => say!("part-legality"),
        "legality_reason" => say!("part-legality-reason"),
        "competence" => say!("part-competence"),
        "field" => say!("part-field"),
        "content" => say!("part-content"),
        "answer" | "answer.text" => say!("part-answer"),
        "answer.by" => say!("part-answer-by"),
        "conclusion" | "text" => say!("part-conclusion"),
        "outcome" => say!("part-outcome"),
        "lead_unit" | "unit" => say!("part-lead-unit"),
        "co_units" => say!("part-co-units"),
        "due_on" => say!("part-due-on"),
        "merged_into" => say!("part-merged-into"),
        "satisfaction" => say!("part-satisfaction"),
        "voided" | "voided.reason" => say!("part-voided"),
        "assessment" => say!("part-assessment"),
        "follow_up" => say!("part-follow-up"),
        "recipients" => say!("part-recipients"),
        "signers" => say!("part-signers"),
        "authority" => say!("part-authority"),
        "title" => say!("part-title"),
        "office" => say!("owner-office"),
        "session" => say!("part-session"),
        "secretary" => say!("owner-secretary"),
        "speakers" => say!("part-speakers"),
        "opinions" => say!("part-opinions"),
        "closing" => say!("part-closing"),
        "id" => say!("part-id"),
        "publication.on" => say!("part-published-on"),
        "publication.note" => say!("part-published-note"),
        "until" | "on" => say!("part-on"),
        "found_on" => say!("part-found-on"),
        "successor" => say!("part-successor"),
        "parent" => say!("part-parent"),
        "head" => say!("part-head"),
        "announce" => say!("limit-announce"),
        "conclude" => say!("limit-conclude"),
        "notify" => say!("limit-notify"),
        "resolve" => say!("limit-resolve"),
        "hot_issue" => say!("limit-hot-issue"),
        "remind" => say!("limit-remind"),
        "by" => say!("part-by"),
        "to" => say!("part-to"),
        "document.number" | "order.number" => say!("part-document-number"),
        "document.on" | "order.dated_on" => say!("part-document-on"),
        "note" => say!("part-note"),
        "result" => say!("part-result"),
        "evidence" => say!("part-evidence"),
        "decided_by" => say!("part-decided-by"),
        "entry" => say!("part-entry"),
        "format_version" => say!("part-format-version"),
        _ => return None,
    })
}

pub(super) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_named_with_its_place_in_the_record() {
        for (path, name) in [
            ("session.chairs[0].name", "Chủ trì 1 – họ tên"),
            ("session.chairs", "Chủ trì"),
            ("session.subject", "Trích yếu"),
            ("session.secretary.post", "Thư ký – chức vụ"),
            ("session.basis[1]", "Căn cứ 2"),
            ("office.symbol", "Cơ quan – ký hiệu"),
            ("office.secretary.name", "Thư ký của cơ quan – họ tên"),
            ("speakers[2].phone", "Người phát biểu 3 – điện thoại"),
            ("opinions[4].conclusion.due_on", "Ý kiến 5 – thời hạn"),
            ("opinions[4].answer.by", "Ý kiến 5 – người trả lời"),
            (
                "opinions[0].conclusion.co_units[1]",
                "Ý kiến 1 – đơn vị phối hợp 2",
            ),
            ("opinions[0].voided.reason", "Ý kiến 1 – lý do hủy số"),
            ("slips[6].speaker.name", "Phiếu 7 – họ tên"),
            ("closing.signers[0].title", "Người ký 1 – chức danh"),
            ("list.unit[9]", "Đơn vị 10"),
            ("opinions", "Các ý kiến"),
        ] {
            assert_eq!(field(path), name, "{path}");
        }
    }

    #[test]
    fn a_path_that_names_no_field_is_shown_as_it_is() {
        assert_eq!(field("colour.deep[1]"), "colour.deep[1]");
        assert_eq!(field("opinions[1].colour"), "Ý kiến 2 – colour");
    }

    #[test]
    fn lengths_are_written_with_dots_between_thousands() {
        let problem = Problem::Text(TextProblem::TooLong {
            limit: 20_000,
            length: 200_000,
        });
        let said = sentence(&problem);
        assert!(
            said.contains("20.000") && said.contains("200.000"),
            "{said}"
        );
        assert_eq!(grouped(999), "999");
    }
}
