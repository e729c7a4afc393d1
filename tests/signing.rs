//! Files signed, changed and returned: each gets the verdict it deserves.

#[cfg(test)]
mod signing {
    mod broken;
    mod change;
    mod commands;
    mod key;
    mod maker;
    mod others;
    mod returned;
    mod stamp;
}
