//! What a person may expect of a field, key by key.

use std::sync::Arc;

use iced::widget::text_editor::{self, Action, Motion};

use super::*;

fn act(edit: text_editor::Edit) -> Edit {
    Edit::Act(Action::Edit(edit))
}

fn type_text(editor: &mut Editor, text: &str) {
    for c in text.chars() {
        let edit = match c {
            '⌫' => text_editor::Edit::Backspace,
            '\n' => text_editor::Edit::Enter,
            other => text_editor::Edit::Insert(other),
        };
        editor.perform(act(edit));
    }
}

fn paste(editor: &mut Editor, text: &str) -> Effect {
    editor.perform(act(text_editor::Edit::Paste(Arc::new(text.to_owned()))))
}

#[test]
fn letters_put_together_with_backspaces_arrive_whole() {
    let mut editor = Editor::paragraphs("");
    type_text(&mut editor, "tie⌫êng⌫⌫⌫ếng Vie⌫ê⌫ệt");
    assert_eq!(editor.text(), "tiếng Việt");
}

#[test]
fn a_mark_sent_after_its_letter_is_joined_to_it() {
    let mut editor = Editor::paragraphs("");
    type_text(&mut editor, "Vie\u{302}\u{323}t");
    assert_eq!(editor.raw(), "Việt");
}

#[test]
fn undo_takes_back_a_word_and_redo_brings_it_again() {
    let mut editor = Editor::paragraphs("");
    type_text(&mut editor, "đường lie⌫ên xóm");
    editor.perform(Edit::Undo);
    assert_eq!(editor.text(), "đường liên ");
    editor.perform(Edit::Undo);
    assert_eq!(editor.text(), "đường ");
    editor.perform(Edit::Redo);
    editor.perform(Edit::Redo);
    assert_eq!(editor.text(), "đường liên xóm");
    assert_eq!(editor.perform(Edit::Redo), Effect::Moved);
}

#[test]
fn typing_elsewhere_is_a_step_of_its_own() {
    let mut editor = Editor::paragraphs("");
    type_text(&mut editor, "xóm");
    editor.perform(Edit::Act(Action::Move(Motion::Home)));
    type_text(&mut editor, "ở ");
    editor.perform(Edit::Undo);
    assert_eq!(editor.text(), "xóm");
    assert_eq!(editor.place(), Place::default());
}

#[test]
fn a_new_edit_forgets_what_was_undone() {
    let mut editor = Editor::paragraphs("");
    type_text(&mut editor, "một hai");
    editor.perform(Edit::Undo);
    type_text(&mut editor, "ba");
    editor.perform(Edit::Redo);
    assert_eq!(editor.text(), "một ba");
}

#[test]
fn ctrl_backspace_takes_the_word_before_the_cursor() {
    let mut editor = Editor::paragraphs("");
    type_text(&mut editor, "đường liên xóm");
    editor.perform(Edit::DeleteWordLeft);
    assert_eq!(editor.text(), "đường liên ");
    editor.perform(Edit::Undo);
    assert_eq!(editor.text(), "đường liên xóm");
}

#[test]
fn a_line_takes_pasted_breaks_as_spaces_and_ignores_enter() {
    let mut editor = Editor::line("");
    paste(&mut editor, "xóm\r\nĐồng\tTâm\u{200b}");
    type_text(&mut editor, "\n");
    assert_eq!(editor.text(), "xóm Đồng Tâm");
}

#[test]
fn a_paste_beyond_the_limit_leaves_the_text_as_it_was() {
    let mut editor = Editor::paragraphs("");
    type_text(&mut editor, "Đề nghị");
    let effect = paste(&mut editor, &"ạ".repeat(200_000));
    assert_eq!(
        effect,
        Effect::Refused {
            limit: text::PARAGRAPHS_LIMIT,
            length: 200_007
        }
    );
    assert_eq!(editor.text(), "Đề nghị");
    type_text(&mut editor, " làm");
    assert_eq!(editor.text(), "Đề nghị làm");
}

#[test]
fn a_decomposed_paste_is_composed() {
    let mut editor = Editor::paragraphs("");
    paste(&mut editor, "Vie\u{323}\u{302}t");
    assert_eq!(editor.raw(), "Việt");
}

#[test]
fn a_place_that_no_longer_exists_is_the_nearest_one() {
    let mut editor = Editor::paragraphs("ếng\nxóm");
    editor.move_to(Place { line: 0, column: 1 });
    assert_eq!(editor.place(), Place { line: 0, column: 0 });
    editor.move_to(Place {
        line: 9,
        column: 99,
    });
    assert_eq!(editor.place(), Place { line: 1, column: 4 });
}
