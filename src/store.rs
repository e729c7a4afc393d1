//! The data file: the only place with SQL.

mod error;
mod lock;
mod op;

pub use error::StoreError;
pub use lock::Holder;
pub use op::{Changed, Op, OpKind, Scope, Slip};
