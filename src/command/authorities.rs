//! `authorities`: the certification authorities that the office trusts: listed, added to, shortened.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use clap::Args;
use serde::Serialize;

use super::data::DataFile;
use super::list::write_json;
use super::{Outcome, Stop, Surroundings, sign};
use crate::domain::Authority;
use crate::say;
use crate::signature;
use crate::store::Op;

/// Largest certificate file that is read.
const CERTIFICATE_LIMIT: u64 = 1024 * 1024;

#[derive(Debug, Args)]
pub struct Authorities {
    #[arg(long, value_name = "FILE", conflicts_with_all = ["remove", "json"],
        help = say!("cli-authorities-add"))]
    pub add: Option<PathBuf>,
    #[arg(long, value_name = "NAME", conflicts_with = "json",
        help = say!("cli-authorities-remove"))]
    pub remove: Option<String>,
    #[arg(long, help = say!("cli-list-json"))]
    pub json: bool,
}

/// An authority as `--json` gives it.
#[derive(Serialize)]
struct AuthorityLine {
    name: String,
    issuer: String,
    serial: String,
    not_after: Option<DateTime<Utc>>,
}

pub(super) fn run(asked: &Authorities, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    let new = asked.add.as_deref().map(certificate).transpose()?;
    data.with_existing(around.clock, |store| {
        let mut listed = store.read(|reader| reader.authorities()).wait()?;
        let said = if let Some(new) = new {
            if let Some(same) = listed.iter().find(|listed| listed.der == new.der) {
                let name = same.name.as_str();
                return Err(Stop::refused(say!(
                    "command-authorities-there",
                    name = name
                )));
            }
            let said = say!("command-authorities-added", name = new.name.as_str());
            listed.push(new);
            said
        } else if let Some(name) = &asked.remove {
            let before = listed.len();
            listed.retain(|listed| listed.name != *name);
            if listed.len() == before {
                let name = name.as_str();
                return Err(Stop::refused(say!("command-authorities-none", name = name)));
            }
            say!("command-authorities-removed", name = name.as_str())
        } else {
            return show(&listed, asked.json, around);
        };
        store.transact(Op::SetAuthorities(listed)).wait()?;
        writeln!(around.out, "{said}")?;
        Ok(())
    })
}

/// The certificate in a file, called by the name that it bears.
fn certificate(path: &Path) -> Result<Authority, Stop> {
    let bytes = sign::read(path, CERTIFICATE_LIMIT)?;
    let read = signature::Authority::read(&bytes);
    let read = read.and_then(|read| Ok((read.identity().name, read.der()?)));
    let (name, der) = read.map_err(|error| {
        Stop::refused(say!(
            "command-authorities-unread",
            path = path.display().to_string(),
            detail = error.to_string()
        ))
    })?;
    Ok(Authority { name, der })
}

fn show(listed: &[Authority], is_json: bool, around: &mut Surroundings<'_>) -> Outcome {
    let lines = listed.iter().map(|listed| {
        let read = signature::Authority::read(&listed.der).ok();
        let identity = read.map(|read| read.identity());
        AuthorityLine {
            name: listed.name.clone(),
            not_after: identity.as_ref().and_then(|of| of.not_after),
            issuer: identity
                .as_ref()
                .map_or_else(String::new, |of| of.issuer.clone()),
            serial: identity.map_or_else(String::new, |of| of.serial),
        }
    });
    let lines: Vec<AuthorityLine> = lines.collect();
    if is_json {
        return write_json(&lines, around);
    }
    if lines.is_empty() {
        writeln!(around.out, "{}", say!("command-authorities-empty"))?;
    }
    for line in lines {
        let until = line
            .not_after
            .map(|until| until.format("%d/%m/%Y").to_string());
        let said = say!(
            "command-authorities-line",
            name = line.name,
            serial = line.serial,
            until = until.unwrap_or_default()
        );
        writeln!(around.out, "{said}")?;
    }
    Ok(())
}
