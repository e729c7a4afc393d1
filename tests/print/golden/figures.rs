//! The figures of the three letterheads: Nghị định 30/2020/NĐ-CP, Hướng dẫn 05-HD/VPTW.

use std::ops::RangeInclusive;

use so_doi_thoai::domain::Letterhead;

/// What a letterhead asks for; millimetres, sizes in points.
pub struct Figures {
    pub letterhead: Letterhead,
    /// Widths of the left and right columns of the head.
    pub columns: [f32; 2],
    /// Lines at the right: text, size and width.
    pub right: &'static [(&'static str, f32, f32)],
    pub issuer_sizes: RangeInclusive<f32>,
    /// Instead of a rule of a third to a half of the line.
    pub issuer_sign: Option<&'static str>,
    pub number: &'static str,
    pub number_size: f32,
    pub date_sizes: RangeInclusive<f32>,
    pub type_sizes: RangeInclusive<f32>,
    pub subject_sizes: RangeInclusive<f32>,
    /// Instead of a rule of a third to a half of the line.
    pub subject_sign: Option<&'static str>,
    pub body_sizes: RangeInclusive<f32>,
    pub first_line: f32,
    /// Line step in points, of a size.
    pub step: fn(f32) -> RangeInclusive<f32>,
    pub page_number_sizes: RangeInclusive<f32>,
    pub numeral: &'static str,
    pub grounds: (&'static str, &'static str),
    pub end_mark: &'static str,
    pub label: (&'static str, f32),
    pub label_rule: bool,
    pub recipient_size: f32,
    pub file_line: &'static str,
    pub title_face: &'static str,
    pub secretary: &'static str,
    pub chair: &'static str,
}

pub const REGULAR: &str = "LiberationSerif";
pub const BOLD: &str = "LiberationSerif-Bold";
pub const ITALIC: &str = "LiberationSerif-Italic";
pub const BOLD_ITALIC: &str = "LiberationSerif-BoldItalic";

/// From single to one and a half, a single step being 1.15 × the size.
fn single_to_half(size: f32) -> RangeInclusive<f32> {
    1.15 * size - 0.01..=1.5 * 1.15 * size
}

fn eighteen_to_nineteen(_: f32) -> RangeInclusive<f32> {
    17.99..=19.01
}

pub const STATE: Figures = Figures {
    letterhead: Letterhead::State,
    columns: [65.0, 100.0],
    right: &[
        ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13.0, 95.7),
        ("Độc lập - Tự do - Hạnh phúc", 14.0, 60.5),
    ],
    issuer_sizes: 12.0..=13.0,
    issuer_sign: None,
    number: "Số: 05/TB-UBND",
    number_size: 13.0,
    date_sizes: 13.0..=14.0,
    type_sizes: 13.0..=14.0,
    subject_sizes: 13.0..=14.0,
    subject_sign: None,
    body_sizes: 13.0..=14.0,
    first_line: 12.7,
    step: single_to_half,
    page_number_sizes: 13.0..=14.0,
    numeral: "I.",
    grounds: (ITALIC, "Căn cứ "),
    end_mark: "./.",
    label: (BOLD_ITALIC, 12.0),
    label_rule: false,
    recipient_size: 11.0,
    file_line: "- Lưu: VT.",
    title_face: BOLD,
    secretary: "THƯ KÝ",
    chair: "CHỦ TRÌ",
};

pub const FRONT: Figures = Figures {
    letterhead: Letterhead::Front,
    number: "Số: 05/TB-MTTQ-BTT",
    ..STATE
};

pub const PARTY: Figures = Figures {
    letterhead: Letterhead::Party,
    columns: [76.0, 89.0],
    right: &[("ĐẢNG CỘNG SẢN VIỆT NAM", 15.0, 72.9)],
    issuer_sizes: 13.0..=14.0,
    issuer_sign: Some("*"),
    number: "Số 05-TB/ĐU",
    number_size: 14.0,
    date_sizes: 14.0..=14.0,
    type_sizes: 15.0..=16.0,
    subject_sizes: 14.0..=15.0,
    subject_sign: Some("-----"),
    body_sizes: 14.0..=15.0,
    first_line: 10.0,
    step: eighteen_to_nineteen,
    page_number_sizes: 14.0..=14.0,
    numeral: "I-",
    grounds: (REGULAR, "- Căn cứ "),
    end_mark: ".",
    label: (REGULAR, 14.0),
    label_rule: true,
    recipient_size: 12.0,
    file_line: "- Lưu Văn phòng Đảng ủy.",
    title_face: REGULAR,
    secretary: "NGƯỜI GHI BIÊN BẢN",
    chair: "CHỦ TRÌ HỘI NGHỊ",
};

pub const ALL: [&Figures; 3] = [&STATE, &PARTY, &FRONT];
