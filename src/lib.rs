//! Sổ Đối Thoại: minutes, conclusions and follow-up of dialogue sessions with the People.
//!
//! One package, one binary, one data file. A person works in the window; a script works through
//! commands; both ask the same store and print through the same documents.
//!
//! # Bird's-eye view
//!
//! ```text
//!          window (iced)        command (headless)
//!               │                    │
//!               ▼                    ▼
//! store (rusqlite) ◄────────────────►│      the only place with SQL; one writer thread
//!               │  domain values     │
//!               ▼                    │
//! domain (pure rules)  ◄── import (sheets and session files, read into previews)
//!               │
//!               ▼
//! document (what is on the page: headings, paragraphs, tables, signature blocks)
//!               │
//!               ▼
//! typeset (where it stands: pages of positioned glyph runs and rules)
//!               │
//!      ┌────────┴─────────┐
//!      ▼                  ▼
//! output::pdf        window preview      (the same pages: what is seen is what is printed)
//! output::docx and output::xlsx are made from `document`, so that an office can go on in them
//! ```
//!
//! - [`domain`]: sessions, speakers, opinions, conclusions and their rules. [`domain::SessionRecord`]
//!   is one whole session: what is printed, exported and imported. [`domain::gate`] decides whether
//!   every opinion is concluded.
//! - [`store`]: the data file. Writing goes through [`store::Store::transact`] alone; reading runs on
//!   the same thread, in order.
//! - [`document`], [`typeset`], [`output`]: from a record to blocks, to pages, to a file. Measures
//!   and wording of a letterhead are data, in `assets/format`.
//! - [`making`]: the way of an order through them, the same for a command and the window.
//!   [`result_forms`]: so the way of a unit's form of results, out and back.
//! - [`format_check`]: what an office would have to touch up before signing: rules with their
//!   sources, each finding with its place and, where one is possible, a pure fix.
//! - [`authorities`]: the list of certification authorities that the office trusts.
//! - [`concluding`]: what stands in the way of a session's end, and the changes that make it.
//! - [`import`]: files from elsewhere, known by their content. A sheet becomes a preview of what each
//!   row becomes; nothing of it is dropped without a word.
//! - [`pdf`]: PDF files from anywhere, read with limits: text with its place, pictures, attachments.
//! - [`signature`]: the signatures of a PDF read, judged and made; what a signed file shows is
//!   compared letter by letter with the document that was locked. [`verification`] judges a file
//!   that came back beside what its session has locked.
//! - [`domain::follow_up`]: from the entries of an opinion's history to how it stands;
//!   [`domain::target`]: the figures that are counted from it.
//! - [`following`]: the whole reading of each screen after the session, as `benches/follow_up` measures it:
//!   the day's work, the list, one opinion with its history, the targets.
//! - [`command`]: headless commands, one file each. [`window`]: screens, widgets, keys and look.
//! - [`reporting`]: from the records of a period to a report: counted in [`domain::report`], laid out
//!   in [`document::report`], written by [`making`] as a paper, a sheet or a file for programs.
//! - [`disclosure`]: searches a finished file for what those who get it may not know: every personal
//!   value in what everybody may read, those of secret speakers and denouncers in what others see,
//!   reports and forms of results among it. The file is refused when one is left.
//!   [`domain::edition`] takes them out before.
//! - [`words`]: sentences people read, from the Fluent files in `assets/locales`. Layers below tell
//!   what is wrong in types; only here it becomes words.
//! - [`clock`], [`progress`], [`place`], [`display`], [`journal`]: the time, how far a long work is,
//!   where files lie, whether a window can open, the log.
//!
//! # Invariants
//!
//! Each is checked: by visibility, by a lint, or by `tests/architecture`, which reads the sources.
//!
//! 1. `domain` depends on nothing of ours. `store` and `document` depend on `domain` and never on one
//!    another; `typeset` on `document`; `output` and `format_check` on `typeset`; `import` on `domain`
//!    and on what the store takes; `window` and `command` on all, never on one another. No arrow
//!    points back.
//! 2. `iced` is used only in `window`, `rusqlite` only in `store`, `printpdf` only in `output::pdf`,
//!    `docx-rs` only in `output::docx`, `rust_xlsxwriter` only in `output::xlsx`, `rfd` only in one
//!    file of `window`.
//! 3. Only `window::app` names two screens. A screen's `update` answers what it wishes, and the app
//!    decides.
//! 4. `view` gets no store, opens no file, reads no clock. `update` does no I/O: every effect is a
//!    `Task`.
//! 5. The data file is written only through `Store::transact`, which commits or rolls back as one,
//!    keeps what undo needs, and answers what changed.
//! 6. Migrations never change once landed. A file of a newer version, of another program or with
//!    damage is refused in words and left as it is.
//! 7. Text enters in NFC. The time comes from an injected clock; the machine is asked in one place.
//! 8. A number once given to an opinion is never given again and never disappears: an opinion is
//!    merged or voided with a reason, not deleted.
//! 9. A concluded session is locked, and stays so while a document that says its conclusions is.
//!    What is locked does not change: a correction is a new, dated document that names it.
//! 10. Counts and percentages are computed from records, never typed. What the store sums up of them is
//!     made from the records in the same transaction, and anew when its version changes.
//! 11. What happens to an opinion after the session is an entry that is added to its history and never
//!     changed; one recorded in error is retracted by another. So a figure as of a past day is the one
//!     that was shown on it.
//!
//! What is absent matters as much: no network connection, no `unsafe`, no personal data in the log,
//! no word of a screen outside the Fluent files, no raw style outside `window::look`.

pub mod authorities;
pub mod clock;
pub mod command;
pub mod concluding;
pub mod disclosure;
pub mod display;
pub mod document;
pub mod domain;
pub mod following;
pub mod format_check;
pub mod import;
pub mod journal;
pub mod making;
pub mod mending;
pub mod output;
pub mod pdf;
pub mod place;
pub mod progress;
pub mod reporting;
pub mod result_forms;
pub mod signature;
pub mod store;
pub mod typeset;
pub mod verification;
pub mod window;
pub mod words;
