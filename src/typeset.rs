//! Where everything stands on the page: blocks turned into positioned glyph runs and rules.
