//! The one place that asks the machine for the time; everything else is given a `Clock`.

use std::sync::Arc;

use chrono::{DateTime, NaiveDateTime, Utc};

/// Tells the local date and time.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> NaiveDateTime + Send + Sync>);

impl Clock {
    /// The machine's clock.
    #[must_use]
    pub fn system() -> Self {
        Self(Arc::new(|| chrono::Local::now().naive_local()))
    }

    /// A clock that always tells `at`, for tests and samples.
    #[must_use]
    pub fn fixed(at: NaiveDateTime) -> Self {
        Self::from_fn(move || at)
    }

    /// A clock that tells what `tell` answers.
    #[must_use]
    pub fn from_fn(tell: impl Fn() -> NaiveDateTime + Send + Sync + 'static) -> Self {
        Self(Arc::new(tell))
    }

    /// The local date and time.
    #[must_use]
    pub fn now(&self) -> NaiveDateTime {
        (self.0)()
    }

    /// The same moment in universal time, by the machine's zone.
    #[must_use]
    pub fn utc(&self) -> DateTime<Utc> {
        let local = self.now();
        let here = local.and_local_timezone(chrono::Local).earliest();
        here.map_or_else(|| local.and_utc(), |here| here.to_utc())
    }
}

impl std::fmt::Debug for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Clock")
    }
}
