//! PDF files from anywhere, read with limits: positioned text, pictures, attachments, particulars.

mod annotation;
mod attachment;
mod cmap;
mod content;
mod file;
mod font;
mod geometry;
mod lexer;
mod line;
mod object;
mod opacity;
mod page;
mod particulars;
mod path;
mod predictor;
mod show;
mod state;

pub use attachment::Attachment;
pub use file::{File, ReadError, SIZE_LIMIT, load};
pub use geometry::Rect;
pub(crate) use line::gathered;
pub use line::{Line, lines};
pub use opacity::Opacity;
pub use page::{Letter, Mark, MarkKind, Page, Reader, Visibility};
pub use particulars::Particulars;
