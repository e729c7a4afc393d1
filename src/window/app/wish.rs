//! Where the wishes of the screens lead.

use super::{Origin, Route};
use crate::domain::SessionId;
use crate::window::screen::{closing, console, home, sessions, targets};

/// A session just made is chosen in the list.
pub(super) fn after_saving(back: Route, id: SessionId) -> Route {
    match back {
        Route::Sessions(_) => Route::Sessions(Some(id)),
        other => other,
    }
}

pub(super) fn of_console(session: SessionId, wish: console::Wish) -> Route {
    match wish {
        console::Wish::ShowSessions => Route::Sessions(Some(session)),
        console::Wish::ShowClosing => Route::Closing(session),
        console::Wish::ShowParticulars => Route::Particulars {
            id: session,
            is_from_console: true,
        },
        console::Wish::ShowPreview => Route::Preview(session, Origin::Console),
    }
}

pub(super) fn of_closing(session: SessionId, wish: closing::Wish) -> Route {
    match wish {
        closing::Wish::ShowOpinion(number) => Route::Console(session, number),
        closing::Wish::ShowPreview => Route::Preview(session, Origin::Closing),
    }
}

pub(super) fn of_home(wish: home::Wish) -> Route {
    match wish {
        home::Wish::Sessions => Route::Sessions(None),
        home::Wish::HotIssues(issue) => Route::HotIssues(issue),
        home::Wish::NewSession => Route::NewSession,
        home::Wish::Closing(session) => Route::Closing(session),
        home::Wish::Documents(session) => Route::Preview(session, Origin::Home),
        home::Wish::Session(session) => Route::Sessions(Some(session)),
        home::Wish::Opinion {
            session, number, ..
        } => Route::Console(session, Some(number)),
        home::Wish::Opinions(filter) => Route::Sessions(filter.session),
        home::Wish::Targets => Route::Targets,
        home::Wish::Ledger => Route::Ledger(None),
        home::Wish::Time(year) => Route::Time(year),
        home::Wish::Units => Route::Units(None),
        home::Wish::Settings => Route::Settings,
    }
}

pub(super) fn of_targets(wish: targets::Wish) -> Route {
    match wish {
        targets::Wish::Opinion {
            session, number, ..
        } => Route::Console(session, Some(number)),
        targets::Wish::HotIssue(issue) => Route::HotIssues(Some(issue)),
        targets::Wish::Unit(unit) => Route::Units(Some(unit)),
        targets::Wish::Ledger(unit) => Route::Ledger(Some(unit)),
        targets::Wish::Leave => Route::Home,
    }
}

pub(super) fn of_sessions(wish: sessions::Wish) -> Route {
    match wish {
        sessions::Wish::Home => Route::Home,
        sessions::Wish::New => Route::NewSession,
        sessions::Wish::Particulars(id) => Route::Particulars {
            id,
            is_from_console: false,
        },
        sessions::Wish::Settings => Route::Settings,
        sessions::Wish::Results => Route::Results,
        sessions::Wish::Console(session) => Route::Console(session, None),
        sessions::Wish::Closing(session) => Route::Closing(session),
        sessions::Wish::Slips(session) => Route::Slips(session),
        sessions::Wish::Preview(session) => Route::Preview(session, Origin::Sessions),
    }
}
