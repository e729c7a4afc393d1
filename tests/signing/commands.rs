//! `sign` and `verify` as a script runs them.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use lopdf::{Document, IncrementalDocument, Object};
use serde_json::Value;
use so_doi_thoai::clock::Clock;
use so_doi_thoai::document::Kind;
use so_doi_thoai::domain::issued::{fingerprint, mark};
use so_doi_thoai::domain::{
    Authority, DocumentState, Finished, Order, SessionId, SessionState, Stage,
};
use so_doi_thoai::store::{Op, Store};
use tempfile::TempDir;

use super::maker::{self, Made, PASSWORD, SIGNER, key_file, made_of, record};

const ISSUER: &str = "Cơ quan chứng thực";

/// A folder with a data file, a key and its password.
struct Desk {
    folder: TempDir,
}

/// What a run came to.
struct Ran {
    code: i32,
    out: String,
    err: String,
}

impl Desk {
    fn new() -> Self {
        let desk = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        desk.write("key.p12", &key_file(SIGNER, ISSUER, 2000..2049));
        desk.write("password.txt", format!("{PASSWORD}\r\n").as_bytes());
        desk
    }

    /// With the sample session concluded and its notice locked.
    fn with_locked_notice() -> (Self, Made) {
        let desk = Self::new();
        let at = maker::now().naive_utc();
        let store = Store::open(&desk.path("a.db"), Clock::fixed(at)).unwrap();
        let session = SessionId(1);
        let authority = Authority {
            name: ISSUER.into(),
            der: maker::authority(ISSUER).der().unwrap(),
        };
        for op in [
            Op::ImportRecord(Box::new(record())),
            Op::SetState(session, SessionState::Concluded),
            Op::SetAuthorities(vec![authority]),
        ] {
            store.transact(op).wait().unwrap();
        }
        let kept = store
            .read(move |reader| reader.record(session))
            .wait()
            .unwrap();
        let record_json = serde_json::to_string(&kept).unwrap();
        let lines = vec!["THÔNG BÁO".to_owned()];
        let mut order = Order::new(Kind::Notice, kept.office.letterhead, Stage::Final);
        let hash = fingerprint(&record_json, &order, &lines);
        order.mark = Some(mark(&hash).to_owned());
        let made = maker::ordered(&order, &kept, true);
        let document = Box::new(Finished {
            order,
            title: "Thông báo kết luận".into(),
            record_json,
            lines,
            pdf: made.pdf.clone(),
            rooms_json: serde_json::to_string(&made.slots).unwrap(),
            corrects: None,
        });
        let op = Op::LockDocument { session, document };
        store.transact(op).wait().unwrap();
        desk.write("notice.pdf", &made.pdf);
        (desk, made)
    }

    /// With the sample's notice exported, and signed without a field.
    fn with_signed_export() -> Self {
        let desk = Self::new();
        for line in [
            "demo --data a.db",
            "export notice --data a.db --session 1 --out notice.pdf",
            &format!("{SIGN} --out signed.pdf").replace(" --field ChuKy1", ""),
        ] {
            assert_eq!(desk.run(line).code, 0, "{line}");
        }
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        std::fs::write(self.path(name), bytes).unwrap();
    }

    fn run(&self, line: &str) -> Ran {
        self.run_with(line, "")
    }

    fn run_with(&self, line: &str, input: &str) -> Ran {
        let home = self.path("home");
        let mut program = Command::new(env!("CARGO_BIN_EXE_doithoai"))
            .args(line.split_whitespace())
            .current_dir(self.folder.path())
            .env("HOME", &home)
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_STATE_HOME", home.join("state"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A command that refuses before it reads closes the pipe.
        drop(program.stdin.take().unwrap().write_all(input.as_bytes()));
        let output = program.wait_with_output().unwrap();
        Ran {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

const SIGN: &str = "sign notice.pdf --p12 key.p12 --password-file password.txt --field ChuKy1";

#[test]
fn a_notice_locked_signed_and_returned_is_proved() {
    let (desk, _) = Desk::with_locked_notice();
    let signed = desk.run(&format!("{SIGN} --out signed.pdf"));
    assert_eq!(signed.code, 0, "{}", signed.err);
    assert!(signed.out.contains(SIGNER), "{}", signed.out);
    let verified = desk.run("verify signed.pdf --data a.db --session 1");
    assert_eq!(verified.code, 0, "{}{}", verified.out, verified.err);
    for said in [SIGNER, "còn nguyên vẹn", ISSUER, "đúng là văn bản đã khóa"] {
        assert!(verified.out.contains(said), "{said}: {}", verified.out);
    }
    let json = desk.run("verify signed.pdf --data a.db --session 1 --json");
    let json: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(json["proved"], true);
    assert_eq!(json["document"], 1);
    assert_eq!(json["signatures"][0]["signer"]["name"], SIGNER);
    assert_eq!(json["signatures"][0]["state"]["is"], "intact");
    assert_eq!(json["signatures"][0]["trust"]["is"], "trusted");
    assert_eq!(json["comparison"]["is"], "same");
}

#[test]
fn a_proved_file_is_filed_once_and_another_one_never() {
    let (desk, _) = Desk::with_locked_notice();
    let keep = "verify signed.pdf --data a.db --session 1 --keep";
    desk.write(
        "signed.pdf",
        &std::fs::read(desk.path("notice.pdf")).unwrap(),
    );
    let ran = desk.run(keep);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("không được lưu"), "{}", ran.err);
    desk.run(&format!("{SIGN} --out signed.pdf --force"));
    let ran = desk.run(keep);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let at = maker::now().naive_utc();
    let store = Store::open(&desk.path("a.db"), Clock::fixed(at)).unwrap();
    let issued = store
        .read(|reader| reader.issued(SessionId(1)))
        .wait()
        .unwrap();
    assert_eq!(issued[0].state(), DocumentState::Signed);
    assert_eq!(issued[0].returned[0].name, "signed.pdf");
    drop(store);
    assert_eq!(desk.run(keep).code, 1);
}

#[test]
fn a_signer_for_whom_nobody_vouches_is_filed_only_when_confirmed() {
    let (desk, _) = Desk::with_locked_notice();
    desk.write("key.p12", &key_file(SIGNER, "Tự cấp", 2000..2049));
    desk.run(&format!("{SIGN} --out signed.pdf"));
    let file = "file-return signed.pdf --data a.db --document 1";
    for line in [file, "verify signed.pdf --data a.db --session 1 --keep"] {
        let ran = desk.run(line);
        assert_eq!(ran.code, 1, "{}", ran.out);
        for said in [
            SIGNER,
            "chưa có trong danh sách cơ quan chứng thực tin cậy",
            "--unknown-authority",
        ] {
            assert!(ran.err.contains(said), "{line}: {}", ran.err);
        }
    }
    let verified = desk.run("verify signed.pdf --data a.db --session 1");
    let last = verified.out.lines().last().unwrap();
    for said in ["đúng là văn bản đã khóa", "CHƯA BIẾT", SIGNER] {
        assert!(last.contains(said), "{last}");
    }
    let ran = desk.run(&format!("{file} --unknown-authority"));
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("đã ký"), "{}", ran.out);
}

#[test]
fn an_authority_added_to_the_list_vouches_until_it_is_removed() {
    let (desk, _) = Desk::with_locked_notice();
    let name = "Tự-cấp";
    desk.write("key.p12", &key_file(SIGNER, name, 2000..2049));
    desk.run(&format!("{SIGN} --out signed.pdf"));
    desk.write("ca.cer", &maker::authority(name).der().unwrap());
    let list = "authorities --data a.db";
    let names = || {
        let listed: Value = serde_json::from_str(&desk.run(&format!("{list} --json")).out).unwrap();
        let listed = listed.as_array().unwrap().iter();
        let names = listed.map(|one| one["name"].as_str().unwrap().to_owned());
        names.collect::<Vec<_>>()
    };
    assert_eq!(desk.run(&format!("{list} --add ca.cer")).code, 0);
    assert_eq!(names(), [ISSUER, name]);
    let again = desk.run(&format!("{list} --add ca.cer"));
    assert!(
        again.code == 1 && again.err.contains("đã có"),
        "{}",
        again.err
    );
    let none = desk.run(&format!("{list} --add signed.pdf"));
    assert!(none.err.contains("không phải chứng thư"), "{}", none.err);
    assert!(desk.run(list).out.contains("01/01/2035"));
    let remove = format!("{list} --remove {name}");
    assert_eq!(desk.run(&remove).code, 0);
    assert_eq!(names(), [ISSUER]);
    assert_eq!(desk.run(&remove).code, 1);
    desk.run(&format!("{list} --add ca.cer"));
    let ran = desk.run("file-return signed.pdf --data a.db --document 1");
    assert_eq!(ran.code, 0, "{}", ran.err);
}

#[test]
fn whoever_signed_a_document_that_is_imported_is_named_and_a_broken_signature_said() {
    let desk = Desk::with_signed_export();
    let ran = desk.run("import signed.pdf --data b.db");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    for said in [SIGNER, "còn nguyên vẹn", "không có trong danh sách tin cậy"] {
        assert!(ran.out.contains(said), "{said}: {}", ran.out);
    }

    let signed = std::fs::read(desk.path("signed.pdf")).unwrap();
    // Not seen and not part of the session, but signed.
    let mut broken = signed.clone();
    broken[7] = b'6';
    desk.write("broken.pdf", &broken);
    let ran = desk.run("import broken.pdf --data c.db --dry-run");
    assert_eq!(ran.code, 0, "{}", ran.err);
    for said in ["CẢNH BÁO", SIGNER, "ĐÃ BỊ SỬA"] {
        assert!(ran.err.contains(said), "{said}: {}", ran.err);
    }
    assert!(!ran.out.contains(SIGNER), "{}", ran.out);

    // What follows a signature breaks nothing while the session is the one that was signed.
    let followed = [&signed[..], b"% a note\n"].concat();
    desk.write("followed.pdf", &followed);
    let ran = desk.run("import followed.pdf --data d.db --dry-run");
    assert!(ran.out.contains("còn nguyên vẹn") && ran.err.is_empty());
}

#[test]
fn a_session_put_into_a_document_after_it_was_signed_is_told_apart() {
    let desk = Desk::with_signed_export();
    let signed = std::fs::read(desk.path("signed.pdf")).unwrap();
    let document = Document::load_mem(&signed).unwrap();
    let is_session = |object: &Object| {
        let kind = object
            .as_stream()
            .and_then(|stream| stream.dict.get(b"Subtype"));
        kind.and_then(Object::as_name)
            .is_ok_and(|kind| kind == b"application/json")
    };
    let carried = document
        .objects
        .iter()
        .find(|(_, object)| is_session(object));
    let (id, stream) = carried.unwrap();
    let mut stream = stream.as_stream().unwrap().clone();
    let session = stream.get_plain_content().unwrap();
    let session = String::from_utf8(session).unwrap();
    stream.set_plain_content(session.replacen("Bình Lộc", "Bình An", 1).into_bytes());
    let mut update = IncrementalDocument::create_from(signed.clone(), document.clone());
    update
        .new_document
        .objects
        .insert(*id, Object::Stream(stream));
    let mut changed = Vec::new();
    update.save_to(&mut changed).unwrap();
    desk.write("changed.pdf", &changed);
    let ran = desk.run("import changed.pdf --data b.db --dry-run");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("CẢNH BÁO"), "{}{}", ran.out, ran.err);
}

#[test]
fn another_text_signed_is_refused_with_its_first_line() {
    let (desk, _) = Desk::with_locked_notice();
    let mut changed = record();
    for opinion in &mut changed.opinions {
        opinion.content = opinion.content.replace("chảy ra mương", "chảy ra sông");
    }
    desk.write("notice.pdf", &made_of(Kind::Notice, &changed, true).pdf);
    desk.run(&format!("{SIGN} --out signed.pdf"));
    let verified = desk.run("verify signed.pdf --data a.db --session 1");
    assert_eq!(verified.code, 1, "{}", verified.out);
    assert!(
        verified.out.contains("KHÁC bản đã khóa"),
        "{}",
        verified.out
    );
    assert!(
        verified.err.contains("chưa được chứng minh"),
        "{}",
        verified.err
    );
}

#[test]
fn a_file_not_signed_at_all_is_not_proved() {
    let (desk, _) = Desk::with_locked_notice();
    let verified = desk.run("verify notice.pdf --data a.db --session 1");
    assert_eq!(verified.code, 1);
    assert!(
        verified.out.contains("không có chữ ký số"),
        "{}",
        verified.out
    );
}

#[test]
fn a_session_without_locked_documents_is_said() {
    let (desk, _) = Desk::with_locked_notice();
    let verified = desk.run("verify notice.pdf --data a.db --session 1 --document 7");
    assert_eq!(verified.code, 1);
    assert!(
        verified.err.contains("không có văn bản nào đang khóa"),
        "{}",
        verified.err
    );
}

#[test]
fn files_that_cannot_be_judged_are_told_apart() {
    let (desk, _) = Desk::with_locked_notice();
    desk.write("text.pdf", b"no document");
    desk.write("broken.pdf", b"%PDF-1.7\n...");
    let large = std::fs::File::create(desk.path("large.pdf")).unwrap();
    large.set_len(200 << 20).unwrap();
    for (name, said) in [
        ("text.pdf", "không phải PDF"),
        ("broken.pdf", "hỏng"),
        ("large.pdf", "lớn hơn 100 MB"),
        ("none.pdf", "Không có tệp này"),
    ] {
        let ran = desk.run(&format!("verify {name} --data a.db --session 1"));
        assert_eq!(ran.code, 1);
        assert!(
            ran.err.contains(said) && ran.err.contains(name),
            "{}",
            ran.err
        );
    }
}

#[test]
fn a_wrong_password_signs_nothing() {
    let desk = Desk::new();
    desk.write("notice.pdf", &maker::notice().pdf);
    desk.write("password.txt", "mật khẩu khác".as_bytes());
    let ran = desk.run(&format!("{SIGN} --out signed.pdf"));
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("Sai mật khẩu"), "{}", ran.err);
    assert!(!ran.err.contains("mật khẩu khác") && !desk.path("signed.pdf").exists());
}

#[test]
fn the_password_is_taken_from_the_standard_input() {
    let desk = Desk::new();
    desk.write("notice.pdf", &maker::notice().pdf);
    let line = "sign notice.pdf --p12 key.p12 --password-file - --out signed.pdf";
    // Typed with marks apart, as some keyboards do.
    let apart = "Mâ\u{323}t-khâ\u{309}u1\n".replace('â', "a\u{302}");
    let ran = desk.run_with(line, &apart.replace("a\u{302}\u{323}", "a\u{323}\u{302}"));
    assert_eq!(ran.code, 0, "{}", ran.err);
    let again = desk.run_with(line, PASSWORD);
    assert_eq!(again.code, 1);
    assert!(again.err.contains("signed.pdf đã có"), "{}", again.err);
}

#[test]
fn an_expired_certificate_is_said_with_its_dates() {
    let desk = Desk::new();
    desk.write("notice.pdf", &maker::notice().pdf);
    desk.write("key.p12", &key_file(SIGNER, ISSUER, 2001..2003));
    let ran = desk.run(&format!("{SIGN} --out signed.pdf"));
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("01/01/2003"), "{}", ran.err);
}
