//! Why no window opens, and what to do instead.

use crate::display::DisplayError;
use crate::say;

/// What is missing, the package that brings it, and the commands that need no window.
#[must_use]
pub fn advice(error: &DisplayError) -> String {
    let reason = match error {
        DisplayError::NoDisplay => say!("display-none"),
        DisplayError::NoLibrary(packages) => {
            say!("display-no-library", packages = packages.join(" "))
        }
        // The window system's own words go to the log: they are about its sources.
        DisplayError::Refused(_) => say!("display-refused"),
        DisplayError::Stopped => return say!("display-stopped"),
    };
    format!("{reason}\n{}", say!("display-commands"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_library_names_its_package_and_the_commands() {
        let said = advice(&DisplayError::NoLibrary(vec!["libxi6"]));
        assert!(said.contains("apt-get install libxi6"), "{said}");
        assert!(said.contains("doithoai demo --data"), "{said}");
        assert!(said.contains("doithoai export minutes"), "{said}");
    }
}
