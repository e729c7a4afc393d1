//! What a PDF shows, read back from the file alone: text with its place and size, rules.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object};

/// Millimetres in a point.
pub const MM: f32 = 25.4 / 72.0;

/// A run of text; measures in millimetres from the upper left corner, sizes in points.
#[derive(Debug, Clone)]
pub struct Shown {
    pub x: f32,
    /// The baseline.
    pub y: f32,
    pub right: f32,
    pub size: f32,
    pub face: String,
    pub text: String,
    pub faint: bool,
}

/// A rule.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    pub x1: f32,
    pub y1: f32,
    pub x2: f32,
    pub y2: f32,
    pub thickness: f32,
}

impl Rule {
    pub fn length(&self) -> f32 {
        (self.x2 - self.x1).hypot(self.y2 - self.y1)
    }

    pub fn is_horizontal(&self) -> bool {
        (self.y1 - self.y2).abs() < 0.001
    }

    pub fn middle(&self) -> f32 {
        f32::midpoint(self.x1, self.x2)
    }
}

#[derive(Debug)]
pub struct Page {
    pub width: f32,
    pub height: f32,
    pub texts: Vec<Shown>,
    pub rules: Vec<Rule>,
}

impl Page {
    /// The text box: left, top, right, bottom.
    pub fn text_box(&self) -> [f32; 4] {
        [30.0, 20.0, self.width - 15.0, self.height - 20.0]
    }

    /// What stands inside the text box: no page number, no draft mark.
    pub fn body(&self) -> impl Iterator<Item = &Shown> {
        let [_, top, _, bottom] = self.text_box();
        self.texts
            .iter()
            .filter(move |shown| shown.y > top && shown.y < bottom)
    }

    pub fn find(&self, text: &str) -> &Shown {
        self.texts
            .iter()
            .find(|shown| shown.text.contains(text))
            .unwrap_or_else(|| panic!("no {text:?} on the page"))
    }

    /// The page number shown in the top margin.
    pub fn number(&self) -> Option<&Shown> {
        let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
        self.texts
            .iter()
            .find(|shown| shown.y < 20.0 && digits(&shown.text))
    }
}

pub struct Pdf {
    pub document: Document,
    pub pages: Vec<Page>,
}

impl Pdf {
    pub fn read(bytes: &[u8]) -> Self {
        let document = Document::load_mem(bytes).unwrap();
        let pages = document.get_pages().into_values();
        let pages = pages.map(|id| read_page(&document, id)).collect();
        Self { document, pages }
    }

    /// All text of the body with single spaces, as a person would copy it.
    pub fn text(&self) -> String {
        let runs = self.pages.iter().flat_map(Page::body);
        let text: Vec<&str> = runs.map(|shown| shown.text.as_str()).collect();
        squeezed(&text.join(" "))
    }

    /// Every letter of the file's pages, particulars and outline.
    pub fn everything(&self) -> String {
        let mut all: Vec<String> = self
            .pages
            .iter()
            .flat_map(|page| page.texts.iter().map(|shown| shown.text.clone()))
            .collect();
        for object in self.document.objects.values() {
            if let Ok(dictionary) = object.as_dict() {
                let strings = dictionary.iter().map(|(_, value)| value);
                all.extend(strings.filter_map(|value| lopdf::decode_text_string(value).ok()));
            }
        }
        squeezed(&all.join(" "))
    }
}

/// With single spaces.
pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

struct Font {
    face: String,
    letters: BTreeMap<u16, char>,
    widths: Vec<f32>,
}

fn number(object: &Object) -> f32 {
    object.as_float().unwrap()
}

fn read_page(document: &Document, id: lopdf::ObjectId) -> Page {
    let page = document.get_dictionary(id).unwrap();
    let paper = page.get(b"MediaBox").unwrap().as_array().unwrap();
    let (width, height) = (number(&paper[2]), number(&paper[3]));
    let fonts: BTreeMap<Vec<u8>, Font> = document
        .get_page_fonts(id)
        .unwrap()
        .into_iter()
        .map(|(name, font)| (name, read_font(document, font)))
        .collect();
    let content = document.get_page_content(id);
    let mut reading = Reading {
        height,
        fonts: &fonts,
        font: None,
        size: 0.0,
        place: (0.0, 0.0),
        faint: false,
        thickness: 1.0,
        from: (0.0, 0.0),
        texts: Vec::new(),
        rules: Vec::new(),
    };
    for operation in Content::decode(&content).unwrap().operations {
        reading.take(&operation.operator, &operation.operands);
    }
    Page {
        width: width * MM,
        height: height * MM,
        texts: reading.texts,
        rules: reading.rules,
    }
}

struct Reading<'a> {
    height: f32,
    fonts: &'a BTreeMap<Vec<u8>, Font>,
    font: Option<&'a Font>,
    size: f32,
    place: (f32, f32),
    faint: bool,
    thickness: f32,
    from: (f32, f32),
    texts: Vec<Shown>,
    rules: Vec<Rule>,
}

impl Reading<'_> {
    fn take(&mut self, operator: &str, operands: &[Object]) {
        match operator {
            "Tf" => {
                self.font = self.fonts.get(operands[0].as_name().unwrap());
                self.size = number(&operands[1]);
            }
            "Tm" => self.place = (number(&operands[4]), number(&operands[5])),
            "Tj" => self.show(operands),
            "TJ" => self.show(operands[0].as_array().unwrap()),
            "g" => self.faint = number(&operands[0]) > 0.0,
            "w" => self.thickness = number(&operands[0]),
            "m" => self.from = (number(&operands[0]), number(&operands[1])),
            "l" => self.rules.push(Rule {
                x1: self.from.0 * MM,
                y1: (self.height - self.from.1) * MM,
                x2: number(&operands[0]) * MM,
                y2: (self.height - number(&operands[1])) * MM,
                thickness: self.thickness,
            }),
            "BT" | "ET" | "S" => {}
            other => panic!("an operator the layout does not use: {other}"),
        }
    }

    fn show(&mut self, items: &[Object]) {
        let font = self.font.expect("text before its font");
        let mut text = String::new();
        let mut pen = self.place.0;
        let mut right = pen;
        for item in items {
            let Object::String(codes, _) = item else {
                pen -= number(item) / 1000.0 * self.size;
                continue;
            };
            for code in codes.chunks(2) {
                let code = u16::from_be_bytes([code[0], code[1]]);
                assert_ne!(code, 0, "a missing glyph is drawn");
                pen += font.widths[usize::from(code)] / 1000.0 * self.size;
                let letter = font.letters[&code];
                if letter != ' ' {
                    right = pen;
                }
                text.push(letter);
            }
        }
        self.texts.push(Shown {
            x: self.place.0 * MM,
            y: (self.height - self.place.1) * MM,
            right: right * MM,
            size: self.size,
            face: font.face.clone(),
            text,
            faint: self.faint,
        });
        self.place.0 = pen;
    }
}

fn read_font(document: &Document, font: &Dictionary) -> Font {
    let name = font.get(b"BaseFont").unwrap().as_name().unwrap();
    let name = String::from_utf8(name.to_vec()).unwrap();
    let (tag, face) = name.split_once('+').expect("an embedded subset");
    assert_eq!(tag.len(), 6);
    let map = font.get(b"ToUnicode").unwrap().as_reference().unwrap();
    let map = document.get_object(map).unwrap().as_stream().unwrap();
    let map = String::from_utf8(map.decompressed_content().unwrap()).unwrap();
    let descendant = font.get(b"DescendantFonts").unwrap().as_array().unwrap();
    let descendant = descendant[0].as_dict().unwrap();
    let descriptor = descendant.get(b"FontDescriptor").unwrap();
    let descriptor = document
        .dereference(descriptor)
        .unwrap()
        .1
        .as_dict()
        .unwrap();
    assert!(descriptor.has(b"FontFile2"), "{face} is not embedded");
    let widths = descendant.get(b"W").unwrap().as_array().unwrap();
    let widths = widths[1].as_array().unwrap().iter().map(number).collect();
    Font {
        face: face.to_owned(),
        letters: letters(&map),
        widths,
    }
}

/// `<0001> <0020>`
fn letters(map: &str) -> BTreeMap<u16, char> {
    let code = |text: &str| {
        let digits = text.strip_prefix('<')?.strip_suffix('>')?;
        u16::from_str_radix(digits, 16).ok()
    };
    let mut letters = BTreeMap::new();
    let mut inside = false;
    for line in map.lines() {
        match line.split_whitespace().collect::<Vec<_>>().as_slice() {
            [_, "beginbfchar"] => inside = true,
            ["endbfchar"] => inside = false,
            [from, to] if inside => {
                let letter = char::from_u32(code(to).unwrap().into()).unwrap();
                letters.insert(code(from).unwrap(), letter);
            }
            [_, "beginbfrange"] => panic!("ranges are not expected"),
            _ => {}
        }
    }
    letters
}
