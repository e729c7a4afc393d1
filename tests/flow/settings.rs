//! The settings: what holds at once beside what is saved.

use std::path::Path;

use super::harness::Harness;
use super::issue::maker;

/// The settings of a file with the sample.
fn settings(folder: &Path) -> Harness {
    let mut window = Harness::new(&folder.join("so.doithoai"));
    window.click("Mở hội nghị mẫu");
    window.key("F8");
    window
}

fn names(window: &Harness) -> Vec<String> {
    let read = window.store().read(|reader| reader.authorities());
    let listed = read.wait().unwrap().into_iter();
    listed.map(|authority| authority.name).collect()
}

/// Types the path of a certificate and Enter.
fn add(window: &mut Harness, path: &Path) {
    window.focus("authority-path");
    window.key("Ctrl+a");
    window.type_text(&path.to_string_lossy());
    window.key("Enter");
}

#[test]
fn an_authority_is_added_from_its_file_and_taken_away_after_asking() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ca.cer");
    let name = "Cơ quan chứng thực";
    std::fs::write(&path, maker::authority(name).der().unwrap()).unwrap();
    let mut window = settings(folder.path());
    assert!(window.sees("Chưa tin cậy cơ quan chứng thực nào"));
    add(&mut window, &path);
    assert_eq!(names(&window), [name], "{:#?}", window.texts());
    assert!(window.sees("hiệu lực đến 01/01/2035"));
    add(&mut window, &path);
    assert!(
        window.sees("đã có trong danh sách"),
        "{:#?}",
        window.texts()
    );

    // Enter upon the question keeps it.
    window.focus("authority-0");
    window.key("Enter");
    assert!(
        window.sees("Bỏ “Cơ quan chứng thực”"),
        "{:#?}",
        window.texts()
    );
    window.key("Enter");
    assert!(!window.sees("Bỏ “Cơ quan chứng thực”"));
    assert_eq!(names(&window), [name]);
    window.focus("authority-0");
    window.key("Enter");
    window.focus("authority-remove");
    window.key("Enter");
    assert_eq!(names(&window), Vec::<String>::new());
    assert!(window.sees("Đã bỏ “Cơ quan chứng thực”"));
}

#[test]
fn a_file_that_is_no_certificate_is_said_and_its_path_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ghi-chu.cer");
    std::fs::write(&path, "không phải chứng thư").unwrap();
    let mut window = settings(folder.path());
    add(&mut window, &path);
    assert!(
        window.sees("không phải chứng thư số"),
        "{:#?}",
        window.texts()
    );
    std::fs::write(&path, maker::authority("Tự cấp").der().unwrap()).unwrap();
    window.key("Enter");
    assert_eq!(names(&window), ["Tự cấp"], "{:#?}", window.texts());
}
