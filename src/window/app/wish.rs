//! Where the wishes of the screens lead.

use super::{Back, List, Origin, Route};
use crate::domain::{OpinionId, SessionId};
use crate::window::screen::{
    closing, console, follow_up, home, opinion, reports, session_form, sessions, slips, targets,
};

/// A session just made is chosen in the list.
pub(super) fn of_form(back: Route, wish: session_form::Wish) -> Route {
    match (wish, back) {
        (session_form::Wish::Saved(id), Route::Sessions(_)) => Route::Sessions(Some(id)),
        _ => back,
    }
}

pub(super) fn of_slips(session: SessionId, wish: slips::Wish) -> Route {
    match wish {
        slips::Wish::Leave => Route::Sessions(Some(session)),
        slips::Wish::ShowConsole => Route::Console(session, None),
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
        home::Wish::Opinion(id) => Route::Opinion(id, Back::Home),
        home::Wish::Opinions(filter) => Route::FollowUp(List {
            session: filter.session,
            due: filter.due,
            owes_notice: filter.owes_notice,
            is_from_home: true,
            ..List::default()
        }),
        home::Wish::Targets => Route::Targets {
            place: None,
            is_of_reports: false,
        },
        home::Wish::Reports => Route::Reports,
        home::Wish::Ledger => Route::Ledger(None),
        home::Wish::Time(year) => Route::Time(year),
        home::Wish::Units => Route::Units(None),
        home::Wish::Settings => Route::Settings,
    }
}

pub(super) fn of_targets(place: targets::Place, is_of_reports: bool, wish: targets::Wish) -> Route {
    match wish {
        targets::Wish::Opinion(id) => {
            let back = Back::Targets {
                place,
                is_of_reports,
            };
            Route::Opinion(id, back)
        }
        targets::Wish::HotIssue(issue) => Route::HotIssues(Some(issue)),
        targets::Wish::Unit(unit) => Route::Units(Some(unit)),
        targets::Wish::Ledger(unit) => Route::Ledger(Some(unit)),
        targets::Wish::Leave if is_of_reports => Route::Reports,
        targets::Wish::Leave => Route::Home,
    }
}

pub(super) fn of_reports(wish: reports::Wish) -> Route {
    match wish {
        reports::Wish::Opinion(id) => Route::Opinion(id, Back::Reports),
        reports::Wish::Session(id) => Route::Preview(id, Origin::Reports),
        reports::Wish::Targets { year, as_of, row } => Route::Targets {
            place: Some(targets::Place {
                year,
                as_of,
                row,
                record: None,
            }),
            is_of_reports: true,
        },
        reports::Wish::Leave => Route::Home,
    }
}

pub(super) fn of_sessions(wish: sessions::Wish) -> Route {
    match wish {
        sessions::Wish::Home => Route::Home,
        sessions::Wish::FollowUp(session) => Route::FollowUp(List {
            session,
            ..List::default()
        }),
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

pub(super) fn of_follow_up(list: List, wish: follow_up::Wish) -> Route {
    match wish {
        follow_up::Wish::Leave if list.is_from_home => Route::Home,
        follow_up::Wish::Leave => Route::Sessions(list.session),
        follow_up::Wish::Show(id) => Route::Opinion(id, Back::List(list)),
    }
}

pub(super) fn of_opinion(id: OpinionId, back: Back, wish: opinion::Wish) -> Route {
    match (wish, back) {
        (opinion::Wish::Show(id), back) => Route::Opinion(id, back),
        // What the list was asked to show it has kept itself by now.
        (opinion::Wish::Leave, Back::List(list)) => Route::FollowUp(List {
            opinion: Some(id),
            due: None,
            owes_notice: false,
            ..list
        }),
        (opinion::Wish::Leave, Back::Home) => Route::Home,
        (
            opinion::Wish::Leave,
            Back::Targets {
                place,
                is_of_reports,
            },
        ) => Route::Targets {
            place: Some(place),
            is_of_reports,
        },
        (opinion::Wish::Leave, Back::Reports) => Route::Reports,
    }
}
