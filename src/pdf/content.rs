//! Content streams followed operator by operator, as a viewer paints them.

use std::collections::BTreeMap;
use std::sync::Arc;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::font::Font;
use super::geometry::{Matrix, Rect};
use super::lexer::{Lexer, Operand, Step};
use super::object::{as_dictionary, decoded, dictionary, entry, name, number, numbers, resolved};
use super::opacity::Opacity;
use super::page::{Letter, Mark, MarkKind};
use super::path::Path;
use super::state::{State, tone};

/// Forms within forms.
const DEPTH: usize = 12;
/// What reading a font and opening a form cost, in steps.
const FONT_COST: usize = 10_000;
const FORM_COST: usize = 500;
/// States kept by `q`.
const KEPT: usize = 512;
/// Letters and marks of one page.
const ITEMS: usize = 500_000;

/// What the pages of a file share: fonts read, and the work that may still be done.
#[derive(Debug)]
pub struct Shared {
    fonts: BTreeMap<ObjectId, Arc<Font>>,
    /// Operators still followed: ten times what a document of 5,000 opinions needs.
    steps: usize,
    /// Bytes still unpacked.
    bytes: usize,
}

impl Default for Shared {
    fn default() -> Self {
        Self {
            fonts: BTreeMap::new(),
            steps: 50_000_000,
            bytes: 2 << 30,
        }
    }
}

impl Shared {
    /// Whether this much more work may be done.
    pub fn allow(&mut self, steps: usize, bytes: usize) -> bool {
        let left = self
            .steps
            .checked_sub(steps)
            .zip(self.bytes.checked_sub(bytes));
        if let Some((steps, bytes)) = left {
            (self.steps, self.bytes) = (steps, bytes);
        }
        left.is_some()
    }
}

/// What has been painted on a page so far.
pub struct Painter<'a, 'f> {
    pub document: &'a Document,
    shared: &'f mut Shared,
    pub state: State,
    kept: Vec<State>,
    pub text_matrix: Matrix,
    pub line_matrix: Matrix,
    path: Path,
    /// Marked content that a layer may hide, and all marked content.
    layers: Vec<bool>,
    depth: usize,
    pub letters: Vec<Letter>,
    pub marks: Vec<Mark>,
    pub is_whole: bool,
}

impl<'a, 'f> Painter<'a, 'f> {
    pub fn new(
        document: &'a Document,
        shared: &'f mut Shared,
        matrix: Matrix,
        paper: Rect,
    ) -> Self {
        Self {
            document,
            shared,
            state: State::new(matrix, paper),
            kept: Vec::new(),
            text_matrix: Matrix::IDENTITY,
            line_matrix: Matrix::IDENTITY,
            path: Path::default(),
            layers: Vec::new(),
            depth: 0,
            letters: Vec::new(),
            marks: Vec::new(),
            is_whole: true,
        }
    }

    /// Follows a stream with the resources it names.
    pub fn run(&mut self, content: &[u8], resources: Option<&'a Dictionary>) {
        let mut lexer = Lexer::new(content);
        let (kept, layers) = (self.kept.len(), self.layers.len());
        let before = self.state.clone();
        loop {
            match lexer.next() {
                Step::Operator(operator) => {
                    if !self.shared.allow(1, 0) || self.letters.len() + self.marks.len() > ITEMS {
                        self.is_whole = false;
                        break;
                    }
                    if operator == b"ID" {
                        lexer.skip_image();
                        self.picture(Opacity::FULL);
                    } else {
                        self.step(&operator, &lexer.operands, resources, kept);
                    }
                }
                Step::End => break,
                Step::Lost => {
                    self.is_whole = false;
                    break;
                }
            }
        }
        self.kept.truncate(kept);
        self.layers.truncate(layers);
        self.state = before;
    }

    fn step(
        &mut self,
        operator: &[u8],
        operands: &[Operand],
        resources: Option<&'a Dictionary>,
        floor: usize,
    ) {
        let numbers: Vec<f32> = operands.iter().filter_map(as_number).collect();
        match operator {
            b"q" if self.kept.len() < KEPT => self.kept.push(self.state.clone()),
            b"q" => self.is_whole = false,
            b"Q" if self.kept.len() > floor => {
                self.state = self.kept.pop().unwrap_or_else(|| self.state.clone());
            }
            b"cm" => {
                if let Ok(matrix) = <[f32; 6]>::try_from(numbers.as_slice()) {
                    self.state.matrix = Matrix(matrix).then(&self.state.matrix);
                }
            }
            b"w" => self.state.line_width = numbers.first().copied().unwrap_or_default(),
            b"g" | b"rg" | b"k" | b"sc" | b"scn" => self.state.fill_tone = tone(&numbers),
            b"G" | b"RG" | b"K" | b"SC" | b"SCN" => self.state.stroke_tone = tone(&numbers),
            // A new colour space begins with black.
            b"cs" => self.state.fill_tone = 0.0,
            b"CS" => self.state.stroke_tone = 0.0,
            b"gs" => {
                if let Some(settings) = self.resource(resources, b"ExtGState", operands) {
                    self.settings(settings);
                }
            }
            b"Do" => self.object(resources, operands),
            b"sh" => {
                let area = self.state.clip;
                self.mark(MarkKind::Fill, area);
            }
            b"BMC" | b"BDC" => {
                let layer = operands.first() == Some(&Operand::Name(b"OC".to_vec()));
                self.layers.push(layer);
            }
            b"EMC" => drop(self.layers.pop()),
            b"Tf" => self.font(resources, operands, &numbers),
            b"m" | b"l" | b"c" | b"v" | b"y" => {
                self.path.points(&self.state.matrix, &numbers);
            }
            b"re" => {
                if let Ok(rectangle) = <[f32; 4]>::try_from(numbers.as_slice()) {
                    self.path.rectangle(&self.state.matrix, rectangle);
                }
            }
            b"W" | b"W*" => self.path.cuts = true,
            b"f" | b"F" | b"f*" => self.paint(true, false),
            b"B" | b"B*" | b"b" | b"b*" => self.paint(true, true),
            b"S" | b"s" => self.paint(false, true),
            b"n" => self.paint(false, false),
            _ => self.text_step(operator, operands, &numbers),
        }
    }

    fn resource(
        &self,
        resources: Option<&'a Dictionary>,
        kind: &[u8],
        operands: &[Operand],
    ) -> Option<&'a Dictionary> {
        as_dictionary(self.resource_object(resources, kind, operands)?)
    }

    fn resource_object(
        &self,
        resources: Option<&'a Dictionary>,
        kind: &[u8],
        operands: &[Operand],
    ) -> Option<&'a Object> {
        let of_kind = dictionary(self.document, resources?, kind)?;
        let Some(Operand::Name(name)) = operands.first() else {
            return None;
        };
        entry(self.document, of_kind, name)
    }

    fn settings(&mut self, settings: &Dictionary) {
        /// Fainter than this is not read.
        const FAINT: f32 = 0.2;
        let number = |key: &[u8]| number(self.document, settings, key);
        if let Some(width) = number(b"LW") {
            self.state.line_width = width;
        }
        let masked = match entry(self.document, settings, b"SMask") {
            Some(Object::Dictionary(_)) => Some(true),
            Some(_) => Some(false),
            None => None,
        };
        let faint = number(b"ca").map(|opacity| opacity < FAINT);
        if masked.is_some() || faint.is_some() {
            self.state.is_veiled = masked == Some(true) || faint == Some(true);
        }
    }

    fn font(&mut self, resources: Option<&'a Dictionary>, operands: &[Operand], numbers: &[f32]) {
        self.state.size = numbers.first().copied().unwrap_or_default();
        let fonts = resources.and_then(|of| dictionary(self.document, of, b"Font"));
        if let Some(Operand::Name(name)) = operands.first() {
            let named = fonts.and_then(|fonts| fonts.get(name).ok());
            self.state.font = named.and_then(|object| self.read_font(object));
        }
    }

    fn read_font(&mut self, object: &'a Object) -> Option<Arc<Font>> {
        let id = object.as_reference().ok();
        if let Some(font) = id.and_then(|id| self.shared.fonts.get(&id)) {
            return Some(font.clone());
        }
        let font = as_dictionary(resolved(self.document, object)?)?;
        if !self.shared.allow(FONT_COST, 0) {
            return None;
        }
        let font = Arc::new(Font::read(self.document, font));
        if let Some(id) = id {
            self.shared.fonts.insert(id, font.clone());
        }
        Some(font)
    }

    fn object(&mut self, resources: Option<&'a Dictionary>, operands: &[Operand]) {
        let object = self.resource_object(resources, b"XObject", operands);
        let Some(stream) = object.and_then(|object| object.as_stream().ok()) else {
            return;
        };
        let layer = stream.dict.has(b"OC");
        self.layers.push(layer);
        if name(self.document, &stream.dict, b"Subtype") == Some(b"Form") {
            self.form_within(stream, &Matrix::IDENTITY, resources);
        } else {
            let opacity = self.opacity(stream);
            self.picture(opacity);
        }
        self.layers.pop();
    }

    /// Paints a form placed on the page by `placed`.
    pub fn form(&mut self, form: &'a Stream, placed: &Matrix) {
        self.form_within(form, placed, None);
    }

    fn form_within(
        &mut self,
        form: &'a Stream,
        placed: &Matrix,
        resources: Option<&'a Dictionary>,
    ) {
        let content = decoded(form)
            .filter(|content| self.depth < DEPTH && self.shared.allow(FORM_COST, content.len()));
        let Some(content) = content else {
            self.is_whole = false;
            return;
        };
        let before = self.state.clone();
        let text = (self.text_matrix, self.line_matrix);
        let path = std::mem::take(&mut self.path);
        let own =
            numbers::<6>(self.document, &form.dict, b"Matrix").map_or(Matrix::IDENTITY, Matrix);
        self.state.matrix = own.then(placed).then(&self.state.matrix);
        if let Some(bounds) = numbers::<4>(self.document, &form.dict, b"BBox") {
            let bounds = self.state.matrix.bounds(bounds);
            self.state.clip = self.state.clip.shared(&bounds);
        }
        let own = dictionary(self.document, &form.dict, b"Resources");
        self.depth += 1;
        self.run(&content, own.or(resources));
        self.depth -= 1;
        self.path = path;
        (self.text_matrix, self.line_matrix) = text;
        self.state = before;
    }

    /// A picture fills the unit square of its space.
    fn picture(&mut self, opacity: Opacity) {
        let area = self.state.matrix.bounds([0.0, 0.0, 1.0, 1.0]);
        self.mark(MarkKind::Picture(opacity), area);
    }

    /// Where a picture hides the page; everywhere when it is cut, turned or turned over.
    fn opacity(&mut self, picture: &'a Stream) -> Opacity {
        let [across, aside, askew, down, ..] = self.state.matrix.0;
        let is_upright = across > 0.0 && down < 0.0 && aside == 0.0 && askew == 0.0;
        let area = self.state.matrix.bounds([0.0, 0.0, 1.0, 1.0]);
        let is_whole = self.state.clip.grown(0.5, 0.5).holds(&area);
        // Unpacking a mask costs about what its picture takes up.
        if is_upright && is_whole && self.shared.allow(FORM_COST, picture.content.len()) {
            Opacity::of(self.document, picture)
        } else {
            Opacity::FULL
        }
    }

    /// Something that a viewer draws by itself, in the page's own measures.
    pub fn note(&mut self, rect: [f32; 4], kind: MarkKind) {
        let area = self.state.matrix.bounds(rect);
        self.mark(kind, area);
    }

    fn paint(&mut self, fills: bool, draws: bool) {
        let path = std::mem::take(&mut self.path);
        let bounds = path.bounds();
        if fills {
            self.mark(MarkKind::Fill, bounds);
        }
        if draws {
            let half = self.state.line_width * self.state.matrix.height() / 2.0;
            self.mark(MarkKind::Stroke, bounds.grown(half, half));
        }
        if path.cuts {
            self.state.clip = self.state.clip.shared(&bounds);
            // Only a rectangle is known to leave all of its bounds.
            if !path.is_one_rectangle() {
                self.state.is_veiled = true;
            }
        }
    }

    fn mark(&mut self, kind: MarkKind, area: Rect) {
        let area = area.shared(&self.state.clip);
        if !area.is_empty() {
            let order = self.order();
            self.marks.push(Mark { kind, area, order });
        }
    }

    pub fn order(&self) -> u32 {
        // Bounded by the items of a page.
        u32::try_from(self.letters.len() + self.marks.len()).unwrap_or(u32::MAX)
    }

    pub fn is_on_layer(&self) -> bool {
        self.layers.contains(&true)
    }
}

pub fn as_number(operand: &Operand) -> Option<f32> {
    match operand {
        Operand::Number(number) => Some(*number),
        _ => None,
    }
}
