//! The writer's XML with its properties in the order of the standard and with repeated heads.

use std::io::Write;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, Writer};

use super::DocxError;

/// Elements whose children have a fixed order (ECMA-376 part 1, annex A), as far as we write them.
const ORDERS: [(&str, &str); 9] = [
    (
        "w:pPr",
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs bidi \
         adjustRightInd snapToGrid spacing ind jc textDirection textAlignment outlineLvl rPr sectPr",
    ),
    (
        "w:rPr",
        "rStyle rFonts b bCs i iCs caps strike dstrike vanish color spacing w sz szCs highlight u \
         bdr shd fitText vertAlign lang",
    ),
    (
        "w:sectPr",
        "headerReference footerReference type pgSz pgMar pgNumType cols titlePg textDirection \
         docGrid",
    ),
    (
        "w:tblPr",
        "tblStyle tblpPr tblW jc tblInd tblBorders tblLayout tblCellMar",
    ),
    (
        "w:tcPr",
        "tcW gridSpan vMerge tcBorders shd tcMar textDirection vAlign",
    ),
    ("w:trPr", "cantSplit trHeight tblHeader"),
    (
        "w:style",
        "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr tcPr",
    ),
    ("w:pBdr", "top left bottom right between bar"),
    ("w:tblBorders", "top left bottom right insideH insideV"),
];
/// Elements that say nothing when they are empty.
const HOLLOW: [&str; 4] = ["w:rPr", "w:tblBorders", "w:trPr", "w:tcPr"];

/// An element of properties; it has no text.
struct Element {
    start: BytesStart<'static>,
    children: Vec<Element>,
}

/// Puts the children of every element of properties into order and marks the first row of every
/// table with a grid as its repeated head.
///
/// # Errors
/// [`DocxError::Writer`] when the XML cannot be read, which would be a fault of the writer.
pub fn arrange(xml: &[u8]) -> Result<Vec<u8>, DocxError> {
    let mut reader = Reader::from_reader(xml);
    let mut writer = Writer::new(Vec::with_capacity(xml.len()));
    let mut head_due = false;
    loop {
        let event = reader.read_event().map_err(|error| fault(&error))?;
        let element = match event {
            Event::Eof => return Ok(writer.into_inner()),
            Event::Start(start) if order(&name(&start)).is_some() => {
                Some(read(&mut reader, start.into_owned())?)
            }
            Event::Empty(start) if order(&name(&start)).is_some() => Some(Element {
                start: start.into_owned(),
                children: Vec::new(),
            }),
            other => {
                writer.write_event(other).map_err(|error| fault(&error))?;
                None
            }
        };
        if let Some(mut element) = element {
            match name(&element.start).as_str() {
                "w:tblPr" => head_due = element.has_grid(),
                "w:trPr" if head_due => {
                    element.children.push(Element::empty("w:tblHeader"));
                    head_due = false;
                }
                _ => {}
            }
            element.arrange();
            element.write(&mut writer)?;
        }
    }
}

fn read(reader: &mut Reader<&[u8]>, start: BytesStart<'static>) -> Result<Element, DocxError> {
    let mut element = Element {
        start,
        children: Vec::new(),
    };
    loop {
        match reader.read_event().map_err(|error| fault(&error))? {
            Event::Start(start) => {
                let child = read(reader, start.into_owned())?;
                element.children.push(child);
            }
            Event::Empty(start) => element.children.push(Element {
                start: start.into_owned(),
                children: Vec::new(),
            }),
            Event::End(_) => return Ok(element),
            Event::Eof => return Err(DocxError::Writer("an element has no end".to_owned())),
            _ => {}
        }
    }
}

impl Element {
    fn empty(name: &'static str) -> Self {
        Self {
            start: BytesStart::new(name),
            children: Vec::new(),
        }
    }

    fn has_grid(&self) -> bool {
        let borders = |child: &&Self| name(&child.start) == "w:tblBorders";
        let found = self.children.iter().find(borders);
        found.is_some_and(|borders| !borders.children.is_empty())
    }

    fn arrange(&mut self) {
        for child in &mut self.children {
            child.arrange();
        }
        let hollow = |child: &Self| {
            child.children.is_empty() && HOLLOW.contains(&name(&child.start).as_str())
        };
        self.children.retain(|child| !hollow(child));
        if let Some(order) = order(&name(&self.start)) {
            let place = |child: &Self| {
                let name = name(&child.start);
                let bare = name.trim_start_matches("w:");
                order
                    .split(' ')
                    .position(|known| known == bare)
                    .unwrap_or(usize::MAX)
            };
            self.children.sort_by_key(place);
        }
    }

    fn write<W: Write>(self, writer: &mut Writer<W>) -> Result<(), DocxError> {
        let name = name(&self.start);
        if self.children.is_empty() {
            if HOLLOW.contains(&name.as_str()) {
                return Ok(());
            }
            return event(writer, Event::Empty(self.start));
        }
        let end = self.start.to_end().into_owned();
        event(writer, Event::Start(self.start))?;
        for child in self.children {
            child.write(writer)?;
        }
        event(writer, Event::End(end))
    }
}

fn event<W: Write>(writer: &mut Writer<W>, event: Event<'_>) -> Result<(), DocxError> {
    writer.write_event(event).map_err(|error| fault(&error))
}

fn order(name: &str) -> Option<&'static str> {
    ORDERS
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, order)| *order)
}

fn name(start: &BytesStart<'_>) -> String {
    start.name().as_ref().to_owned()
}

fn fault(error: &dyn std::fmt::Display) -> DocxError {
    DocxError::Writer(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arranged(xml: &str) -> String {
        String::from_utf8(arrange(xml.as_bytes()).unwrap()).unwrap()
    }

    #[test]
    fn properties_stand_in_the_order_of_the_standard_and_hollow_ones_are_left_out() {
        assert_eq!(
            arranged(
                r#"<w:p><w:pPr><w:rPr /><w:jc w:val="both" /><w:pStyle w:val="A" /></w:pPr></w:p>"#
            ),
            r#"<w:p><w:pPr><w:pStyle w:val="A" /><w:jc w:val="both" /></w:pPr></w:p>"#
        );
        let section = "<w:sectPr><w:pgSz /><w:titlePg /><w:headerReference /></w:sectPr>";
        assert_eq!(
            arranged(section),
            "<w:sectPr><w:headerReference /><w:pgSz /><w:titlePg /></w:sectPr>"
        );
    }

    #[test]
    fn only_the_first_row_of_a_table_with_a_grid_repeats() {
        let row = "<w:tr><w:trPr><w:cantSplit /></w:trPr></w:tr>";
        let grid = "<w:tblPr><w:tblBorders><w:top /></w:tblBorders></w:tblPr>";
        let head = "<w:tr><w:trPr><w:cantSplit /><w:tblHeader/></w:trPr></w:tr>";
        assert_eq!(
            arranged(&format!("<w:tbl>{grid}{row}{row}</w:tbl>")),
            format!("<w:tbl>{grid}{head}{row}</w:tbl>")
        );
        let bare = "<w:tblPr><w:tblW /></w:tblPr>";
        assert_eq!(
            arranged(&format!("<w:tbl>{bare}{row}</w:tbl>")),
            format!("<w:tbl>{bare}{row}</w:tbl>")
        );
    }

    #[test]
    fn text_stays_as_it_is() {
        let text = r#"<w:r><w:t xml:space="preserve"> A &amp; B &lt;C&gt; </w:t></w:r>"#;
        assert_eq!(arranged(text), text);
    }

    #[test]
    fn xml_that_ends_early_is_refused() {
        assert!(matches!(
            arrange(b"<w:pPr><w:jc />"),
            Err(DocxError::Writer(_))
        ));
    }
}
