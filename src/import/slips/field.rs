//! The office's field that a person meant: `giao thong`, `Nông nghiệp`.

use crate::domain::text::fold;

/// What a typed field stands for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Meant<'a> {
    One(&'a str),
    Several,
    Nothing,
}

/// Looks for the typed words as a whole field, as one of its parts between commas, as its
/// beginning, and anywhere in it; the first way that fits decides.
pub(super) fn meant<'a>(typed: &str, fields: &'a [String]) -> Meant<'a> {
    let typed = fold(typed);
    let ways: [fn(&str, &str) -> bool; 4] = [
        |field, typed| field == typed,
        |field, typed| field.split(',').any(|part| part.trim() == typed),
        |field, typed| field.starts_with(typed),
        |field, typed| field.contains(typed),
    ];
    for way in ways {
        let mut fitting = fields.iter().filter(|field| way(&fold(field), &typed));
        match (fitting.next(), fitting.next()) {
            (None, _) => {}
            (Some(field), None) => return Meant::One(field),
            (Some(_), Some(_)) => return Meant::Several,
        }
    }
    Meant::Nothing
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_matched_without_marks_and_by_its_part() {
        let fields: Vec<String> = include_str!("../../../assets/seed/field.txt")
            .lines()
            .map(str::to_owned)
            .collect();
        for (typed, field) in [
            ("giao thong", "Giao thông"),
            (
                "chính sách xã hội",
                "Chính sách xã hội, người có công, giảm nghèo",
            ),
            ("GIẢM NGHÈO", "Chính sách xã hội, người có công, giảm nghèo"),
            ("Nông nghiệp", "Nông nghiệp, nông thôn mới"),
            ("sap xep", "Sắp xếp đơn vị hành chính, trụ sở dôi dư"),
        ] {
            assert_eq!(meant(typed, &fields), Meant::One(field), "{typed}");
        }
        assert_eq!(meant("phòng", &fields), Meant::Several);
        assert_eq!(meant("Thời tiết", &fields), Meant::Nothing);
    }
}
