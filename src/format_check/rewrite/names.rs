//! Names of people, bodies and places, and the short lines of recipients and signatures.

/// What stands before a name by mistake.
const ACADEMIC: [&str; 22] = [
    "gs.ts.",
    "gs.ts",
    "gs. ts.",
    "pgs.ts.",
    "pgs.ts",
    "pgs. ts.",
    "pgs.",
    "gs.",
    "ts.",
    "ths.",
    "th.s.",
    "th.s",
    "bs.",
    "ks.",
    "cn.",
    "tiến sĩ",
    "thạc sĩ",
    "kỹ sư",
    "cử nhân",
    "bác sĩ",
    "giáo sư",
    "phó giáo sư",
];

/// A name without academic titles before it.
pub fn without_academic_title(name: &str) -> String {
    let mut bare = name;
    while let Some(rest) = ACADEMIC.iter().find_map(|title| after(bare, title)) {
        bare = rest;
    }
    bare.to_owned()
}

/// What follows `start`, whatever its case; `None` for a word that only begins alike.
fn after<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let letters = start.chars().count();
    let end = text
        .char_indices()
        .nth(letters)
        .map_or(text.len(), |(at, _)| at);
    let (head, rest) = text.split_at(end);
    let whole = start.ends_with('.') || rest.starts_with(' ');
    let rest = rest.trim_start();
    (whole && head.to_lowercase() == start && !rest.is_empty()).then_some(rest)
}

fn with_capitals(word: &str, lower: bool) -> String {
    let mut letters = word.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    let rest: String = letters.collect();
    let rest = if lower { rest.to_lowercase() } else { rest };
    first.to_uppercase().chain(rest.chars()).collect()
}

/// `Lê Hữu Thắng` for `LÊ HỮU THẮNG`.
pub fn from_capitals(name: &str) -> String {
    let shouted = name.chars().filter(|c| c.is_alphabetic()).count() > 3
        && !name.chars().any(char::is_lowercase);
    if !shouted {
        return name.to_owned();
    }
    let words: Vec<String> = name
        .split(' ')
        .map(|word| with_capitals(word, true))
        .collect();
    words.join(" ")
}

/// `Lê Hữu Thắng` for `lê hữu Thắng`.
pub fn capitalised(name: &str) -> String {
    let words: Vec<String> = name
        .split(' ')
        .map(|word| with_capitals(word, false))
        .collect();
    words.join(" ")
}

/// An address without the district that was abolished on 01/07/2025.
pub fn without_district(address: &str) -> String {
    let is_district = |piece: &&str| {
        let piece = piece.trim().to_lowercase();
        piece.starts_with("huyện ") || piece.starts_with("thị xã ")
    };
    let pieces: Vec<&str> = address.split(',').collect();
    if pieces.len() < 2 || !pieces.iter().any(is_district) {
        return address.to_owned();
    }
    let kept: Vec<&str> = pieces
        .into_iter()
        .filter(|piece| !is_district(piece))
        .collect();
    kept.join(",").trim_start().to_owned()
}

/// A basis without the words that are added before it.
pub fn without_lead(basis: &str) -> String {
    let mut bare = basis;
    loop {
        let lower = bare.to_lowercase();
        let capital = bare.starts_with("Căn cứ") && !lower.starts_with("căn cứ vào ");
        let rest = after(bare, "căn cứ vào").or_else(|| after(bare, "căn cứ"));
        match rest {
            Some(rest) if !capital => bare = rest,
            _ => return bare.to_owned(),
        }
    }
}

/// What a basis cites, without `Căn cứ` before it however it is written.
pub fn unlead(basis: &str) -> String {
    let bare = without_lead(basis);
    after(&bare, "căn cứ").unwrap_or(&bare).to_owned()
}

/// Without the mark at the end.
pub fn without_end_mark(line: &str) -> String {
    line.trim_end_matches(['.', ';', ',', ':', ' ']).to_owned()
}

/// Without the dash of a list.
pub fn without_list_mark(line: &str) -> String {
    line.trim_start_matches(['-', '–', '—', '+', '*', '•', ' '])
        .to_owned()
}

/// Whether a recipient is the file copy.
pub fn is_archive(line: &str) -> bool {
    let bare = without_list_mark(line);
    bare == "Lưu" || bare.starts_with("Lưu ") || bare.starts_with("Lưu:")
}

/// What is behind `Lưu`.
fn archived(line: &str) -> String {
    let bare = without_end_mark(&without_list_mark(line));
    let rest = bare.strip_prefix("Lưu").unwrap_or_default();
    rest.trim_start_matches([':', ' ']).to_owned()
}

/// `Lưu: VT, VP` for `Lưu VP`.
pub fn state_archive(line: &str) -> String {
    let rest = archived(line);
    if !is_archive(line) || (line.contains("Lưu:") && rest.starts_with("VT")) {
        return line.to_owned();
    }
    let others = rest
        .split([',', ';'])
        .map(str::trim)
        .filter(|unit| !unit.is_empty() && *unit != "VT" && unit.to_lowercase() != "văn thư");
    let mut units = vec!["VT"];
    units.extend(others);
    format!("Lưu: {}", units.join(", "))
}

/// `Lưu Văn phòng Đảng ủy` for `Lưu: VT`.
pub fn party_archive(line: &str) -> String {
    let rest = archived(line);
    let mut units = rest
        .split([',', ';'])
        .map(str::trim)
        .filter(|unit| !unit.is_empty());
    if !is_archive(line) || (!line.contains("Lưu:") && units.clone().all(|unit| unit != "VT")) {
        return line.to_owned();
    }
    let kept: Vec<&str> = units.by_ref().filter(|unit| *unit != "VT").collect();
    match kept.as_slice() {
        [] => "Lưu Văn phòng Đảng ủy".to_owned(),
        kept => format!("Lưu {}", kept.join(", ")),
    }
}

/// The ways in which an authority is shortened, and the right one of the State and of the Party.
const AUTHORITIES: [(&[&str], &str, Option<&str>); 5] = [
    (
        &["T/M.", "T.M.", "TM.", "T/M", "T.M", "TM"],
        "TM.",
        Some("T/M"),
    ),
    (
        &["K/T.", "K.T.", "KT.", "K/T", "K.T", "KT"],
        "KT.",
        Some("K/T"),
    ),
    (
        &["T/L.", "T.L.", "TL.", "T/L", "T.L", "TL"],
        "TL.",
        Some("T/L"),
    ),
    (
        &["T/UQ.", "TU/Q", "TUQ.", "T/UQ", "T.U.Q", "TUQ"],
        "TUQ.",
        None,
    ),
    (&["Q.", "Q/", "Q"], "Q.", None),
];

fn authority(
    text: &str,
    right: impl Fn(&'static str, Option<&'static str>) -> &'static str,
) -> String {
    let trimmed = text.trim_start();
    let upper = trimmed.to_uppercase();
    for (forms, state, party) in AUTHORITIES {
        let Some(form) = forms.iter().find(|form| upper.starts_with(**form)) else {
            continue;
        };
        let rest = &trimmed[form.len()..];
        let goes_on = !form.ends_with(['.', '/']) && !rest.starts_with(' ');
        if goes_on || rest.trim().is_empty() {
            continue;
        }
        return format!("{} {}", right(state, party), rest.trim_start());
    }
    text.to_owned()
}

/// `TM. ỦY BAN NHÂN DÂN` for `T/M ỦY BAN NHÂN DÂN`.
pub fn state_authority(text: &str) -> String {
    authority(text, |state, _| state)
}

/// `T/M BAN THƯỜNG VỤ` for `TM. BAN THƯỜNG VỤ`.
pub fn party_authority(text: &str) -> String {
    authority(text, |state, party| party.unwrap_or(state))
}

/// Bodies that are written in full in a signature.
const BODIES: [(&str, &str); 6] = [
    ("UBND", "ỦY BAN NHÂN DÂN"),
    ("HĐND", "HỘI ĐỒNG NHÂN DÂN"),
    ("UBMTTQ", "ỦY BAN MẶT TRẬN TỔ QUỐC"),
    ("MTTQ", "MẶT TRẬN TỔ QUỐC"),
    ("BTT", "BAN THƯỜNG TRỰC"),
    ("BTV", "BAN THƯỜNG VỤ"),
];

/// `TM. ỦY BAN NHÂN DÂN` for `TM. UBND`.
pub fn authority_in_full(text: &str) -> String {
    let full = |word: &str| {
        let body = BODIES.iter().find(|(short, _)| *short == word);
        body.map_or(word.to_owned(), |(_, full)| (*full).to_owned())
    };
    text.split(' ').map(full).collect::<Vec<_>>().join(" ")
}

/// Types of documents that do not belong in the symbol of a body.
const TYPES: [&str; 8] = ["TB-", "BB-", "QĐ-", "KH-", "BC-", "GM-", "CV-", "KL-"];

/// `UBND` for `/TB-ubnd`.
pub fn symbol(text: &str) -> String {
    let mut bare: String = text.chars().filter(|c| !matches!(c, ' ' | '/')).collect();
    bare = bare.to_uppercase();
    while let Some(rest) = TYPES.iter().find_map(|kind| bare.strip_prefix(kind)) {
        bare = rest.to_owned();
    }
    bare.trim_matches('-').to_owned()
}

/// `Bình Lộc` for `xã Bình Lộc`; a name that is a numeral stays whole.
pub fn bare_place(place: &str) -> String {
    let bare = after(place, "xã").or_else(|| after(place, "phường"));
    bare.filter(|rest| rest.starts_with(char::is_alphabetic))
        .unwrap_or(place)
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_bare_and_in_lower_case() {
        assert_eq!(without_academic_title("PGS.TS. Lê Văn A"), "Lê Văn A");
        assert_eq!(without_academic_title("Thạc sĩ Lê Văn A"), "Lê Văn A");
        assert_eq!(without_academic_title("Tsering"), "Tsering");
        assert_eq!(from_capitals("LÊ HỮU THẮNG"), "Lê Hữu Thắng");
        assert_eq!(capitalised("lê Hữu thắng"), "Lê Hữu Thắng");
    }

    #[test]
    fn each_regime_shortens_an_authority_in_its_own_way() {
        assert_eq!(state_authority("T/M ỦY BAN"), "TM. ỦY BAN");
        assert_eq!(state_authority("TM.ỦY BAN"), "TM. ỦY BAN");
        assert_eq!(party_authority("TM. BAN THƯỜNG VỤ"), "T/M BAN THƯỜNG VỤ");
        for title in ["QUYỀN CHỦ TỊCH", "CHỦ TỊCH", "TLINH", "Q. CHỦ TỊCH"] {
            assert_eq!(state_authority(title), title);
        }
    }

    #[test]
    fn the_file_copy_is_written_as_each_regime_does() {
        assert_eq!(state_archive("Lưu VP"), "Lưu: VT, VP");
        assert_eq!(state_archive("Lưu: VT"), "Lưu: VT");
        assert_eq!(party_archive("Lưu: VT, VPĐU"), "Lưu VPĐU");
        assert_eq!(party_archive("Lưu: VT"), "Lưu Văn phòng Đảng ủy");
        assert!(!is_archive("Các đơn vị"));
    }

    #[test]
    fn an_address_loses_its_district_and_a_basis_its_lead() {
        assert_eq!(
            without_district("xóm 3, huyện Diễn Châu, tỉnh Nghệ An"),
            "xóm 3, tỉnh Nghệ An"
        );
        assert_eq!(without_lead("căn cứ vào Luật A"), "Luật A");
        assert_eq!(without_lead("Căn cứ Luật A"), "Căn cứ Luật A");
        assert_eq!(symbol("/TB-ubnd"), "UBND");
        assert_eq!(bare_place("xã Bình Lộc"), "Bình Lộc");
        assert_eq!(bare_place("phường 3"), "phường 3");
    }
}
