//! The words of a document, paragraph by paragraph: what is hashed when it is locked and compared
//! between drafts.

use super::block::{Block, Column, ColumnItem, Document, Paragraph, Row};

impl Document {
    /// Every paragraph with words in it, in the order of the pages, without rooms, page numbers and
    /// marks. Columns are read from left to right, tables by rows, their head once.
    #[must_use]
    pub fn plain_lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for block in self.sections.iter().flat_map(|section| &section.blocks) {
            match block {
                Block::Paragraph(paragraph) => push(&mut lines, paragraph),
                Block::Rule(_) => {}
                Block::Columns(columns) => columns.columns.iter().for_each(|column| {
                    push_column(&mut lines, column);
                }),
                Block::Table(table) => {
                    push_row(&mut lines, &table.head);
                    table.rows.iter().for_each(|row| push_row(&mut lines, row));
                }
            }
        }
        lines
    }
}

fn push(lines: &mut Vec<String>, paragraph: &Paragraph) {
    let plain = paragraph.plain();
    if !plain.trim().is_empty() {
        lines.push(plain);
    }
}

fn push_column(lines: &mut Vec<String>, column: &Column) {
    for item in &column.items {
        if let ColumnItem::Paragraph(paragraph) = item {
            push(lines, paragraph);
        }
    }
}

fn push_row(lines: &mut Vec<String>, row: &Row) {
    for paragraph in row.cells.iter().flatten() {
        push(lines, paragraph);
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Kind, Order, Stage, build};
    use crate::import::sample;

    #[test]
    fn the_words_of_headers_paragraphs_tables_and_signatures_are_read_in_order() {
        let record = sample::record().unwrap();
        let order = Order::new(Kind::Notice, record.office.letterhead, Stage::Final);
        let lines = build(&order, &record).unwrap().plain_lines();
        let at = |words: &str| {
            let found = lines.iter().position(|line| line.contains(words));
            found.unwrap_or_else(|| panic!("{words}: {lines:#?}"))
        };
        let signer = &record.closing.signers[0].name;
        let appendix = lines.iter().rposition(|line| line == "TT").unwrap();
        assert!(at("CỘNG HÒA") < at("THÔNG BÁO") && at("THÔNG BÁO") < at(signer));
        assert!(at(signer) < appendix);
        for opinion in &record.opinions {
            let first = opinion.content.lines().next().unwrap();
            let times = lines.iter().filter(|line| line.contains(first)).count();
            assert!(times >= 1, "{first}");
        }
        assert!(lines.iter().all(|line| !line.trim().is_empty()));
    }
}
