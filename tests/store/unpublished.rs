//! What a concluded session still owes the public: on the agenda until it is done.

use proptest::prelude::*;
use so_doi_thoai::domain::agenda::{About, Agenda};
use so_doi_thoai::domain::publication::{Unpublished, doubts};
use so_doi_thoai::domain::{Channel, DocumentId, IssuedDocument, Kind, SessionId, SessionState};
use so_doi_thoai::store::Op;

use super::issued::{concluded, lock, order, set_state, unlock};
use super::sample::{Sample, day};

fn agenda(sample: &Sample) -> Agenda {
    let read = sample.store.read(|reader| reader.agenda(day(20)));
    read.wait().unwrap()
}

/// What the agenda says of the only session.
fn asked(sample: &Sample) -> Unpublished {
    let mut asked = Unpublished::default();
    for item in agenda(sample).items {
        match item.about {
            About::Issue(_) => asked.notice = true,
            About::Publish(_, channels) => asked.channels = channels,
            _ => {}
        }
    }
    asked
}

fn documents(sample: &Sample, session: SessionId) -> Vec<IssuedDocument> {
    let read = sample.store.read(move |reader| reader.issued(session));
    read.wait().unwrap()
}

/// The same as told by the session's state and documents.
fn owed(sample: &Sample, session: SessionId) -> Unpublished {
    let read = sample.store.read(move |reader| reader.session(session));
    if read.wait().unwrap().1 != SessionState::Concluded {
        return Unpublished::default();
    }
    let documents = documents(sample, session);
    let notices: Vec<_> = documents
        .iter()
        .filter(|document| document.order.kind == Kind::Notice && document.withdrawn.is_none())
        .collect();
    let is_public = |channel: &Channel| {
        let mut publications = notices.iter().flat_map(|document| &document.publications);
        publications.any(|publication| publication.channel == *channel)
    };
    Unpublished {
        notice: notices.is_empty(),
        channels: Channel::ALL
            .into_iter()
            .filter(|channel| !is_public(channel))
            .collect(),
    }
}

fn publish(sample: &Sample, document: &IssuedDocument, channel: Channel, is_public: bool) {
    let op = Op::RecordPublication {
        document: document.id,
        channel,
        on: is_public.then(|| day(14)),
        note: String::new(),
        is_confirmed: !doubts(document).is_empty(),
    };
    sample.store.transact(op).wait().unwrap();
}

#[test]
fn a_conclusion_is_to_be_issued_while_no_notice_of_it_is_locked() {
    let sample = Sample::new();
    let session = concluded(&sample);
    let is_to_be_issued = || asked(&sample).notice;
    assert!(is_to_be_issued());
    let minutes = lock(&sample, session, order(Kind::Minutes, None)).unwrap();
    assert!(is_to_be_issued());
    let notice = lock(&sample, session, order(Kind::Notice, Some(15))).unwrap();
    assert!(!is_to_be_issued());
    unlock(&sample, minutes).unwrap();
    assert!(!is_to_be_issued());
    unlock(&sample, notice).unwrap();
    assert!(is_to_be_issued());
}

/// What a person does with the documents of a session.
#[derive(Debug, Clone)]
enum Step {
    Lock(Kind),
    UnlockFirst,
    Publish(Channel, bool),
    SetState(SessionState),
    Undo,
}

fn step() -> impl Strategy<Value = Step> {
    let kind = proptest::sample::select(vec![Kind::Notice, Kind::Minutes]);
    let state = proptest::sample::select(vec![SessionState::Held, SessionState::Concluded]);
    prop_oneof![
        2 => kind.prop_map(Step::Lock),
        1 => Just(Step::UnlockFirst),
        4 => (proptest::sample::select(Channel::ALL.to_vec()), any::<bool>())
            .prop_map(|(channel, is_public)| Step::Publish(channel, is_public)),
        1 => state.prop_map(Step::SetState),
        1 => Just(Step::Undo),
    ]
}

/// Does the step, or nothing where the program refuses it.
fn take(sample: &Sample, session: SessionId, step: &Step) {
    let standing = || {
        documents(sample, session)
            .into_iter()
            .filter(|d| d.withdrawn.is_none())
    };
    match step {
        Step::Lock(kind) => drop(lock(sample, session, order(*kind, None))),
        Step::UnlockFirst => {
            let first: Option<DocumentId> = standing().map(|document| document.id).next();
            drop(first.map(|document| unlock(sample, document)));
        }
        Step::Publish(channel, is_public) => {
            if let Some(document) = standing().next() {
                publish(sample, &document, *channel, *is_public);
            }
        }
        Step::SetState(state) => drop(set_state(sample, session, *state)),
        Step::Undo => drop(sample.store.transact(Op::Undo).wait()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn after_any_step_the_agenda_asks_for_what_the_documents_lack(
        steps in proptest::collection::vec(step(), 1..12),
    ) {
        let sample = Sample::new();
        let session = concluded(&sample);
        for step in &steps {
            take(&sample, session, step);
            prop_assert_eq!(asked(&sample), owed(&sample, session), "{:?}", step);
        }
    }
}
