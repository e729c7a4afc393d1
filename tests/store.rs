//! The data file from outside: what is kept, what is refused, what survives.

#[cfg(test)]
mod store {
    pub mod sample;

    mod numbering;
    mod undo;
}
