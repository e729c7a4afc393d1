//! Documents read back from the PDF itself: measures, text, what stays together.

#[cfg(test)]
mod print {
    mod call_list;
    mod carried;
    mod docx;
    mod editions;
    mod file;
    mod flow;
    mod golden;
    mod hidden;
    mod measures;
    mod office;
    mod papers;
    mod random;
    mod reader;
    mod report;
    pub mod sample;
    mod text;
    mod xlsx;

    use so_doi_thoai::document::block::Document;
    use so_doi_thoai::document::{DocumentError, Kind, Order, Stage};
    use so_doi_thoai::domain::SessionRecord;
    use so_doi_thoai::output::pdf;
    use so_doi_thoai::progress::Progress;
    use so_doi_thoai::typeset::typeset;

    use reader::Pdf;

    /// The document under the office's own letterhead.
    fn build(kind: Kind, record: &SessionRecord, stage: Stage) -> Result<Document, DocumentError> {
        let order = Order::new(kind, record.office.letterhead, stage);
        so_doi_thoai::document::build(&order, record)
    }

    /// The document as a file, made at a fixed time.
    fn made(kind: Kind, record: &SessionRecord, stage: Stage) -> Vec<u8> {
        file_of(&Order::new(kind, record.office.letterhead, stage), record)
    }

    /// As [`made`], of any order.
    fn file_of(order: &Order, record: &SessionRecord) -> Vec<u8> {
        let progress = Progress::default();
        let document = so_doi_thoai::document::build(order, record).unwrap();
        let pages = typeset(&document, &progress).unwrap();
        let written_at = sample::at(sample::day(2026, 11, 15), 8, 0);
        pdf::bytes(&pages, written_at, &progress).unwrap()
    }

    fn printed(kind: Kind, record: &SessionRecord) -> Pdf {
        Pdf::read(&made(kind, record, Stage::Final))
    }

    fn draft(kind: Kind, record: &SessionRecord) -> Pdf {
        Pdf::read(&made(kind, record, Stage::Draft))
    }
}
