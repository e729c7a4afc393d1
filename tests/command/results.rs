//! A unit's form goes out, is filled in as Excel saves it, and comes back.

use so_doi_thoai::clock::Clock;
use so_doi_thoai::domain::follow_up::{Evidence, ResultKind, Standing};
use so_doi_thoai::domain::{SessionId, SessionState, SpeakerKind};
use so_doi_thoai::store::{Op, Store};

use super::filled_form::{with_cells, with_texts};
use super::program::Place;

const FORM: &str = "forms/ket-qua-phong-kinh-te.xlsx";

/// A concluded sample, and the forms of its units.
fn with_forms() -> Place {
    let place = Place::with_demo();
    let store = store(&place);
    let conclude = Op::SetState(SessionId(1), SessionState::Concluded);
    store.transact(conclude).wait().unwrap();
    store.close().wait().unwrap();
    place.run("units forms --data a.db --out forms").done();
    place
}

fn store(place: &Place) -> Store {
    Store::open_existing(&place.path("a.db"), Clock::system()).unwrap()
}

fn filled(place: &Place, cells: &[(&str, &str)]) {
    place.write("back.xlsx", with_texts(&place.read(FORM), cells));
}

#[test]
fn a_form_filled_in_is_previewed_cell_by_cell_and_taken_over_whole() {
    let place = with_forms();
    filled(
        &place,
        &[
            ("E4", "Giải quyết dứt điểm"),
            ("F4", "20/11/2026"),
            ("G4", "Đã sửa xong mặt đường"),
            ("H4", "125/BC-KT"),
            ("I4", "20/11/2026"),
            ("E5", "kiểm tra,  xử lý"),
            ("F5", "21/11/2026"),
        ],
    );
    let shown = place.run("import back.xlsx --data a.db --dry-run").done();
    assert!(
        shown.contains("  E4 Kết quả: (trống) → Giải quyết dứt điểm"),
        "{shown}"
    );
    assert!(shown.contains("Sẽ nhận 2 kết quả"), "{shown}");
    let taken = place.run("import back.xlsx --data a.db").done();
    assert!(taken.contains("Đã nhận 2 kết quả"), "{taken}");
    let store = store(&place);
    let forms = store.read(|r| r.result_forms(None)).wait().unwrap();
    let left: usize = forms
        .iter()
        .filter(|form| form.unit == "Phòng Kinh tế")
        .map(|form| form.lines.len())
        .sum();
    let opinions = store.read(|r| r.opinions(SessionId(1))).wait().unwrap();
    let mut proved = Vec::new();
    for (id, _) in opinions {
        let history = store.read(move |r| r.history(id)).wait().unwrap();
        let Some(result) = history.followed.result.clone() else {
            continue;
        };
        if history.entries.len() < 2 {
            continue;
        }
        assert_eq!(history.followed.standing, Standing::Resolved);
        assert_eq!(
            history.followed.is_definitive(),
            result.kind == ResultKind::Definitive
        );
        let kept = store.read(move |r| r.attachments(id)).wait().unwrap();
        assert_eq!(kept[0].name, "back.xlsx");
        proved.push(result.evidence.unwrap());
    }
    assert_eq!(proved.len(), 2);
    let is_named = |e: &Evidence| matches!(e, Evidence::Document(d) if d.number == "125/BC-KT");
    assert!(proved.iter().any(is_named));
    assert!(proved.iter().any(|e| matches!(e, Evidence::File(_))));
    assert!(left > 0, "what was not filled in is still pending");
    store.close().wait().unwrap();
    let again = place.run("import back.xlsx --data a.db").refused();
    assert!(
        again.contains("không có kết quả nào mới"),
        "the same form again: {again}"
    );
}

#[test]
fn a_form_names_nobody_who_must_not_be_known() {
    let place = Place::with_demo();
    let store = store(&place);
    let id = SessionId(1);
    let opinions = store.read(move |r| r.opinions(id)).wait().unwrap();
    let record = store.read(move |r| r.record(id)).wait().unwrap();
    let secret = record
        .speakers
        .iter()
        .find(|s| s.kind == SpeakerKind::Secret);
    let mut speaker = secret.unwrap().clone();
    speaker.name = "Đậu Thị Kín".into();
    let speakers = store.read(move |r| r.speakers(id)).wait().unwrap();
    let (speaker_id, _) = speakers
        .iter()
        .find(|(_, s)| s.number == speaker.number)
        .unwrap();
    let edit = Op::EditSpeaker(*speaker_id, Box::new(speaker));
    store.transact(edit).wait().unwrap();
    for (opinion_id, mut opinion) in opinions {
        opinion.content.push_str(" Bà Đậu Kín cũng nói vậy.");
        opinion.conclusion.text.push_str(" Gặp bà Kín.");
        let edit = Op::EditOpinion(opinion_id, Box::new(opinion));
        store.transact(edit).wait().unwrap();
    }
    let conclude = Op::SetState(id, SessionState::Concluded);
    store.transact(conclude).wait().unwrap();
    let forms = store.read(|r| r.result_forms(None)).wait().unwrap();
    assert!(!forms.is_empty());
    let said = format!("{forms:?}");
    assert!(
        said.contains("bà (đã ẩn tên)") && !said.contains("Kín"),
        "{said}"
    );
}

#[test]
fn whatever_cannot_be_taken_is_named_by_its_cell_and_nothing_is_taken() {
    let place = with_forms();
    let original = place.read(FORM);
    let code = {
        let grids = so_doi_thoai::import::sheet::read(&original).unwrap();
        let form = so_doi_thoai::import::results::read(&original, &grids).unwrap();
        form.rows[0].text(so_doi_thoai::domain::result_form::Column::Code)
    };
    let edited = format!("{}0000", &code[..code.len() - 4]);
    let good = [("E5", "Kiểm tra, xử lý"), ("F5", "21/11/2026")];
    for (cells, said) in [
        (
            vec![("E4", "Giải quyết dứt điểm"), ("F4", "20/11/2026")],
            "H4: Giải quyết dứt điểm cần bằng chứng",
        ),
        (
            vec![("E4", "Kiểm tra, xử lý"), ("F4", "01/11/2026")],
            "F4: Ngày 01/11/2026 trước ngày hội nghị",
        ),
        (
            vec![("E4", "Kiểm tra, xử lý"), ("F4", "31/02/2026")],
            "F4: Không đọc được ngày",
        ),
        (
            vec![("E4", "xong rồi"), ("F4", "20/11/2026")],
            "E4: Không phải loại kết quả",
        ),
        (vec![("G4", "Đã sửa")], "E4: Chưa điền"),
        (
            vec![
                ("A4", edited.as_str()),
                ("E4", "Kiểm tra, xử lý"),
                ("F4", "20/11/2026"),
            ],
            "A4: Mã đã bị sửa",
        ),
        (
            vec![
                ("A4", "9.9-AAAA"),
                ("E4", "Kiểm tra, xử lý"),
                ("F4", "20/11/2026"),
            ],
            "A4: Không có ý kiến mang mã này",
        ),
        (
            vec![
                ("A4", "mã"),
                ("E4", "Kiểm tra, xử lý"),
                ("F4", "20/11/2026"),
            ],
            "A4: Không phải mã ý kiến",
        ),
        (
            vec![
                ("A5", code.as_str()),
                ("E4", "Kiểm tra, xử lý"),
                ("F4", "20/11/2026"),
            ],
            "A5: Mã này đã có ở dòng 4",
        ),
        (
            vec![
                ("E4", "Kiểm tra, xử lý"),
                ("F4", "20/11/2026"),
                ("H4", "12"),
            ],
            "I4: Chưa nhập ngày",
        ),
        (
            vec![
                ("E4", "Kiểm tra, xử lý"),
                ("F4", "20/11/2026"),
                ("H4", "12/BC"),
                ("I4", "13/11/2026"),
            ],
            "I4: Văn bản ngày 13/11/2026 có trước ngày hội nghị 14/11/2026",
        ),
    ] {
        let all: Vec<(&str, &str)> = cells.iter().copied().chain(good).collect();
        filled(&place, &all);
        let ran = place.run("import back.xlsx --data a.db");
        assert_eq!(ran.code, 1, "{said}: {}", ran.out);
        assert!(ran.out.contains(said), "{said} in {}", ran.out);
        assert!(ran.err.contains("Chưa nhận kết quả nào"), "{}", ran.err);
    }
    let formula = "<c r=\"G4\"><f>1+1</f><v>2</v></c>".to_owned();
    place.write("back.xlsx", with_cells(&original, &[("G4", formula)]));
    let ran = place.run("import back.xlsx --data a.db");
    assert!(ran.out.contains("G4: Ô chứa công thức"), "{}", ran.out);
    place.run("units forms --data a.db --out again").done();
    let lines = |name: &str| {
        let bytes = place.read(name);
        let grids = so_doi_thoai::import::sheet::read(&bytes).unwrap();
        grids[0].rows.len()
    };
    assert_eq!(lines(FORM), lines(&FORM.replace("forms/", "again/")));
}

#[test]
fn every_faulty_cell_of_a_row_is_told_at_once() {
    let place = with_forms();
    let cells = [
        ("E4", "xong rồi"),
        ("F4", "31/02/2026"),
        ("G4", &*"x".repeat(30_000)),
        ("I4", "13/11/2026"),
    ];
    let told = |cells: &[(&str, &str)]| {
        filled(&place, cells);
        let ran = place.run("import back.xlsx --data a.db");
        assert_eq!(ran.code, 1, "{}", ran.out);
        ran.out
    };
    let said = told(&cells);
    for wanted in [
        "E4: Không phải loại kết quả",
        "F4: Không đọc được ngày",
        "G4: Dài 30.000 ký tự",
        "H4: Chưa nhập",
        "I4: Văn bản ngày 13/11/2026",
    ] {
        assert!(said.contains(wanted), "no {wanted} in {said}");
    }
    // Of whose opinion it is the program cannot say then, but the rest is as wrong.
    let said = told(&[("A4", "mã"), cells[1], cells[2], ("H4", "12/BC")]);
    for wanted in [
        "A4: Không phải mã ý kiến",
        "E4: Chưa điền",
        "F4: Không đọc được ngày",
        "G4: Dài 30.000 ký tự",
        "I4: Chưa nhập ngày",
    ] {
        assert!(said.contains(wanted), "no {wanted} in {said}");
    }
}

#[test]
fn a_form_without_a_column_or_of_another_kind_is_refused_in_words() {
    let place = with_forms();
    filled(&place, &[("F3", "Ngày"), ("E4", "Kiểm tra, xử lý")]);
    let said = place.run("import back.xlsx --data a.db").refused();
    assert!(said.contains("thiếu cột: Ngày có kết quả"), "{said}");
    place.write("old.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1Workbook");
    let said = place.run("import old.xlsx --data a.db").refused();
    assert!(said.contains(".xlsx"), "{said}");
    filled(&place, &[]);
    let said = place.run("import back.xlsx --data a.db").refused();
    assert!(said.contains("không có kết quả nào mới"), "{said}");
}

#[test]
fn rows_may_be_shuffled_for_each_is_known_by_its_code() {
    let place = with_forms();
    let original = place.read(FORM);
    let grids = so_doi_thoai::import::sheet::read(&original).unwrap();
    let form = so_doi_thoai::import::results::read(&original, &grids).unwrap();
    let column = so_doi_thoai::domain::result_form::Column::Code;
    let (first, second) = (form.rows[0].text(column), form.rows[1].text(column));
    filled(
        &place,
        &[
            ("A4", &second),
            ("A5", &first),
            ("E4", "Kiểm tra, xử lý"),
            ("F4", "20/11/2026"),
        ],
    );
    let said = place.run("import back.xlsx --data a.db").done();
    assert!(said.contains(&format!("ý kiến {second}")), "{said}");
    assert!(!said.contains(&format!("ý kiến {first}:")), "{said}");
}

#[test]
fn forms_that_are_there_are_named_and_none_is_written_until_they_may_be() {
    let place = with_forms();
    let kept = "đã điền";
    place.write(FORM, kept);
    let said = place.run("units forms --data a.db --out forms").refused();
    assert!(said.contains("ket-qua-phong-kinh-te.xlsx"), "{said}");
    assert_eq!(place.read(FORM), kept.as_bytes());
    place
        .run("units forms --data a.db --out forms --force")
        .done();
    assert!(place.read(FORM).starts_with(b"PK"));
}
