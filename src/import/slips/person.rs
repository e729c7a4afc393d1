//! Who sent the opinion: a person with an honorific, a group, or someone who asks for secrecy.

use crate::domain::text::fold;
use crate::domain::{Honorific, SpeakerKind};

/// How the names of groups begin. Compared with marks: `Bàn Thị Hoa` is a person, `Ban công tác
/// mặt trận` is not.
const GROUPS: [&str; 19] = [
    "bà con",
    "ban",
    "bản",
    "các",
    "câu lạc bộ",
    "chi bộ",
    "chi hội",
    "công ty",
    "cử tri",
    "doanh nghiệp",
    "đại diện",
    "hội",
    "hợp tác xã",
    "khối",
    "nhân dân",
    "nhóm",
    "tập thể",
    "tổ",
    "xóm",
];
/// The same where no marks were typed; only what cannot be a family name.
const GROUPS_UNMARKED: [&str; 9] = [
    "ba con",
    "cac ho",
    "chi hoi",
    "cong ty",
    "cu tri",
    "hop tac xa",
    "nhan dan",
    "nhom",
    "tap the",
];
const SECRECY: [&str; 4] = ["giu bi mat", "giau ten", "khong neu ten", "nac danh"];

/// The kind of speaker that a name stands for, the honorific before it, and the bare name.
pub(super) fn read(name: &str) -> (SpeakerKind, Honorific, String) {
    let folded = fold(name);
    if SECRECY.iter().any(|words| folded.contains(words)) {
        return (SpeakerKind::Secret, Honorific::None, String::new());
    }
    let lower = name.to_lowercase();
    let groups: &[&str] = if lower.is_ascii() {
        &GROUPS_UNMARKED
    } else {
        &GROUPS
    };
    if groups.iter().any(|group| begins(&lower, group)) {
        return (SpeakerKind::Group, Honorific::None, name.to_owned());
    }
    let (honorific, bare) = Honorific::split(name);
    (SpeakerKind::Person, honorific, bare.to_owned())
}

/// An honorific or a sex in a column of its own.
pub(super) fn honorific(cell: &str) -> Honorific {
    match cell.trim().to_lowercase().as_str() {
        "ông" | "ong" | "nam" => Honorific::Mr,
        "bà" | "ba" | "nữ" | "nu" => Honorific::Mrs,
        "đồng chí" | "đ/c" => Honorific::Comrade,
        _ => Honorific::None,
    }
}

fn begins(name: &str, words: &str) -> bool {
    name.strip_prefix(words)
        .is_some_and(|rest| rest.starts_with(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_known_by_their_first_words() {
        for name in [
            "Cử tri bản Khe Sậy",
            "Nhóm hộ trồng cam",
            "cu tri xom 3",
            "Bà con Chợ Mới",
        ] {
            assert_eq!(
                read(name),
                (SpeakerKind::Group, Honorific::None, name.to_owned())
            );
        }
    }

    #[test]
    fn a_family_name_that_looks_like_a_group_is_a_person() {
        for name in ["Bàn Thị Hoa", "Ban Thi Hoa", "Hội", "Tô Văn Bản"] {
            assert_eq!(read(name).0, SpeakerKind::Person, "{name}");
        }
    }

    #[test]
    fn an_honorific_is_split_off() {
        assert_eq!(
            read("Bà Hồ Thị Thủy"),
            (SpeakerKind::Person, Honorific::Mrs, "Hồ Thị Thủy".into())
        );
    }

    #[test]
    fn a_wish_for_secrecy_leaves_no_name() {
        assert_eq!(
            read("Nguyễn Văn A (đề nghị giữ bí mật)"),
            (SpeakerKind::Secret, Honorific::None, String::new())
        );
    }
}
