//! What a concluded session still owes the public: on the agenda until it is done.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use so_doi_thoai::domain::agenda::{About, Agenda, Duty};
use so_doi_thoai::domain::publication::{Lack, Unpublished, doubts};
use so_doi_thoai::domain::{
    Channel, IssuedDocument, Kind, Letterhead, Order, ReturnedKind, SessionId, SessionState,
};
use so_doi_thoai::store::Op;

use super::issued::{concluded, file, lock, order, returned, set_state, unlock};
use super::sample::{Sample, day};

fn agenda(sample: &Sample, today: NaiveDate) -> Agenda {
    let read = sample.store.read(move |reader| reader.agenda(today));
    read.wait().unwrap()
}

/// What the agenda says of the only session.
fn asked(sample: &Sample) -> Unpublished {
    let mut asked = Unpublished::default();
    for item in agenda(sample, day(20)).items {
        match item.about {
            About::Issue(_, lack) => asked.lack = Some(lack),
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
        lack: match &notices[..] {
            [] => Some(Lack::Notice),
            all if all.iter().all(|notice| notice.returned.is_empty()) => Some(Lack::Signature),
            _ => None,
        },
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
fn a_conclusion_is_to_be_issued_until_a_notice_of_it_came_back_signed() {
    let sample = Sample::new();
    let session = concluded(&sample);
    let lack = || asked(&sample).lack;
    assert_eq!(lack(), Some(Lack::Notice));
    let minutes = lock(&sample, session, order(Kind::Minutes, None)).unwrap();
    assert_eq!(lack(), Some(Lack::Notice));
    let notice = lock(&sample, session, order(Kind::Notice, Some(15))).unwrap();
    assert_eq!(lack(), Some(Lack::Signature));
    unlock(&sample, notice).unwrap();
    assert_eq!(lack(), Some(Lack::Notice));
    let notice = lock(&sample, session, order(Kind::Notice, Some(16))).unwrap();
    file(&sample, minutes, returned(ReturnedKind::Scan, "biên bản")).unwrap();
    assert_eq!(lack(), Some(Lack::Signature));
    file(&sample, notice, returned(ReturnedKind::Scan, "thông báo")).unwrap();
    assert_eq!(lack(), None);
}

#[test]
fn what_was_not_published_for_more_than_a_year_is_no_work_for_today() {
    let sample = Sample::new();
    concluded(&sample);
    let after = |days| day(14).checked_add_days(Days::new(days)).unwrap();
    let count = |today| {
        let duties = agenda(&sample, today).items.into_iter();
        duties
            .filter(|item| item.about.duty() == Duty::Publish)
            .count()
    };
    assert_eq!((count(after(366)), count(after(367))), (1, 0));
}

/// What a person does with the documents of a session.
#[derive(Debug, Clone)]
enum Step {
    Lock(Kind, Letterhead),
    /// The document at a place among those that stand.
    Unlock(usize),
    File(usize),
    Publish(usize, Channel, bool),
    SetState(SessionState),
    Undo,
}

fn step() -> impl Strategy<Value = Step> {
    let kind = proptest::sample::select(vec![Kind::Notice, Kind::Minutes]);
    let state = proptest::sample::select(vec![SessionState::Held, SessionState::Concluded]);
    let letterhead = proptest::sample::select(vec![Letterhead::State, Letterhead::Party]);
    let channel = proptest::sample::select(Channel::ALL.to_vec());
    prop_oneof![
        2 => (kind, letterhead).prop_map(|(kind, letterhead)| Step::Lock(kind, letterhead)),
        1 => (0..3_usize).prop_map(Step::Unlock),
        1 => (0..3_usize).prop_map(Step::File),
        4 => (0..3_usize, channel, any::<bool>())
            .prop_map(|(at, channel, is_public)| Step::Publish(at, channel, is_public)),
        1 => state.prop_map(Step::SetState),
        1 => Just(Step::Undo),
    ]
}

/// Does the step, or nothing where the program refuses it.
fn take(sample: &Sample, session: SessionId, step: &Step) {
    let standing = |at| {
        let documents = documents(sample, session).into_iter();
        documents.filter(|d| d.withdrawn.is_none()).nth(at)
    };
    match step {
        Step::Lock(kind, letterhead) => {
            let order = Order {
                letterhead: *letterhead,
                ..order(*kind, None)
            };
            drop(lock(sample, session, order));
        }
        Step::Unlock(at) => drop(standing(*at).map(|document| unlock(sample, document.id))),
        Step::File(at) => {
            let scan = returned(ReturnedKind::Scan, "bản quét");
            drop(standing(*at).map(|document| file(sample, document.id, scan)));
        }
        Step::Publish(at, channel, is_public) => {
            if let Some(document) = standing(*at) {
                publish(sample, &document, *channel, *is_public);
            }
        }
        Step::SetState(state) => drop(set_state(sample, session, *state)),
        Step::Undo => drop(sample.store.transact(Op::Undo).wait()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

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
