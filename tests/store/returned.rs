//! What a scan of a signed document brings with it.

use so_doi_thoai::domain::fault::Fault;
use so_doi_thoai::domain::{Kind, Problem, ReturnedKind};
use so_doi_thoai::store::{Returned, StoreError};

use super::issued::{concluded, file, issued, lock, order, returned};
use super::sample::{Sample, day};

#[test]
fn a_scan_brings_its_number_and_date_even_when_it_is_filed_already() {
    let sample = Sample::new();
    let session = concluded(&sample);
    let id = lock(&sample, session, order(Kind::Notice, None)).unwrap();
    sample.wait(10 * 24 * 60);
    let scan = |number, dated_on| Returned {
        number,
        dated_on: Some(day(dated_on)),
        ..returned(ReturnedKind::Scan, "bản quét")
    };
    let refused = |dated_on, problem| {
        let refused = file(&sample, id, scan(None, dated_on));
        let path = "order.dated_on".to_owned();
        assert_eq!(
            refused,
            Err(StoreError::Faults(vec![Fault { path, problem }]))
        );
    };
    let session_on = day(14);
    refused(
        13,
        Problem::BeforeSession {
            on: day(13),
            session_on,
        },
    );
    refused(
        25,
        Problem::InFuture {
            on: day(25),
            today: day(24),
        },
    );
    file(&sample, id, scan(None, 18)).unwrap();
    let again = file(&sample, id, scan(None, 18));
    assert_eq!(again, Err(StoreError::AlreadyFiled(id)));
    file(&sample, id, scan(Some(15), 19)).unwrap();
    let kept = issued(&sample, id);
    assert_eq!((kept.number, kept.dated_on), (Some(15), Some(day(19))));
    assert_eq!(kept.returned.len(), 1);
    let other = lock(&sample, session, order(Kind::Minutes, None)).unwrap();
    let elsewhere = file(&sample, other, scan(Some(16), 19));
    assert_eq!(elsewhere, Err(StoreError::AlreadyFiled(id)));
}
