//! An address as it is typed, and the village in it that a public document may name.

/// Words with which the name of a village begins; after these an address says nothing of one
/// house.
const VILLAGE: [&str; 13] = [
    "tổ dân phố",
    "khu dân cư",
    "khối dân cư",
    "xóm",
    "thôn",
    "bản",
    "khối",
    "làng",
    "ấp",
    "buôn",
    "đội",
    "khu",
    "tổ",
];
/// Words with which the units above a village begin.
const ABOVE: [&str; 8] = [
    "xã",
    "phường",
    "thị trấn",
    "thị xã",
    "huyện",
    "quận",
    "tỉnh",
    "thành phố",
];
/// Words with which a street or a house begins.
const STREET: [&str; 8] = ["số", "nhà", "ngõ", "ngách", "hẻm", "đường", "phố", "kiệt"];

/// Whether `text` begins with one of the words.
fn begins(text: &str, words: &[&str]) -> bool {
    let lower = text.to_lowercase();
    words.iter().any(|word| {
        lower
            .strip_prefix(word)
            .is_some_and(|rest| rest.chars().next().is_none_or(|c| !c.is_alphanumeric()))
    })
}

/// Where a village begins inside a part of an address.
fn village_in(part: &str) -> Option<usize> {
    let starts = part
        .char_indices()
        .filter(|(at, _)| part[..*at].chars().last().is_none_or(char::is_whitespace));
    starts
        .map(|(at, _)| at)
        .find(|at| begins(&part[*at..], &VILLAGE))
}

/// What stands before the village, and the village itself.
fn split(address: &str) -> (String, String) {
    let mut before: Vec<&str> = Vec::new();
    for part in address.split([',', ';']).map(str::trim) {
        if let Some(at) = village_in(part) {
            before.push(part[..at].trim());
            return (joined(&before), part[at..].to_owned());
        }
        let is_plain = !part.contains(|c: char| c.is_ascii_digit()) && !begins(part, &STREET);
        if part.is_empty() || begins(part, &ABOVE) {
            return (joined(&before), String::new());
        }
        if before.is_empty() && is_plain {
            return (String::new(), part.to_owned());
        }
        before.push(part);
    }
    (joined(&before), String::new())
}

fn joined(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().filter(|p| !p.is_empty()).copied().collect();
    parts.join(", ")
}

/// `xóm 3` of `số nhà 12, xóm 3, xã Bình Lộc`; empty where the address names none.
#[must_use]
pub fn village(address: &str) -> String {
    split(address).1
}

/// `số nhà 12` of the same address: what leads to one house; empty where there is nothing such.
#[must_use]
pub fn beyond_village(address: &str) -> String {
    split(address).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_village_stays_and_the_house_goes() {
        for (address, house, wanted) in [
            ("xóm 3", "", "xóm 3"),
            (
                "số nhà 12, xóm 3, xã Bình Lộc, tỉnh Nghệ An",
                "số nhà 12",
                "xóm 3",
            ),
            ("Số 12 ngõ 5 khối Tân Tiến", "Số 12 ngõ 5", "khối Tân Tiến"),
            ("12 Lê Lợi, phường Vinh Phú", "12 Lê Lợi", ""),
            (
                "ngõ 4, đường Trần Phú, tổ dân phố 7",
                "ngõ 4, đường Trần Phú",
                "tổ dân phố 7",
            ),
            ("Đồng Tâm, xã Bình Lộc", "", "Đồng Tâm"),
            ("xã Bình Lộc", "", ""),
            ("", "", ""),
        ] {
            assert_eq!(village(address), wanted, "{address}");
            assert_eq!(beyond_village(address), house, "{address}");
        }
    }
}
