//! Which number a document bears: one series per regime, issuer, type and period.

use chrono::{Datelike, NaiveDate};

use super::{DocumentId, Edition, Kind, Letterhead, SessionId};

/// Years of a term of a Party committee (Điều lệ Đảng).
const TERM_YEARS: i32 = 5;
/// The first year of the terms that began in 2025.
const TERM_FROM: i32 = 2025;

/// How an office counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbering {
    /// State and Front: one series for each type of document, as offices usually count; without it
    /// one for all that the issuer issues in a year (Nghị định 30/2020/NĐ-CP).
    pub by_type: bool,
    /// The year in which a term of the Party committee begins.
    pub term_from: i32,
}

impl Default for Numbering {
    fn default() -> Self {
        Self {
            by_type: true,
            term_from: TERM_FROM,
        }
    }
}

/// A document as far as its number is concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    pub session: SessionId,
    pub kind: Kind,
    pub letterhead: Letterhead,
    pub edition: Edition,
    /// The issuer's symbol.
    pub symbol: String,
    /// Its date, or the day on which it was locked.
    pub on: NaiveDate,
}

/// A number that a document bears.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Used {
    pub document: DocumentId,
    pub by: Counted,
    pub number: u32,
}

/// Within a series a number is given once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    letterhead: Letterhead,
    symbol: String,
    kind: Option<&'static str>,
    /// The year, or the first year of the term.
    from: i32,
}

impl Kind {
    /// The abbreviation of its type in the number, as in `15/TB-UBND`; `None` for what bears no
    /// number. Kinds of one type are counted together.
    #[must_use]
    pub fn type_symbol(self) -> Option<&'static str> {
        match self {
            Self::Minutes => Some("BB"),
            Self::Notice | Self::CitizenLetters | Self::PublicNotice => Some("TB"),
            Self::OpeningSheet => Some("BC"),
            Self::TransferSlips => Some("PC"),
            Self::ReminderSlips => Some("PĐĐ"),
            Self::Invitation => Some("GM"),
            // Đính chính goes out as a công văn, whose number has no type.
            Self::Erratum => Some(""),
            Self::Register | Self::BlankSlips => None,
        }
    }
}

impl Counted {
    /// Whether both are the same document of a session, in whatever edition.
    fn is_same_document(&self, other: &Self) -> bool {
        (self.session, self.kind, self.letterhead) == (other.session, other.kind, other.letterhead)
    }

    /// Whether both may bear one number: a public edition or an extract is the document itself.
    fn shares_with(&self, other: &Self) -> bool {
        self.is_same_document(other) && self.edition != other.edition
    }
}

impl Numbering {
    /// The series in which a document is counted: State and Front per calendar year, Party per type
    /// for the whole term of the committee.
    #[must_use]
    pub fn series(&self, counted: &Counted) -> Series {
        let year = counted.on.year();
        let kind = counted.kind.type_symbol().unwrap_or_default();
        let (kind, from) = match counted.letterhead {
            Letterhead::Party => {
                let into_term = (year - self.term_from).rem_euclid(TERM_YEARS);
                (Some(kind), year - into_term)
            }
            Letterhead::State | Letterhead::Front => (self.by_type.then_some(kind), year),
        };
        Series {
            letterhead: counted.letterhead,
            symbol: counted.symbol.clone(),
            kind,
            from,
        }
    }

    /// The number proposed: that of another edition of the same document, else one more than the
    /// highest of the series.
    #[must_use]
    pub fn next(&self, asked: &Counted, used: &[Used]) -> u32 {
        let series = self.series(asked);
        let in_series = || used.iter().filter(|u| self.series(&u.by) == series);
        let shared = in_series()
            .filter(|u| asked.shares_with(&u.by))
            .map(|u| u.number)
            .filter(|&number| self.taken(asked, number, used).is_none())
            .max();
        let highest = in_series().map(|u| u.number).max().unwrap_or_default();
        shared.unwrap_or(highest.saturating_add(1))
    }

    /// The other document that bears `number` already.
    #[must_use]
    pub fn taken(&self, asked: &Counted, number: u32, used: &[Used]) -> Option<DocumentId> {
        let series = self.series(asked);
        let taken = used.iter().find(|u| {
            u.number == number && !asked.shares_with(&u.by) && self.series(&u.by) == series
        });
        taken.map(|u| u.document)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(session: i64, kind: Kind, letterhead: Letterhead, year: i32) -> Counted {
        Counted {
            session: SessionId(session),
            kind,
            letterhead,
            edition: Edition::Full,
            symbol: "UBND".into(),
            on: NaiveDate::from_ymd_opt(year, 3, 5).unwrap(),
        }
    }

    fn used(document: i64, by: Counted, number: u32) -> Used {
        Used {
            document: DocumentId(document),
            by,
            number,
        }
    }

    const STATE: Letterhead = Letterhead::State;
    const PARTY: Letterhead = Letterhead::Party;

    #[test]
    fn state_numbers_restart_with_the_year() {
        let numbering = Numbering::default();
        let used = [used(1, counted(1, Kind::Notice, STATE, 2026), 15)];
        let next = |year| numbering.next(&counted(2, Kind::Notice, STATE, year), &used);
        assert_eq!((next(2026), next(2027)), (16, 1));
    }

    #[test]
    fn party_numbers_run_through_the_term() {
        let numbering = Numbering::default();
        let used = [used(1, counted(1, Kind::Notice, PARTY, 2026), 15)];
        let next = |year| numbering.next(&counted(2, Kind::Notice, PARTY, year), &used);
        assert_eq!((next(2025), next(2029), next(2030)), (16, 16, 1));
        let numbering = Numbering {
            term_from: 2026,
            ..numbering
        };
        let asked = counted(2, Kind::Notice, PARTY, 2030);
        assert_eq!(numbering.next(&asked, &used), 16);
    }

    #[test]
    fn types_are_counted_apart_unless_the_office_counts_them_together() {
        let used = [used(1, counted(1, Kind::Notice, STATE, 2026), 15)];
        let minutes = counted(2, Kind::Minutes, STATE, 2026);
        let notice = counted(2, Kind::PublicNotice, STATE, 2026);
        let apart = Numbering::default();
        assert_eq!(
            (apart.next(&minutes, &used), apart.next(&notice, &used)),
            (1, 16)
        );
        let together = Numbering {
            by_type: false,
            ..apart
        };
        assert_eq!(together.next(&minutes, &used), 16);
        let party = counted(2, Kind::Minutes, PARTY, 2026);
        assert_eq!(together.next(&party, &used), 1);
    }

    #[test]
    fn issuers_are_counted_apart() {
        let used = [used(1, counted(1, Kind::Notice, STATE, 2026), 15)];
        let mut other = counted(2, Kind::Notice, STATE, 2026);
        other.symbol = "HĐND".into();
        assert_eq!(Numbering::default().next(&other, &used), 1);
    }

    #[test]
    fn a_number_is_taken_once_within_its_series() {
        let numbering = Numbering::default();
        let used = [used(7, counted(1, Kind::Notice, STATE, 2026), 15)];
        let taken = |by: &Counted, number| numbering.taken(by, number, &used);
        let other = counted(2, Kind::Notice, STATE, 2026);
        assert_eq!(taken(&other, 15), Some(DocumentId(7)));
        assert_eq!(taken(&other, 16), None);
        assert_eq!(taken(&counted(2, Kind::Notice, STATE, 2027), 15), None);
    }

    #[test]
    fn another_edition_of_a_document_bears_its_number() {
        let numbering = Numbering::default();
        let used = [used(7, counted(1, Kind::Notice, STATE, 2026), 15)];
        let mut public = counted(1, Kind::Notice, STATE, 2026);
        public.edition = Edition::Public;
        assert_eq!(numbering.next(&public, &used), 15);
        assert_eq!(numbering.taken(&public, 15, &used), None);
        let again = counted(1, Kind::Notice, STATE, 2026);
        assert_eq!(numbering.taken(&again, 15, &used), Some(DocumentId(7)));
        assert_eq!(numbering.next(&again, &used), 16);
    }
}
