//! The window driven as a person drives it: keys in; screen and data file out.

#[cfg(test)]
mod flow {
    pub mod harness;

    mod bad_input;
    mod closing;
    mod console;
    mod documents;
    mod first_start;
    mod follow_up;
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
