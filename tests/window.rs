//! The built program in a real window: real key events in, the data file out.

#[cfg(test)]
#[cfg(target_os = "linux")]
mod window {
    #[path = "../command/program.rs"]
    #[allow(dead_code, reason = "the tests of the commands need more of it")]
    mod program;

    mod desk;
    mod display;
    mod typing;
}
