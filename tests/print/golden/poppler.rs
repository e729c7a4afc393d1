//! The text of a file as poppler reads it, and what must be found in it.

use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use so_doi_thoai::document::Kind;
use so_doi_thoai::domain::SessionRecord;

use super::super::reader::{MM, Pdf, squeezed};

static FILES: AtomicUsize = AtomicUsize::new(0);

/// The text inside the text boxes, without page numbers and marks, with single spaces.
pub fn text(bytes: &[u8], pdf: &Pdf) -> String {
    let file = FILES.fetch_add(1, Ordering::Relaxed);
    let name = format!("so-doi-thoai-{}-{file}.pdf", std::process::id());
    let path = std::env::temp_dir().join(name);
    std::fs::write(&path, bytes).unwrap();
    let mut text = String::new();
    let mut from = 0;
    while from < pdf.pages.len() {
        let [left, top, right, bottom] = pdf.pages[from].text_box().map(|mm| mm / MM);
        let same = pdf.pages[from..].iter();
        let same = same.take_while(|page| (page.width - pdf.pages[from].width).abs() < 1.0);
        let to = from + same.count();
        let pixels = |points: f32| format!("{points:.0}");
        let output = Command::new("pdftotext")
            .args(["-raw", "-nopgbrk", "-enc", "UTF-8"])
            .args(["-f", &(from + 1).to_string(), "-l", &to.to_string()])
            .args(["-x", &pixels(left - 9.0), "-y", &pixels(top - 3.0)])
            .args(["-W", &pixels(right - left + 18.0)])
            .args(["-H", &pixels(bottom - top + 6.0)])
            .args([path.as_os_str(), "-".as_ref()])
            .output()
            .expect("pdftotext (package poppler-utils)");
        assert!(output.status.success());
        text.push_str(&String::from_utf8(output.stdout).unwrap());
        text.push(' ');
        from = to;
    }
    std::fs::remove_file(&path).unwrap();
    squeezed(&text)
}

/// Everything typed that the document must show, as it was typed but for the first letter, which
/// takes the case of its place, and the stop at the end.
pub fn typed(kind: Kind, record: &SessionRecord) -> Vec<String> {
    let session = &record.session;
    let mut typed = vec![session.subject.clone(), session.place.clone()];
    for chair in &session.chairs {
        typed.extend([chair.name.clone(), chair.post.clone()]);
    }
    typed.extend(session.attendance.iter().map(|group| group.name.clone()));
    for opinion in record.opinions.iter().filter(|o| o.voided.is_none()) {
        typed.push(opinion.content.clone());
        typed.push(opinion.answer.by.clone());
        typed.push(opinion.answer.text.clone());
        typed.push(opinion.conclusion.text.clone());
        typed.push(opinion.conclusion.reason.clone());
        typed.push(opinion.conclusion.lead_unit.clone());
        typed.extend(opinion.conclusion.co_units.iter().cloned());
        typed.push(opinion.legality_reason.clone());
        let mut speakers = record.speakers.iter();
        let speaker = speakers.find(|s| s.number == opinion.speaker).unwrap();
        typed.push(speaker.printed_name());
        typed.push(speaker.printed_role().to_owned());
        typed.push(speaker.printed_address().to_owned());
    }
    typed.push(record.closing.assessment.clone());
    typed.extend(record.closing.follow_up.iter().cloned());
    let recipients = record.closing.recipients.iter();
    typed.extend(recipients.filter(|r| !r.starts_with("Lưu")).cloned());
    if kind == Kind::Minutes {
        typed.extend(session.basis.iter().cloned());
        typed.extend(session.programme.iter().cloned());
        typed.push(session.previous_results.clone());
        typed.extend([
            session.secretary.name.clone(),
            session.secretary.post.clone(),
        ]);
        for absence in &session.absences {
            typed.extend([absence.who.clone(), absence.reason.clone()]);
        }
    }
    let lines = typed.iter().flat_map(|text| text.lines());
    let lines = lines.map(|line| squeezed(line.trim_end_matches(['.', ';', ','])));
    lines.filter(|line| !line.is_empty()).collect()
}

/// Fails where something typed is not read back.
#[track_caller]
pub fn check_typed(text: &str, kind: Kind, record: &SessionRecord) {
    for line in typed(kind, record) {
        let after_first = line.char_indices().nth(1).map_or(0, |(at, _)| at);
        assert!(text.contains(&line[after_first..]), "not read back: {line}");
    }
}
