//! The data file: the only place with SQL.
