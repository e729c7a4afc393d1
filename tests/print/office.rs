//! DOCX as LibreOffice sets it, beside our own pages; without LibreOffice there is nothing to see.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use so_doi_thoai::document::block::{Align, Block, Document, Paragraph};
use so_doi_thoai::document::{Kind, Order, Stage, build};
use so_doi_thoai::domain::Letterhead;
use so_doi_thoai::output::pdf::{self, Options};
use so_doi_thoai::progress::Progress;
use so_doi_thoai::typeset::typeset;

use super::reader::MM;
use super::{docx, sample};

/// A word as poppler finds it; millimetres from the upper left corner.
#[derive(Debug, Clone)]
struct Word {
    text: String,
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
}

struct Page {
    width: f32,
    height: f32,
    words: Vec<Word>,
}

impl Page {
    /// The words between the upper and the lower margin.
    fn body(&self) -> impl Iterator<Item = &Word> {
        let bottom = self.height - 19.0;
        self.words
            .iter()
            .filter(move |word| word.top > 19.0 && word.bottom < bottom)
    }
}

/// A document, its pages as we set them, and as LibreOffice does.
struct Pair {
    document: Document,
    own: Vec<Page>,
    office: Vec<Page>,
}

fn documents() -> Vec<Document> {
    let mut record = sample::record();
    // One opinion of its own kind: a paragraph over several lines with every kind of mark.
    record.opinions[0]
        .content
        .push_str(" \"Kênh N4\" – 1.200 m; giá < 5 & > 3.");
    let wanted = [
        (Kind::Minutes, Letterhead::State, Stage::Draft),
        (Kind::Notice, Letterhead::State, Stage::Final),
        (Kind::Notice, Letterhead::Party, Stage::Final),
        (Kind::Minutes, Letterhead::Front, Stage::Final),
        (Kind::TransferSlips, Letterhead::State, Stage::Final),
        (Kind::Register, Letterhead::State, Stage::Final),
    ];
    wanted
        .into_iter()
        .map(|(kind, letterhead, stage)| {
            build(&Order::new(kind, letterhead, stage), &record).unwrap()
        })
        .collect()
}

fn pages_of(path: &Path) -> Vec<Page> {
    let output = Command::new("pdftotext")
        .args(["-bbox", "-enc", "UTF-8"])
        .arg(path)
        .arg("-")
        .output()
        .unwrap();
    let html = String::from_utf8(output.stdout).unwrap();
    let number = |line: &str, name: &str| -> f32 {
        let from = line.find(&format!("{name}=\"")).unwrap() + name.len() + 2;
        let digits = line[from..].split('"').next().unwrap();
        digits.parse::<f32>().unwrap() * MM
    };
    let mut pages: Vec<Page> = Vec::new();
    for line in html.lines().map(str::trim) {
        if line.starts_with("<page ") {
            pages.push(Page {
                width: number(line, "width"),
                height: number(line, "height"),
                words: Vec::new(),
            });
        } else if line.starts_with("<word ") {
            let text = line.split_once('>').unwrap().1.trim_end_matches("</word>");
            pages.last_mut().unwrap().words.push(Word {
                text: quick_xml::escape::unescape(text).unwrap().into_owned(),
                left: number(line, "xMin"),
                top: number(line, "yMin"),
                right: number(line, "xMax"),
                bottom: number(line, "yMax"),
            });
        }
    }
    pages
}

/// All documents set by LibreOffice, once for all tests; none where it is missing.
fn pairs() -> &'static [Pair] {
    static PAIRS: OnceLock<Vec<Pair>> = OnceLock::new();
    PAIRS.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let documents = documents();
        let written_at = sample::at(sample::day(2026, 11, 15), 8, 0);
        let mut soffice = Command::new("soffice");
        soffice
            .arg("--headless")
            .arg(format!(
                "-env:UserInstallation=file://{}",
                folder.path().join("office").display()
            ))
            .args(["--convert-to", "pdf", "--outdir"])
            .arg(folder.path());
        for (at, document) in documents.iter().enumerate() {
            let path = folder.path().join(format!("{at}.docx"));
            std::fs::write(&path, docx::written(document)).unwrap();
            soffice.arg(path);
            let progress = Progress::default();
            let pages = typeset(document, &progress).unwrap();
            let own = pdf::bytes(&pages, Options::at(written_at), &progress).unwrap();
            std::fs::write(folder.path().join(format!("own-{at}.pdf")), own).unwrap();
        }
        let ran = soffice.stdout(Stdio::null()).stderr(Stdio::null()).status();
        if !ran.is_ok_and(|status| status.success()) {
            eprintln!("skipped: LibreOffice Writer is not here");
            return Vec::new();
        }
        let pages = |name: String| pages_of(&folder.path().join(name));
        let pairs = documents
            .into_iter()
            .enumerate()
            .map(|(at, document)| Pair {
                document,
                own: pages(format!("own-{at}.pdf")),
                office: pages(format!("{at}.pdf")),
            });
        pairs.collect()
    })
}

/// How often each word stands in the body, a table's head counted once.
fn counted(pages: &[Page], document: &Document) -> BTreeMap<String, isize> {
    let mut counted = BTreeMap::new();
    let words = pages.iter().flat_map(Page::body);
    // Office programs end a line after a hyphen too.
    let parts = words
        .flat_map(|word| word.text.split('-'))
        .filter(|part| !part.is_empty());
    parts.for_each(|part| *counted.entry(part.to_owned()).or_default() += 1);
    let blocks = document.sections.iter().flat_map(|s| &s.blocks);
    let head = blocks.filter_map(|block| match block {
        Block::Table(table) => Some(&table.head),
        _ => None,
    });
    // How often the head repeats depends on where pages end.
    for paragraph in head.flat_map(|row| row.cells.iter().flatten()) {
        for word in paragraph.plain().split_whitespace() {
            counted.remove(word);
        }
    }
    counted
}

#[test]
fn libreoffice_shows_every_word_as_often_as_our_pages() {
    for pair in pairs() {
        let own = counted(&pair.own, &pair.document);
        let office = counted(&pair.office, &pair.document);
        assert!(own.len() > 50, "{}", own.len());
        assert_eq!(own, office, "{:?}", pair.document.order.kind);
    }
}

#[test]
fn libreoffice_takes_the_same_paper_and_the_same_text_box() {
    for pair in pairs() {
        let kind = pair.document.order.kind;
        let near = |found: f32, wanted: f32, what: &str| {
            assert!(
                (found - wanted).abs() <= 1.0,
                "{kind:?}: {what} {found} mm, not {wanted}"
            );
        };
        assert!(pair.own.len().abs_diff(pair.office.len()) <= 1, "{kind:?}");
        for landscape in [false, true] {
            let turned = |page: &&Page| (page.width > page.height) == landscape;
            let edges = |pages: &[Page]| {
                let pages: Vec<&Page> = pages.iter().filter(turned).collect();
                let words = || pages.iter().flat_map(|page| page.body());
                let size = pages.first().map(|page| (page.width, page.height));
                let left = words().map(|word| word.left).fold(f32::MAX, f32::min);
                let right = words().map(|word| word.right).fold(0.0, f32::max);
                size.map(|(width, height)| [width, height, left, right])
            };
            let (own, office) = (edges(&pair.own), edges(&pair.office));
            assert_eq!(own.is_some(), office.is_some(), "{kind:?}");
            for (own, office) in own.into_iter().flatten().zip(office.into_iter().flatten()) {
                near(office, own, "edge");
            }
        }
    }
}

#[test]
fn head_and_title_stand_where_our_pages_have_them() {
    for pair in pairs() {
        let kind = pair.document.order.kind;
        let (own, office) = (&pair.own[0], &pair.office[0]);
        let once = |page: &Page, text: &str| page.body().filter(|w| w.text == text).count() == 1;
        let limit = body_top(&pair.document, own);
        let mut compared = 0;
        for word in own.body().filter(|word| word.top < limit) {
            if !once(own, &word.text) || !once(office, &word.text) {
                continue;
            }
            let shown = office.body().find(|other| other.text == word.text).unwrap();
            let (right, down) = (shown.left - word.left, shown.top - word.top);
            assert!(
                right.abs() <= 1.0 && down.abs() <= 1.0,
                "{kind:?}: {} stands {right} mm to the right and {down} mm down",
                word.text
            );
            compared += 1;
        }
        assert!(compared > 5, "{kind:?}: {compared} words compared");
    }
}

/// Where the first paragraph of the body begins on our first page.
fn body_top(document: &Document, page: &Page) -> f32 {
    let justified = document.sections[0]
        .blocks
        .iter()
        .find_map(|block| match block {
            Block::Paragraph(paragraph) if paragraph.shape.align == Align::Justified => {
                Some(paragraph)
            }
            _ => None,
        });
    // Without one the table begins.
    let plain = justified.map_or("TT".to_owned(), Paragraph::plain);
    let begins: Vec<&str> = plain.split_whitespace().take(3).collect();
    let words: Vec<&Word> = page.body().collect();
    let at = words.windows(begins.len()).find(|window| {
        window
            .iter()
            .zip(&begins)
            .all(|(word, begin)| word.text == **begin)
    });
    at.unwrap()[0].bottom
}

#[test]
fn page_numbers_stand_in_the_upper_margin_from_the_second_page_on() {
    for pair in pairs() {
        let kind = pair.document.order.kind;
        let number = |page: &Page| {
            let digits = |word: &&Word| word.bottom < 19.0 && word.text.parse::<u32>().is_ok();
            page.words.iter().find(digits).cloned()
        };
        assert!(number(&pair.office[0]).is_none(), "{kind:?}");
        let (Some(own), Some(office)) = (pair.own.get(1), pair.office.get(1)) else {
            continue;
        };
        let (own, office) = (number(own).unwrap(), number(office).unwrap());
        assert_eq!((own.text.as_str(), office.text.as_str()), ("2", "2"));
        assert!((own.left - office.left).abs() <= 1.0, "{kind:?}");
        assert!((own.top - office.top).abs() <= 1.0, "{kind:?}");
    }
}
