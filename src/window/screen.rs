//! One screen each; only `window::app` knows that there are several.

pub mod closing;
pub mod console;
pub mod follow_up;
pub mod help;
pub mod home;
pub mod hot_issues;
pub mod ledger;
pub mod loading;
pub mod opinion;
pub mod preview;
pub mod reports;
pub mod results;
pub mod session_form;
pub mod sessions;
pub mod settings;
pub mod setup;
pub mod slips;
pub mod targets;
pub mod time;
pub mod units;
