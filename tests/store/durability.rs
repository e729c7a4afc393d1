//! What was answered as saved is in the file, whenever the program dies.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};

use so_doi_thoai::clock::Clock;
use so_doi_thoai::domain::{SessionId, SpeakerId};
use so_doi_thoai::store::{Floor, Op, Store, StoreError};

use super::sample::{Sample, at, opinion};

const FILE: &str = "SO_DOI_THOAI_TEST_FILE";

/// Not a test of its own: the program that is killed. It writes one line for each saved opinion.
#[test]
#[ignore = "run by the tests beside it"]
fn a_program_that_writes_until_it_is_killed() {
    let Some(path) = std::env::var_os(FILE) else {
        return;
    };
    let store = Store::open_existing(path.as_ref(), Clock::fixed(at(7, 45))).unwrap();
    let mut out = std::io::stdout();
    loop {
        let add = Op::RaiseOpinion {
            session: SessionId(1),
            floor: Floor::Known(SpeakerId(1)),
            opinion: Box::default(),
        };
        let (id, number) = store.transact(add).wait().unwrap().opinion.unwrap();
        let edit = Op::EditOpinion(id, Box::new(opinion(&content(number))));
        store.transact(edit).wait().unwrap();
        writeln!(out, "saved {number}").unwrap();
        out.flush().unwrap();
    }
}

fn content(number: u32) -> String {
    format!("Ý kiến thứ {number}: đề nghị sửa đường liên xóm. ").repeat(30)
}

fn start(path: &std::path::Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "--nocapture"])
        .arg("store::durability::a_program_that_writes_until_it_is_killed")
        .env(FILE, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Numbers that the program said were saved, as far as `most`; the rest when it is killed.
fn numbers(lines: impl Iterator<Item = String>) -> impl Iterator<Item = u32> {
    lines.filter_map(|line| line.strip_prefix("saved ")?.parse().ok())
}

#[test]
fn a_killed_program_loses_nothing_that_it_said_was_saved() {
    let mut sample = Sample::new();
    sample.session();
    sample.store.close().wait().unwrap();
    let mut last = 0;
    for rounds in [1, 7, 30, 64] {
        let mut child = start(&sample.path());
        let mut lines = BufReader::new(child.stdout.take().unwrap())
            .lines()
            .map_while(Result::ok);
        last = numbers(lines.by_ref()).nth(rounds).unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        last = numbers(lines).last().unwrap_or(last);
        sample.store = Store::open_existing(&sample.path(), Clock::fixed(at(7, 45))).unwrap();
        let kept = sample.opinions(SessionId(1));
        for (number, opinion) in (1..=last).zip(&kept) {
            assert_eq!(opinion.number, number);
        }
        assert!(kept.len() >= last as usize, "{} of {last}", kept.len());
        // An opinion is added and then filled: only the one in work may be empty.
        let started = |number| kept.iter().any(|o| o.number == number);
        assert!(!started(last + 2), "more than one opinion was not answered");
        assert_eq!(kept[last as usize - 1].content, content(last));
        sample.store.close().wait().unwrap();
    }
    assert!(last > 100);
}

#[test]
fn another_program_is_refused_until_the_first_one_is_dead() {
    let sample = Sample::new();
    sample.session();
    sample.store.close().wait().unwrap();
    let mut child = start(&sample.path());
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    numbers(lines.map_while(Result::ok)).next().unwrap();
    let refused = Store::open_existing(&sample.path(), Clock::fixed(at(7, 45))).unwrap_err();
    let StoreError::InUse { by: Some(holder) } = refused else {
        panic!("{refused}");
    };
    assert_eq!(holder.pid, child.id());
    child.kill().unwrap();
    child.wait().unwrap();
    Store::open_existing(&sample.path(), Clock::fixed(at(7, 45))).unwrap();
}
