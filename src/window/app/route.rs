//! Where in the program the person is, kept so that a start after a kill leads there again.

use serde::{Deserialize, Serialize};

use crate::domain::{OpinionId, SessionId};
use crate::store::Op;
use crate::window::screen::loading::PLACE;

/// A screen and what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "screen", content = "session")]
pub enum Route {
    Setup,
    Sessions(Option<SessionId>),
    Settings,
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
    /// The documents, and the screen that they lead back to.
    Preview(SessionId, Origin),
    /// The list of all opinions or of one session's, and the one chosen in it.
    FollowUp {
        session: Option<SessionId>,
        opinion: Option<OpinionId>,
    },
    /// One opinion's page, and the session whose list it leads back to.
    Opinion {
        id: OpinionId,
        session: Option<SessionId>,
    },
}

/// Where the documents were asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    Sessions,
    Console,
    Closing,
}

impl Origin {
    /// The way back.
    #[must_use]
    pub fn route(self, session: SessionId) -> Route {
        match self {
            Self::Sessions => Route::Sessions(Some(session)),
            Self::Console => Route::Console(session, None),
            Self::Closing => Route::Closing(session),
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

    /// The change that keeps it.
    #[must_use]
    pub fn op(self) -> Op {
        let kept = match self {
            // Where the console was left says more than where it was entered.
            Self::Console(session, _) => Self::Console(session, None),
            other => other,
        };
        Op::KeepDraft {
            key: PLACE.to_owned(),
            body: serde_json::to_string(&kept).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_route_comes_back_as_it_was_kept() {
        for route in [
            Route::Sessions(None),
            Route::Sessions(Some(SessionId(2))),
            Route::Settings,
            Route::NewSession,
            Route::Particulars {
                id: SessionId(3),
                is_from_console: true,
            },
            Route::Console(SessionId(2), None),
            Route::Closing(SessionId(2)),
            Route::Preview(SessionId(2), Origin::Console),
            Route::FollowUp {
                session: None,
                opinion: Some(OpinionId(4)),
            },
            Route::Opinion {
                id: OpinionId(4),
                session: Some(SessionId(2)),
            },
        ] {
            let Op::KeepDraft { body, .. } = route.op() else {
                panic!("a route is kept as a draft");
            };
            assert_eq!(Route::remembered(Some(&body)), route);
        }
    }

    #[test]
    fn a_place_that_cannot_be_read_is_the_list() {
        for kept in [None, Some(""), Some("{\"screen\":\"moon\"}")] {
            assert_eq!(Route::remembered(kept), Route::Sessions(None));
        }
    }
}
