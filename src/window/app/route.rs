//! Where in the program the person is, kept so that a start after a kill leads there again.

use serde::{Deserialize, Serialize};

use crate::domain::opinion_filter::DueFilter;
use crate::domain::{HotIssueId, OpinionId, SessionId, UnitId};
use crate::store::Op;
use crate::window::draft;
use crate::window::screen::loading::PLACE;
use crate::window::screen::targets;

/// A screen and what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "screen", content = "session")]
pub enum Route {
    Setup,
    Home,
    Sessions(Option<SessionId>),
    Settings,
    /// The targets where they were left, and whether they lead back to the reports.
    Targets {
        place: Option<targets::Place>,
        is_of_reports: bool,
    },
    /// The register of hot issues, with one chosen.
    HotIssues(Option<HotIssueId>),
    /// The ledger of Nghị quyết 04, with one unit chosen.
    Ledger(Option<UnitId>),
    /// Working days and time limits, of a year.
    Time(Option<i32>),
    /// The tree of units, with one chosen.
    Units(Option<UnitId>),
    NewSession,
    /// The particulars of a session, and whether they lead back to its console.
    Particulars {
        id: SessionId,
        is_from_console: bool,
    },
    /// The console, at an opinion or where it was left.
    Console(SessionId, Option<u32>),
    Closing(SessionId),
    Slips(SessionId),
    /// Forms of results, out and back.
    Results,
    Reports,
    /// The documents, and the screen that they lead back to.
    Preview(SessionId, Origin),
    FollowUp(List),
    /// One opinion's page, and where it leads back to.
    Opinion(OpinionId, Back),
}

/// The list of all opinions or of one session's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct List {
    pub session: Option<SessionId>,
    /// The one chosen in it.
    pub opinion: Option<OpinionId>,
    /// What it is asked to show; as it was left where nothing is asked.
    pub due: Option<DueFilter>,
    pub owes_notice: bool,
    /// Whether it leads back to the day's work.
    pub is_from_home: bool,
}

/// Where an opinion's page was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Back {
    List(List),
    Home,
    Targets {
        place: targets::Place,
        is_of_reports: bool,
    },
    Reports,
}

/// Where the documents were asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    Home,
    Sessions,
    Console,
    Closing,
    Reports,
}

impl Origin {
    /// The way back.
    #[must_use]
    pub fn route(self, session: SessionId) -> Route {
        match self {
            Self::Home => Route::Home,
            Self::Sessions => Route::Sessions(Some(session)),
            Self::Console => Route::Console(session, None),
            Self::Closing => Route::Closing(session),
            Self::Reports => Route::Reports,
        }
    }
}

impl Route {
    /// The route that was kept; the list when none was or it cannot be read.
    #[must_use]
    pub fn remembered(kept: Option<&str>) -> Self {
        match kept.map(serde_json::from_str) {
            Some(Ok(Self::Setup)) | None => Self::Sessions(None),
            Some(Ok(route)) => route,
            Some(Err(error)) => {
                log::warn!("place kept: {error}");
                Self::Sessions(None)
            }
        }
    }

    /// Where the program starts: at the work that was under way, else with what is to be done today.
    #[must_use]
    pub fn at_start(kept: Option<&str>) -> Self {
        match Self::remembered(kept) {
            Self::Sessions(_) => Self::Home,
            work => work,
        }
    }

    /// The change that keeps it.
    #[must_use]
    pub fn op(self) -> Op {
        let kept = match self {
            // Where the console was left says more than where it was entered.
            Self::Console(session, _) => Self::Console(session, None),
            other => other,
        };
        draft::keep(PLACE.to_owned(), &kept)
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::target::Part;

    #[test]
    fn a_route_comes_back_as_it_was_kept() {
        for route in [
            Route::Sessions(None),
            Route::Sessions(Some(SessionId(2))),
            Route::Settings,
            Route::Results,
            Route::Reports,
            Route::NewSession,
            Route::Particulars {
                id: SessionId(3),
                is_from_console: true,
            },
            Route::Console(SessionId(2), None),
            Route::Closing(SessionId(2)),
            Route::Preview(SessionId(2), Origin::Console),
            Route::FollowUp(List {
                opinion: Some(OpinionId(4)),
                ..List::default()
            }),
            Route::Opinion(
                OpinionId(4),
                Back::Targets {
                    place: targets::Place {
                        year: 2026,
                        as_of: NaiveDate::from_ymd_opt(2026, 6, 30).unwrap(),
                        row: 3,
                        record: Some((Part::Missing, 2)),
                    },
                    is_of_reports: true,
                },
            ),
        ] {
            let Op::KeepDraft { body, .. } = route.op() else {
                panic!("a route is kept as a draft");
            };
            assert_eq!(Route::remembered(Some(&body)), route);
        }
    }

    #[test]
    fn the_program_starts_at_the_work_under_way_or_with_the_day() {
        let kept = |route: Route| serde_json::to_string(&route).unwrap();
        for (route, start) in [
            (Route::Home, Route::Home),
            (Route::Sessions(Some(SessionId(2))), Route::Home),
            (Route::NewSession, Route::NewSession),
            (
                Route::Console(SessionId(2), None),
                Route::Console(SessionId(2), None),
            ),
        ] {
            assert_eq!(Route::at_start(Some(&kept(route))), start);
        }
        assert_eq!(Route::at_start(None), Route::Home);
    }

    #[test]
    fn a_place_that_cannot_be_read_is_the_list() {
        for kept in [None, Some(""), Some("{\"screen\":\"moon\"}")] {
            assert_eq!(Route::remembered(kept), Route::Sessions(None));
        }
    }
}
