//! The invariants of the crate docs that the sources themselves can show. Each check is a function
//! over source text, so that each is seen to fail on a text that breaks it.

#[cfg(test)]
mod architecture {
    mod arrows;
    mod crates;
    mod files;
    mod locales;
    mod migrations;
    mod readme;
    mod screens;
    mod source;
}
