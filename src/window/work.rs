//! Long work beside the window: it reports how far it is, can be cancelled, and never blocks a frame.

use std::thread;
use std::time::Duration;

use iced::Task;
use iced::futures::channel::mpsc;

use crate::progress::Progress;

/// Between two reports: often enough to see that something goes on.
const PAUSE: Duration = Duration::from_millis(200);

/// What comes back from the work.
#[derive(Debug, Clone)]
pub enum Step<T> {
    /// Done and total, in the work's own unit.
    SoFar(usize, usize),
    Done(T),
}

/// Runs `work` on a thread of its own.
pub fn run<T: Send + 'static>(
    progress: Progress,
    work: impl FnOnce(&Progress) -> T + Send + 'static,
) -> Task<Step<T>> {
    let (sender, receiver) = mpsc::unbounded();
    let reports = sender.clone();
    let watched = progress.clone();
    let worker = thread::spawn(move || {
        // The screen may be gone; then nobody waits for the result.
        let _ = sender.unbounded_send(Step::Done(work(&progress)));
    });
    thread::spawn(move || {
        while !worker.is_finished() {
            thread::sleep(PAUSE);
            let (done, total) = watched.so_far();
            if !worker.is_finished() && reports.unbounded_send(Step::SoFar(done, total)).is_err() {
                watched.cancel();
                return;
            }
        }
    });
    Task::run(receiver, |step| step)
}
