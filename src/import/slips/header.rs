//! The header row: found by its words, with or without marks, in any order of columns.

use super::super::value;
use crate::domain::text::fold;
use crate::import::sheet::{Cell, Row};

/// Rows in which a header is looked for.
const LOOK_IN: usize = 100;
/// Longest heading of a column, in characters; longer is a sentence that happens to hold its words.
const HEADING_LIMIT: usize = 60;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// TT
    Number,
    /// Ông/Bà
    Honorific,
    /// Họ và tên
    Name,
    /// Địa chỉ
    Address,
    /// Chức vụ, đại diện
    Role,
    /// Điện thoại
    Phone,
    /// Nội dung
    Content,
    /// Lĩnh vực
    Field,
    /// Ngày gửi
    SentOn,
    /// Ghi chú
    Note,
}

impl Column {
    /// What a heading stands for. Order matters: `Địa chỉ người gửi` is an address, not a name.
    fn of(heading: &str) -> Option<Self> {
        let words = words(heading);
        if words.is_empty() || words.chars().count() > HEADING_LIMIT {
            return None;
        }
        let is = |these: &[&str]| these.contains(&words.as_str());
        let has = |these: &[&str]| these.iter().any(|this| holds(&words, this));
        let column = if is(&["tt", "stt", "so tt", "so thu tu", "thu tu"]) {
            Self::Number
        } else if has(&["ghi chu"]) {
            Self::Note
        } else if has(&["dien thoai", "sdt", "so dt", "di dong", "dt"]) {
            Self::Phone
        } else if has(&["linh vuc", "nhom van de"]) {
            Self::Field
        } else if has(&["dia chi", "noi o", "cho o", "thuong tru", "cu tru"]) || is_place(&words) {
            Self::Address
        } else if words.starts_with("noi dung") {
            Self::Content
        } else if has(&["ngay", "thoi gian"]) {
            Self::SentOn
        } else if has(&["chuc vu", "chuc danh", "dai dien", "tu cach", "thanh phan"]) {
            Self::Role
        } else if has(&[
            "ho ten",
            "ho va ten",
            "ten nguoi",
            "nguoi gui",
            "nguoi kien nghi",
        ]) || has(&["nguoi phat bieu", "nguoi co y kien", "nguoi neu"])
            || is(&["ten", "cu tri", "cong dan", "nguoi dan"])
        {
            Self::Name
        } else if is(&["ong ba", "danh xung", "gioi tinh"]) {
            Self::Honorific
        } else if is_content(&words) {
            Self::Content
        } else {
            return None;
        };
        Some(column)
    }
}

fn column((_, cell): &(u32, Cell)) -> Option<Column> {
    Column::of(&value::text(cell))
}

/// Folded, with everything but letters and digits as one space.
fn words(heading: &str) -> String {
    let plain: String = fold(heading)
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether `these` stand in `words` as whole words.
fn holds(words: &str, these: &str) -> bool {
    format!(" {words} ").contains(&format!(" {these} "))
}

/// `Xóm`, `Thôn/bản`, `Xóm, bản, khối`.
fn is_place(words: &str) -> bool {
    const PLACES: [&str; 9] = [
        "xom", "thon", "ban", "khoi", "khu", "to", "dan", "pho", "xa",
    ];
    words.split(' ').all(|word| PLACES.contains(&word))
}

/// `Ý kiến, kiến nghị`, `Tóm tắt nội dung phản ánh`: nothing but such words, for an opinion may
/// begin with them too.
fn is_content(words: &str) -> bool {
    const KEYS: [&str; 6] = [
        "noi dung",
        "y kien",
        "kien nghi",
        "phan anh",
        "cau hoi",
        "de xuat",
    ];
    const BESIDE: [&str; 22] = [
        "noi", "dung", "y", "kien", "nghi", "phan", "anh", "cau", "hoi", "de", "xuat", "tom",
        "tat", "cua", "cong", "dan", "cu", "tri", "cac", "va", "gui", "truoc",
    ];
    KEYS.iter().any(|key| holds(words, key)) && words.split(' ').all(|w| BESIDE.contains(&w))
}

/// A table of opinions has their content and says whose or what about.
fn is_table(columns: &[Column]) -> bool {
    let has = |column| columns.contains(&column);
    has(Column::Content)
        && [
            Column::Name,
            Column::Honorific,
            Column::Address,
            Column::Field,
            Column::Phone,
        ]
        .into_iter()
        .any(has)
}

/// Which column holds what.
#[derive(Debug, Default)]
pub(super) struct Header {
    columns: Vec<(u32, Column)>,
    headings: Vec<(u32, String)>,
}

impl Header {
    /// The first row that names a table of opinions: its place among `rows`.
    pub fn find(rows: &[Row]) -> Option<usize> {
        rows.iter().take(LOOK_IN).position(|row| {
            let columns: Vec<_> = row.cells.iter().filter_map(column).collect();
            is_table(&columns)
        })
    }

    /// Takes in a line of headings; a second line under the first is the more precise one.
    pub fn add(&mut self, row: &Row) {
        for cell in &row.cells {
            let at = cell.0;
            self.columns.retain(|(other, _)| *other != at);
            if let Some(column) = column(cell)
                && self.columns.iter().all(|(_, taken)| *taken != column)
            {
                self.columns.push((at, column));
            }
            self.headings.retain(|(other, _)| *other != at);
            self.headings.push((at, value::text(&cell.1)));
        }
    }

    /// Whether the row, standing right under the header, is its second line.
    pub fn goes_on_in(row: &Row) -> bool {
        row.cells.iter().all(|cell| column(cell).is_some())
    }

    /// Whether the row repeats the header, as on each page of a long table.
    pub fn is_repeated_in(&self, row: &Row) -> bool {
        let same = |(at, cell): &(u32, Cell)| {
            let heading = self.headings.iter().find(|(other, _)| other == at);
            heading.is_some_and(|(_, heading)| words(heading) == words(&value::text(cell)))
        };
        row.cells.iter().all(same)
    }

    /// Where a column stands.
    pub fn at(&self, column: Column) -> Option<u32> {
        // A table that has only `Ông/Bà` writes the names there.
        let alone = column == Column::Name && !self.columns.iter().any(|c| c.1 == Column::Name);
        let stands_for = |c: Column| c == column || (alone && c == Column::Honorific);
        self.columns.iter().find(|c| stands_for(c.1)).map(|c| c.0)
    }

    /// Whether the column at `at` is taken.
    pub fn takes(&self, at: u32) -> bool {
        self.columns.iter().any(|(column, _)| *column == at)
    }

    /// The heading at `at`, or the column's letters.
    pub fn heading(&self, at: u32) -> String {
        let heading = self.headings.iter().find(|(column, _)| *column == at);
        heading.map_or_else(|| value::letters(at), |(_, heading)| heading.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_with_and_without_marks() {
        for (heading, column) in [
            ("STT", Column::Number),
            ("HỌ VÀ TÊN", Column::Name),
            ("Ho ten nguoi gui", Column::Name),
            ("Địa chỉ người gửi", Column::Address),
            ("Xóm/bản", Column::Address),
            ("Số ĐT", Column::Phone),
            ("Nội dung ý kiến, kiến nghị", Column::Content),
            ("Ý kiến", Column::Content),
            ("Người kiến nghị", Column::Name),
            ("linh vuc", Column::Field),
            ("Ngày nhận", Column::SentOn),
            ("Ghi chú", Column::Note),
            ("Ông (bà)", Column::Honorific),
        ] {
            assert_eq!(Column::of(heading), Some(column), "{heading}");
        }
    }

    #[test]
    fn a_sentence_is_no_heading() {
        let sentence = "Đề nghị xã trả lời nội dung kiến nghị của bà con xóm Đồng Tâm về con đường";
        assert_eq!(Column::of(sentence), None);
        assert_eq!(Column::of("Bình"), None);
    }
}
