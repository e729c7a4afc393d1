//! Headless commands: every capability of the window for scripts and tests.
