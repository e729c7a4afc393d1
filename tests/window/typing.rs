//! What is typed is there: after a kill, after the window is closed, and from an input method that
//! takes letters back.

use serde_json::{Value, json};
use so_doi_thoai::say;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::desk::Desk;

/// Milliseconds between two keys of a fast typist's.
const FAST: u32 = 12;

fn contents(opinions: &[Value]) -> Vec<&str> {
    opinions
        .iter()
        .map(|o| o["content"].as_str().unwrap())
        .collect()
}

/// A word's letter as it stands before Unikey gives it its mark.
fn plain(letter: char) -> char {
    match letter {
        'đ' => 'd',
        'Đ' => 'D',
        other => other.nfd().find(|c| !is_combining_mark(*c)).unwrap(),
    }
}

/// The name that X gives the key of a letter.
fn key_of(letter: char) -> String {
    format!("U{:04X}", u32::from(letter))
}

/// The keys that Unikey sends for a word whose marks are typed at its end: plain letters, then
/// Backspaces to the first that changes, then the letters with their marks.
fn unikey(word: &str) -> Vec<String> {
    let kept = word.chars().take_while(|&c| plain(c) == c).count();
    let typed = word.chars().map(|c| key_of(plain(c)));
    let back = word.chars().skip(kept).map(|_| "BackSpace".to_owned());
    let again = word.chars().skip(kept).map(key_of);
    typed.chain(back).chain(again).collect()
}

#[test]
fn a_kill_in_the_middle_of_a_word_loses_and_doubles_nothing() {
    let mut desk = Desk::with_session();
    desk.start_in_console();
    desk.type_text("Bà Lô Thị Nguyệt", FAST);
    desk.go("Return");
    desk.type_text("Đề nghị xã sửa đường từ cầu Rộ đến cống Bà Tám.", FAST);
    desk.keys(["Left"]);
    desk.type_text(", mùa mưa học sinh phải nghỉ h", FAST);
    let before = "Đề nghị xã sửa đường từ cầu Rộ đến cống Bà Tám, mùa mưa học sinh phải nghỉ h.";
    desk.wait_until_kept(&[before]);
    desk.kill();
    assert_eq!(contents(&desk.kept().unwrap()), [before]);

    desk.start(&say!("place-console"));
    desk.type_text("ọc", FAST);
    assert_eq!(desk.close(), Some(0));
    let after = before.replace("nghỉ h.", "nghỉ học.");
    let opinions = desk.opinions();
    assert_eq!(contents(&opinions), [after]);
    assert_eq!(opinions[0]["speaker"], json!("Bà Lô Thị Nguyệt"));
    let session = desk.session();
    assert_eq!(session["speakers"].as_array().unwrap().len(), 1);
    assert_eq!(session["speakers"][0]["name"], json!("Lô Thị Nguyệt"));
}

#[test]
fn letters_taken_back_and_given_again_at_full_speed_make_the_exact_text() {
    let text = "Tiếng Việt gõ bằng Unikey: Đường liên xóm đã xuống cấp, nước ngập nửa bánh xe; \
                đề nghị Uỷ ban sớm khắc phục, chuyển đổi những chỗ trũng.";
    let mut desk = Desk::with_session();
    desk.start_in_console();
    desk.go("F4");
    let words: Vec<_> = text.split(' ').map(unikey).collect();
    desk.keys(words.join(&["space".to_owned()][..]));
    assert_eq!(desk.close(), Some(0));
    assert_eq!(contents(&desk.opinions()), [text]);
}

#[test]
fn closing_the_window_while_typing_keeps_every_letter() {
    let sentence = "Bãi rác cạnh trường học bốc mùi, nước rỉ chảy ra mương. ";
    let text = sentence.repeat(6) + "Hết.";
    let mut desk = Desk::with_session();
    desk.start_in_console();
    desk.type_text("Ông Vi Văn Ỏn", 0);
    desk.go("Return");
    desk.type_text(&text, 0);
    assert_eq!(desk.close(), Some(0));
    let opinions = desk.opinions();
    assert_eq!(contents(&opinions), [text]);
    assert_eq!(opinions[0]["speaker"], json!("Ông Vi Văn Ỏn"));
}
