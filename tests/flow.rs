//! The window driven as a person drives it: keys in; screen and data file out.

#[cfg(test)]
mod flow {
    #[path = "../golden/days.rs"]
    mod days;
    pub mod harness;
    #[path = "../golden/story.rs"]
    mod story;
    #[path = "../golden/totals.rs"]
    mod totals;

    mod bad_input;
    mod closing;
    mod console;
    mod documents;
    mod first_start;
    mod follow_up;
    mod golden;
    mod home;
    mod hot_issues;
    mod issue;
    mod keyboard;
    mod layout;
    mod ledger;
    mod reports;
    mod results;
    mod saving;
    mod session_form;
    mod sessions;
    mod settings;
    mod targets;
    mod time;
    mod units;
    mod whole_session;
}
