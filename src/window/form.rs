//! Parts that forms share: fields bound to their path in the record, so that a fault finds its field.

pub mod event;
pub mod issuers;
pub mod office;
pub mod path_field;
pub mod register;
pub mod rows;
pub mod sheet;
pub mod status;
pub mod writing;
