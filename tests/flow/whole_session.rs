//! The sample session from the first key to the PDF: nothing but key presses goes in.

use std::path::Path;
use std::process::Command;

use so_doi_thoai::domain::{
    Competence, Legality, Opinion, OpinionKind, Outcome, Satisfaction, SessionId, SessionRecord,
    Source, Speaker, SpeakerKind, date,
};
use so_doi_thoai::import::sample;

use super::harness::Harness;
use super::session_form::{enter_particulars, window};

/// Steps from the first of a row of choices to another.
fn steps<T: PartialEq>(all: &[T], wanted: &T) -> usize {
    all.iter().position(|value| value == wanted).unwrap()
}

fn step_right(window: &mut Harness, count: usize) {
    for _ in 0..count {
        window.key("Right");
    }
}

fn enter_speaker(window: &mut Harness, speaker: &Speaker) {
    window.key("Ctrl+n");
    match speaker.kind {
        SpeakerKind::Person => {}
        SpeakerKind::Group => window.key("Ctrl+g"),
        SpeakerKind::Secret => window.key("Ctrl+k"),
    }
    window.type_text(&speaker.honorific.before(&speaker.name));
    for part in [&speaker.address, &speaker.role, &speaker.phone] {
        window.key("Tab");
        window.type_text(part);
    }
}

fn enter_opinion(window: &mut Harness, opinion: &Opinion) {
    window.key("F3");
    window.key("Ctrl+a");
    window.key("Delete");
    window.type_text(&opinion.field);
    window.key("Tab");
    step_right(window, steps(&OpinionKind::ALL, &opinion.kind));
    window.key("Tab");
    step_right(window, steps(&Legality::ALL, &opinion.legality));
    window.key("Tab");
    step_right(window, steps(&Competence::ALL, &opinion.competence));
    window.key("Tab");
    step_right(window, steps(&Source::ALL, &opinion.source));
    if opinion.legality != Legality::Lawful {
        window.key("Tab");
        window.type_text(&opinion.legality_reason);
    }
    window.key("F4");
    window.type_text(&opinion.content);
    window.key("F5");
    window.type_text(&opinion.answer.by);
    window.type_text("\n");
    window.type_text(&opinion.answer.text);
    enter_conclusion(window, opinion);
}

fn enter_conclusion(window: &mut Harness, opinion: &Opinion) {
    let conclusion = &opinion.conclusion;
    window.key("F6");
    window.type_text(&conclusion.text);
    let outcome = conclusion.outcome.unwrap();
    window.key(&format!("Ctrl+{}", steps(&Outcome::ALL, &outcome) + 1));
    match outcome {
        Outcome::Answered => {
            window.key("F6");
            window.key("Tab");
            step_right(window, steps(&Satisfaction::ALL, &conclusion.satisfaction));
        }
        Outcome::Assigned | Outcome::Plan | Outcome::Passed => {
            window.type_text(&conclusion.lead_unit);
            window.type_text("\n");
            window.type_text(&conclusion.co_units.join("; "));
            window.type_text("\n");
            window.type_text(&conclusion.due_on.map(date::short).unwrap_or_default());
        }
        Outcome::NotConsidered => window.type_text(&conclusion.reason),
        Outcome::Merged => window.type_text(&conclusion.merged_into.unwrap().to_string()),
    }
}

fn enter_opinions(window: &mut Harness, record: &SessionRecord) {
    let mut floor = 0;
    for opinion in &record.opinions {
        if opinion.speaker == floor {
            window.key("Ctrl+Enter");
        } else {
            enter_speaker(window, record.speaker_of(opinion).unwrap());
            floor = opinion.speaker;
        }
        enter_opinion(window, opinion);
    }
}

fn enter_closing(window: &mut Harness, record: &SessionRecord) {
    let closing = &record.closing;
    let signer = &closing.signers[0];
    let texts = [
        closing.assessment.clone(),
        closing.follow_up.join("\n"),
        closing.recipients.join("\n"),
        signer.authority.clone(),
        signer.title.clone(),
        signer.name.clone(),
    ];
    for (at, text) in texts.iter().enumerate() {
        if at > 0 {
            window.key("Tab");
        }
        window.key("Ctrl+a");
        window.type_text(text);
    }
}

/// The record without what only the clock of the day gives.
fn comparable(mut record: SessionRecord) -> SessionRecord {
    for speaker in &mut record.speakers {
        speaker.spoke_at = None;
    }
    record
}

fn read_back(pdf: &Path) -> String {
    let output = Command::new("pdftotext")
        .args(["-raw", "-enc", "UTF-8"])
        .arg(pdf)
        .arg("-")
        .output()
        .expect("pdftotext (package poppler-utils)");
    let text = String::from_utf8(output.stdout).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_whole_sample_session_is_entered_by_keys_and_printed() {
    let folder = tempfile::tempdir().unwrap();
    let sample = comparable(sample::record().unwrap());
    let mut window = window(folder.path());
    enter_particulars(&mut window);
    // Announced, then under way: the console opens.
    window.key("Ctrl+Enter");
    window.key("Ctrl+Enter");
    window.key("Enter");
    enter_opinions(&mut window, &sample);
    assert!(
        window.sees("21/21 đã vào kết luận"),
        "{:#?}",
        window.texts()
    );

    window.key("F9");
    enter_closing(&mut window, &sample);
    window.key("F12");
    assert!(window.sees("Đã chốt kết luận"), "{:#?}", window.texts());

    let record = {
        let read = window.store().read(|reader| reader.record(SessionId(1)));
        comparable(read.wait().unwrap())
    };
    assert_eq!(record.speakers, sample.speakers);
    assert_eq!(record.opinions, sample.opinions);
    assert_eq!(record.closing, sample.closing);

    window.key("F11");
    window.key("Ctrl+s");
    assert!(window.sees("Đã xuất"), "{:#?}", window.texts());
    window.key("F11");
    window.key("Ctrl+s");
    window.close();
    for name in [
        "bien-ban-2026-11-14-1.pdf",
        "thong-bao-ket-luan-2026-11-14-1.pdf",
    ] {
        let text = read_back(&folder.path().join(name));
        for opinion in &sample.opinions {
            let content: Vec<&str> = opinion.content.split_whitespace().collect();
            assert!(
                opinion.conclusion.outcome == Some(Outcome::Merged)
                    || text.contains(&content.join(" ")),
                "{name}: opinion {}",
                opinion.number
            );
        }
    }
}
