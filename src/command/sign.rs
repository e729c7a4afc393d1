//! `sign`: puts a person's electronic signature under a PDF.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use zeroize::Zeroizing;

use super::arguments::Sign;
use super::{Outcome, Stop, Surroundings, written};
use crate::domain::text;
use crate::pdf;
use crate::say;
use crate::signature::{self, KeyError, SigningKey};
use crate::words;

/// Largest key file and longest password that are read.
const KEY_LIMIT: u64 = 1024 * 1024;
const PASSWORD_LIMIT: u64 = 4096;

pub(super) fn run(asked: &Sign, around: &mut Surroundings<'_>) -> Outcome {
    written::refuse_taken(&asked.out, asked.force)?;
    let bytes =
        pdf::load(&asked.file).map_err(|error| named(&asked.file, &words::pdf::read(&error)))?;
    let key = open(asked)?;
    let at = around.clock.utc();
    let signed = signature::sign(&bytes, &key, asked.field.as_deref(), at)
        .map_err(|error| named(&asked.file, &words::signature::sign(&error)))?;
    written::write(&signed, &asked.out, asked.force)?;
    let done = say!(
        "command-sign-done",
        path = asked.out.display().to_string(),
        name = key.identity().name
    );
    writeln!(around.out, "{done}")?;
    Ok(())
}

fn named(path: &Path, advice: &str) -> Stop {
    Stop::refused(format!("{}: {advice}", path.display()))
}

/// The key; a password typed in another Unicode form than the key file's is tried in both.
fn open(asked: &Sign) -> Result<SigningKey, Stop> {
    let file = read(&asked.p12, KEY_LIMIT)?;
    let password = password(&asked.password_file)?;
    let opened = match SigningKey::open(&file, &password) {
        Err(KeyError::WrongPassword) => {
            let composed = Zeroizing::new(text::nfc(&password));
            SigningKey::open(&file, &composed)
        }
        opened => opened,
    };
    opened.map_err(|error| named(&asked.p12, &words::signature::key(&error)))
}

fn read(path: &Path, limit: u64) -> Result<Zeroizing<Vec<u8>>, Stop> {
    let file = File::open(path).map_err(|error| unreadable(path, &error))?;
    limited(path, file, limit)
}

fn limited(path: &Path, from: impl Read, limit: u64) -> Result<Zeroizing<Vec<u8>>, Stop> {
    let mut bytes = Zeroizing::new(Vec::new());
    from.take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| unreadable(path, &error))?;
    if bytes.len() as u64 > limit {
        return Err(named(path, &say!("sign-key-too-large")));
    }
    Ok(bytes)
}

fn unreadable(path: &Path, error: &io::Error) -> Stop {
    named(path, &words::pdf::unreadable(error))
}

/// The first line of a file, or of the standard input for `-`.
fn password(path: &Path) -> Result<Zeroizing<String>, Stop> {
    let bytes = if path == Path::new("-") {
        limited(path, io::stdin().lock(), PASSWORD_LIMIT)?
    } else {
        read(path, PASSWORD_LIMIT)?
    };
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let line = bytes
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default();
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    match std::str::from_utf8(line) {
        Ok(line) => Ok(Zeroizing::new(line.to_owned())),
        Err(_) => Err(named(path, &say!("sign-password-unreadable"))),
    }
}
