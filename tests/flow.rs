//! The window driven as a person drives it: keys in; screen and data file out.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::redundant_closure_for_method_calls,
    reason = "a test that fails panics, and Reader's methods are not general over its lifetime"
)]

#[path = "flow/first_start.rs"]
mod first_start;
#[path = "flow/harness.rs"]
mod harness;
#[path = "flow/keyboard.rs"]
mod keyboard;
