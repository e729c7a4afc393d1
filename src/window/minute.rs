//! The beat of the window: once a minute somebody may look whether the day has changed.

use std::thread;
use std::time::Duration;

use iced::Subscription;
use iced::futures::channel::mpsc;

const MINUTE: Duration = Duration::from_mins(1);

/// Says once a minute that one has passed, for as long as the window is open.
pub fn subscription() -> Subscription<()> {
    Subscription::run(beat)
}

fn beat() -> mpsc::UnboundedReceiver<()> {
    let (sender, receiver) = mpsc::unbounded();
    thread::spawn(move || {
        loop {
            thread::sleep(MINUTE);
            if sender.unbounded_send(()).is_err() {
                return;
            }
        }
    });
    receiver
}
