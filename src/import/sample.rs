//! The sample session that a new user may look at: a whole session of an invented commune.

use super::record::{RecordError, read};
use crate::domain::SessionRecord;

const SAMPLE: &[u8] = include_bytes!("../../assets/sample/binh-loc.json");

/// The sample session, gate closed.
///
/// # Errors
/// As [`read`]; the embedded file is checked by a test, so none is met in use.
pub fn record() -> Result<SessionRecord, RecordError> {
    read(SAMPLE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::gate::{Gate, Reconciliation};
    use crate::domain::{OpinionKind, SpeakerKind};
    use crate::import::record::write;

    #[test]
    fn the_sample_is_whole_and_its_gate_is_closed() {
        let record = record().unwrap();
        let gate = Gate::of(&record.opinions);
        assert_eq!(gate.missing, []);
        assert_eq!((gate.complete, gate.recorded), (21, 21));
        let count = Reconciliation::of(&record.opinions);
        let outcomes = [
            count.answered,
            count.assigned,
            count.plan,
            count.passed,
            count.not_considered,
            count.merged,
        ];
        assert_eq!(outcomes, [1, 9, 3, 5, 2, 1]);
        assert_eq!(record.speakers.len(), 11);
        assert_eq!(record.session.attendance_total(), 151);
    }

    #[test]
    fn the_sample_names_nobody_beside_the_denunciation() {
        let record = record().unwrap();
        let opinion = &record.opinions[13];
        let speaker = record.speaker_of(opinion).unwrap();
        assert_eq!(opinion.kind, OpinionKind::Denunciation);
        assert_eq!(speaker.kind, SpeakerKind::Secret);
        assert_eq!((speaker.name.as_str(), speaker.address.as_str()), ("", ""));
    }

    #[test]
    fn the_second_paragraph_of_opinion_9_is_kept() {
        let record = record().unwrap();
        let paragraphs: Vec<_> = record.opinions[8].content.lines().collect();
        assert_eq!(paragraphs.len(), 2);
        assert!(paragraphs[1].starts_with("Đoạn từ cầu Rộ"));
    }

    #[test]
    fn every_field_of_the_sample_is_in_the_seed_list() {
        let seed: Vec<_> = include_str!("../../assets/seed/field.txt")
            .lines()
            .collect();
        for opinion in record().unwrap().opinions {
            assert!(seed.contains(&opinion.field.as_str()), "{}", opinion.field);
        }
    }

    #[test]
    fn written_again_the_sample_is_the_same_file() {
        assert_eq!(
            write(&record().unwrap()).unwrap(),
            String::from_utf8_lossy(SAMPLE)
        );
    }
}
