//! The built program run as a script runs it: arguments in, text, files and exit codes out.

#[cfg(test)]
mod command {
    mod check_format;
    mod documents;
    mod following;
    mod issued;
    #[cfg(unix)]
    mod print;
    mod program;
    mod record;
    mod refusal;
    mod sheet;
    mod undo;
    mod window;
}
