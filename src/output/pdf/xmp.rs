//! The metadata packet that declares PDF/A and repeats the file's particulars.

use chrono::NaiveDateTime;

/// What the packet and the Info dictionary both say.
pub struct Particulars<'a> {
    pub title: &'a str,
    pub author: &'a str,
    pub creator: &'a str,
    pub producer: &'a str,
    pub written_at: NaiveDateTime,
    /// Of the standard: 2, or 3 for a file that carries another one.
    pub part: u8,
}

/// The packet.
pub fn packet(of: &Particulars<'_>) -> String {
    let title = escaped(of.title);
    let author = escaped(of.author);
    let creator = escaped(of.creator);
    let producer = escaped(of.producer);
    let at = of.written_at.format("%Y-%m-%dT%H:%M:%S");
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>{part}</pdfaid:part>
<pdfaid:conformance>U</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{at}</xmp:CreateDate>
<xmp:ModifyDate>{at}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"#,
        bom = '\u{feff}',
        part = of.part
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_a_title_stays_text() {
        let packet = packet(&Particulars {
            title: "A & B <c>",
            author: "",
            creator: "",
            producer: "",
            written_at: NaiveDateTime::default(),
            part: 2,
        });
        assert!(packet.contains(">A &amp; B &lt;c&gt;<"));
    }
}
