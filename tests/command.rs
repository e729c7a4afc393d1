//! The built program run as a script runs it: arguments in, text, files and exit codes out.

#[cfg(test)]
mod command {
    #[path = "../golden/days.rs"]
    mod days;
    #[path = "../golden/story.rs"]
    mod story;
    #[path = "../golden/totals.rs"]
    mod totals;

    mod check_format;
    mod conclude;
    mod documents;
    mod filled_form;
    mod follow_up;
    mod following;
    mod golden;
    mod issued;
    #[cfg(unix)]
    mod print;
    mod program;
    mod record;
    mod refusal;
    mod report;
    mod results;
    mod sheet;
    mod undo;
    mod window;
}
