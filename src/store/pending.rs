//! The answer to come of a job given to the store.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures::channel::oneshot;

use super::error::StoreError;

/// An answer that can be awaited (in the window) or waited for (in a command).
#[derive(Debug)]
#[must_use = "an answer that nobody looks at hides a failed save"]
pub struct Pending<T>(oneshot::Receiver<Result<T, StoreError>>);

/// Where the writer puts the answer.
pub(super) type Answer<T> = oneshot::Sender<Result<T, StoreError>>;

impl<T> Pending<T> {
    pub(super) fn new() -> (Answer<T>, Self) {
        let (answer, pending) = oneshot::channel();
        (answer, Self(pending))
    }

    /// Blocks until the answer is there; for commands and tests, never for `update`.
    ///
    /// # Errors
    /// Whatever the job answered, or [`StoreError::Closed`].
    pub fn wait(self) -> Result<T, StoreError> {
        futures::executor::block_on(self)
    }
}

impl<T> Future for Pending<T> {
    type Output = Result<T, StoreError>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        Pin::new(&mut self.0)
            .poll(context)
            .map(|answer| answer.unwrap_or(Err(StoreError::Closed)))
    }
}
