//! A data file that cannot be opened is said in words, with a way on.

use so_doi_thoai::clock::Clock;
use so_doi_thoai::store::StoreError;
use so_doi_thoai::window::Start;
use so_doi_thoai::window::dialogs::Dialogs;
use so_doi_thoai::window::screen::loading::{Loading, Message};
use so_doi_thoai::words;

use super::{clicked, simulator};

#[test]
fn a_file_that_cannot_be_opened_offers_to_try_again_or_another_file() {
    let (mut loading, _opening) = Loading::open(&start());
    assert!(simulator(loading.view()).find("Thử lại").is_err());
    let damaged = StoreError::Damaged {
        detail: "page 3".into(),
    };
    let advice = words::store::advice(&damaged);
    drop(loading.update(Message::Opened(Err(damaged))));
    assert!(simulator(loading.view()).find(advice).is_ok());
    assert!(matches!(
        clicked(loading.view(), "Thử lại")[..],
        [Message::Retry]
    ));
    assert!(matches!(
        clicked(loading.view(), "Mở tệp này")[..],
        [Message::OpenOther]
    ));
}

fn start() -> Start {
    Start {
        data: "so.doithoai".into(),
        is_own_place: false,
        clock: Clock::fixed(chrono::NaiveDateTime::default()),
        dialogs: Dialogs::answering(None, ".".into()),
    }
}
