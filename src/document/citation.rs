//! How another document names an issued one: type, number and date.

use super::wording::{long_date, number};
use crate::domain::{IssuedDocument, Kind, Letterhead};

/// `Thông báo số 15/TB-UBND ngày 20 tháng 11 năm 2026`; what is not known is left out.
#[must_use]
pub fn citation(document: &IssuedDocument) -> String {
    let kind = document.order.kind;
    let mut words = vec![type_name(kind).to_owned()];
    words.extend(
        document
            .number
            .map(|it| format!("số {}", numbered(document, it))),
    );
    words.extend(document.dated_on.map(long_date));
    words.join(" ")
}

/// `15/TB-UBND`, under the Party's letterhead `15-TB/ĐU`.
fn numbered(document: &IssuedDocument, it: u32) -> String {
    let (it, issuer) = (number(it), &document.symbol);
    let symbol = document.order.kind.type_symbol().unwrap_or_default();
    match document.order.letterhead {
        _ if symbol.is_empty() => format!("{it}/{issuer}"),
        Letterhead::Party => format!("{it}-{symbol}/{issuer}"),
        Letterhead::State | Letterhead::Front => format!("{it}/{symbol}-{issuer}"),
    }
}

/// The type of document, as inside a sentence's beginning.
fn type_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Minutes => "Biên bản",
        Kind::Notice | Kind::CitizenLetters | Kind::PublicNotice => "Thông báo",
        Kind::OpeningSheet => "Báo cáo",
        Kind::TransferSlips => "Phiếu chuyển",
        Kind::ReminderSlips => "Phiếu đôn đốc",
        Kind::Register => "Sổ theo dõi",
        Kind::Invitation => "Giấy mời",
        Kind::BlankSlips => "Phiếu ghi ý kiến",
        Kind::Erratum => "Công văn",
    }
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, NaiveDateTime};

    use super::*;
    use crate::domain::{DocumentId, Order, SessionId, Stage};

    fn issued(letterhead: Letterhead, symbol: &str, number: Option<u32>) -> IssuedDocument {
        IssuedDocument {
            id: DocumentId(1),
            session: SessionId(1),
            order: Order::new(Kind::Notice, letterhead, Stage::Final),
            title: String::new(),
            symbol: symbol.into(),
            locked_at: NaiveDateTime::default(),
            hash: String::new(),
            number,
            dated_on: NaiveDate::from_ymd_opt(2026, 1, 5),
            withdrawn: None,
            returned: Vec::new(),
            corrects: None,
            corrected_by: Vec::new(),
            publications: Vec::new(),
        }
    }

    #[test]
    fn an_issued_document_is_named_as_its_regime_numbers() {
        let cited = |letterhead, symbol, number| citation(&issued(letterhead, symbol, number));
        assert_eq!(
            cited(Letterhead::State, "UBND", Some(5)),
            "Thông báo số 05/TB-UBND ngày 05 tháng 01 năm 2026"
        );
        assert_eq!(
            cited(Letterhead::Party, "ĐU", Some(15)),
            "Thông báo số 15-TB/ĐU ngày 05 tháng 01 năm 2026"
        );
        assert_eq!(
            cited(Letterhead::Front, "MTTQ", None),
            "Thông báo ngày 05 tháng 01 năm 2026"
        );
    }
}
