//! Words after which the name of a place or a body stands, not a person's.

use super::phrase::Text;

/// Where people live, each with its own kind of name.
const VILLAGES: [&str; 13] = [
    "xóm",
    "thôn",
    "bản",
    "khối",
    "tổ",
    "làng",
    "ấp",
    "xã",
    "phường",
    "trấn",
    "huyện",
    "tỉnh",
    "phố",
];
/// What is called after people in a landscape: `cống Bà Tám`.
const LANDMARKS: [&str; 42] = [
    "đường",
    "ngõ",
    "chợ",
    "cầu",
    "cống",
    "kênh",
    "mương",
    "đập",
    "hồ",
    "ao",
    "sông",
    "suối",
    "khe",
    "núi",
    "đồi",
    "rú",
    "dốc",
    "đèo",
    "bến",
    "bãi",
    "đồng",
    "giếng",
    "đền",
    "chùa",
    "miếu",
    "ba",
    "tư",
    "trạm",
    "xứ",
    "lèn",
    "hang",
    "thác",
    "cồn",
    "hói",
    "đầm",
    "vùng",
    "khu",
    "truông",
    "hòn",
    "bàu",
    "rộc",
    "rừng",
];
/// How a body or what it does is called, or the end of it: `tiểu học`, `công ty`, `dịch vụ`.
const BODIES: [&str; 17] = [
    "trường",
    "học",
    "sở",
    "thông",
    "non",
    "hội",
    "đoàn",
    "ban",
    "phòng",
    "ty",
    "nghiệp",
    "vụ",
    "phần",
    "nhân",
    "họ",
    "tnhh",
    "thcs",
];

/// Whether a word, in lower case, begins the name of a village or a unit above it.
pub(super) fn begins_village(word: &str) -> bool {
    VILLAGES.contains(&word)
}

/// Whether a word, in lower case, begins the name of a place.
fn begins_place(word: &str) -> bool {
    begins_village(word) || LANDMARKS.contains(&word)
}

/// Whether a word, in lower case, begins the name of a place or a body.
pub(super) fn begins(word: &str) -> bool {
    begins_place(word) || BODIES.contains(&word)
}

/// Whether such a word stands directly before the one at `index`.
pub(super) fn is_after(text: &Text, index: usize, begins: fn(&str) -> bool) -> bool {
    text.is_beside(index) && begins(&text.word(index - 1).to_lowercase())
}

/// Whether the word at `index` is a form of address in the name of a place: `cống Bà Tám`.
pub(super) fn is_of_place(text: &Text, index: usize) -> bool {
    text.is_capital(index) && is_after(text, index, begins_place)
}
