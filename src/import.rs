//! Sheets and files from elsewhere, read into previews before anything is kept.
