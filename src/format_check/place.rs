//! Where a finding is: a field of the record, a part of the document, a page.

/// A place in what is checked, in the order in which a person goes through it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The document as a whole.
    Document,
    Order(OrderField),
    /// The issuer under the letterhead of the order.
    Issuer(IssuerField),
    Session(SessionField),
    /// By `Speaker::number`.
    Speaker(u32, SpeakerField),
    /// By `Opinion::number`.
    Opinion(u32, OpinionField),
    Closing(ClosingField),
    /// The key of an editable part of the document.
    Part(String),
    /// Index of the page in the document.
    Page(usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OrderField {
    Number,
    Date,
    Correction,
    /// One change of the correction.
    Change(usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IssuerField {
    Name,
    Superior,
    Symbol,
    Place,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PersonField {
    Name,
    Post,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SessionField {
    Subject,
    Form,
    AnnouncedOn,
    StartsAt,
    EndsAt,
    Place,
    ConnectedPoints,
    ConnectedPoint(usize),
    Chair(usize, PersonField),
    Secretary(PersonField),
    Officer(usize, PersonField),
    Attendance,
    AttendanceGroup(usize),
    Absence(usize),
    AbsenceReason(usize),
    Basis(usize),
    Programme(usize),
    PreviousResults,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SpeakerField {
    Honorific,
    Name,
    Address,
    Role,
    SpokeAt,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OpinionField {
    Field,
    Content,
    LegalityReason,
    AnswerBy,
    Answer,
    Outcome,
    Conclusion,
    LeadUnit,
    CoUnit(usize),
    DueOn,
    Reason,
    MergedInto,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClosingField {
    Assessment,
    FollowUp,
    Task(usize),
    Recipients,
    Recipient(usize),
    Signers,
    Authority(usize),
    Title(usize),
    Name(usize),
}

impl Place {
    /// The field as the exchange format names it: `opinions[11].conclusion.due_on`. Opinions and
    /// speakers are numbered from 1 without gaps, so that the number tells the index.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Document => "document".to_owned(),
            Self::Order(field) => order(*field),
            Self::Issuer(field) => issuer(*field).to_owned(),
            Self::Session(field) => format!("session.{}", session(*field)),
            Self::Speaker(number, field) => {
                format!("speakers[{}].{}", number.saturating_sub(1), speaker(*field))
            }
            Self::Opinion(number, field) => {
                format!("opinions[{}].{}", number.saturating_sub(1), opinion(*field))
            }
            Self::Closing(field) => format!("closing.{}", closing(*field)),
            Self::Part(key) => format!("wording.{key}"),
            Self::Page(index) => format!("pages[{index}]"),
        }
    }
}

fn order(field: OrderField) -> String {
    match field {
        OrderField::Number => "order.number".to_owned(),
        OrderField::Date => "order.dated_on".to_owned(),
        OrderField::Correction => "order.correction".to_owned(),
        OrderField::Change(i) => format!("order.correction.changes[{i}]"),
    }
}

fn issuer(field: IssuerField) -> &'static str {
    match field {
        IssuerField::Name => "office.name",
        IssuerField::Superior => "office.superior",
        IssuerField::Symbol => "office.symbol",
        IssuerField::Place => "office.place",
    }
}

fn person(field: PersonField) -> &'static str {
    match field {
        PersonField::Name => "name",
        PersonField::Post => "post",
    }
}

fn session(field: SessionField) -> String {
    match field {
        SessionField::Subject => "subject".to_owned(),
        SessionField::Form => "form".to_owned(),
        SessionField::AnnouncedOn => "announced_on".to_owned(),
        SessionField::StartsAt => "starts_at".to_owned(),
        SessionField::EndsAt => "ends_at".to_owned(),
        SessionField::Place => "place".to_owned(),
        SessionField::ConnectedPoints => "connected_points".to_owned(),
        SessionField::ConnectedPoint(i) => format!("connected_points[{i}]"),
        SessionField::Chair(i, field) => format!("chairs[{i}].{}", person(field)),
        SessionField::Secretary(field) => format!("secretary.{}", person(field)),
        SessionField::Officer(i, field) => format!("officers[{i}].{}", person(field)),
        SessionField::Attendance => "attendance".to_owned(),
        SessionField::AttendanceGroup(i) => format!("attendance[{i}].name"),
        SessionField::Absence(i) => format!("absences[{i}].who"),
        SessionField::AbsenceReason(i) => format!("absences[{i}].reason"),
        SessionField::Basis(i) => format!("basis[{i}]"),
        SessionField::Programme(i) => format!("programme[{i}]"),
        SessionField::PreviousResults => "previous_results".to_owned(),
    }
}

fn speaker(field: SpeakerField) -> &'static str {
    match field {
        SpeakerField::Honorific => "honorific",
        SpeakerField::Name => "name",
        SpeakerField::Address => "address",
        SpeakerField::Role => "role",
        SpeakerField::SpokeAt => "spoke_at",
    }
}

fn opinion(field: OpinionField) -> String {
    match field {
        OpinionField::Field => "field".to_owned(),
        OpinionField::Content => "content".to_owned(),
        OpinionField::LegalityReason => "legality_reason".to_owned(),
        OpinionField::AnswerBy => "answer.by".to_owned(),
        OpinionField::Answer => "answer.text".to_owned(),
        OpinionField::Outcome => "conclusion.outcome".to_owned(),
        OpinionField::Conclusion => "conclusion.text".to_owned(),
        OpinionField::LeadUnit => "conclusion.lead_unit".to_owned(),
        OpinionField::CoUnit(i) => format!("conclusion.co_units[{i}]"),
        OpinionField::DueOn => "conclusion.due_on".to_owned(),
        OpinionField::Reason => "conclusion.reason".to_owned(),
        OpinionField::MergedInto => "conclusion.merged_into".to_owned(),
    }
}

fn closing(field: ClosingField) -> String {
    match field {
        ClosingField::Assessment => "assessment".to_owned(),
        ClosingField::FollowUp => "follow_up".to_owned(),
        ClosingField::Task(i) => format!("follow_up[{i}]"),
        ClosingField::Recipients => "recipients".to_owned(),
        ClosingField::Recipient(i) => format!("recipients[{i}]"),
        ClosingField::Signers => "signers".to_owned(),
        ClosingField::Authority(i) => format!("signers[{i}].authority"),
        ClosingField::Title(i) => format!("signers[{i}].title"),
        ClosingField::Name(i) => format!("signers[{i}].name"),
    }
}
