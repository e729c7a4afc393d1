//! `authorities`: the certification authorities that the office trusts: listed, added to, shortened.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use clap::Args;
use serde::Serialize;

use super::data::DataFile;
use super::list::write_json;
use super::{Outcome, Stop, Surroundings};
use crate::authorities::{self, AuthorityFault};
use crate::domain::Authority;
use crate::store::Op;
use crate::{say, words};

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

impl AuthorityLine {
    fn of(authority: &Authority) -> Self {
        let name = authority.name.clone();
        match authorities::identity(authority) {
            Some(identity) => Self {
                name,
                issuer: identity.issuer,
                serial: identity.serial,
                not_after: identity.not_after,
            },
            None => Self {
                name,
                issuer: String::new(),
                serial: String::new(),
                not_after: None,
            },
        }
    }
}

pub(super) fn run(asked: &Authorities, data: &DataFile, around: &mut Surroundings<'_>) -> Outcome {
    let refused = |fault: &AuthorityFault| Stop::refused(words::authorities::fault(fault));
    let new = asked.add.as_deref().map(authorities::read).transpose();
    let new = new.map_err(|fault| refused(&fault))?;
    data.with_existing(around.clock, |store| {
        let listed = store.read(|reader| reader.authorities()).wait()?;
        let (listed, said) = if let Some(new) = new {
            let said = say!("authorities-added", name = new.name.as_str());
            let listed = authorities::with(listed, new).map_err(|fault| refused(&fault))?;
            (listed, said)
        } else if let Some(name) = asked.remove.as_deref() {
            let Some(listed) = authorities::without(listed, |one| one.name == name) else {
                return Err(Stop::refused(say!("command-authorities-none", name = name)));
            };
            (listed, say!("authorities-removed", name = name))
        } else {
            return show(&listed, asked.json, around);
        };
        store.transact(Op::SetAuthorities(listed)).wait()?;
        writeln!(around.out, "{said}")?;
        Ok(())
    })
}

fn show(listed: &[Authority], is_json: bool, around: &mut Surroundings<'_>) -> Outcome {
    if is_json {
        let lines: Vec<AuthorityLine> = listed.iter().map(AuthorityLine::of).collect();
        return write_json(&lines, around);
    }
    if listed.is_empty() {
        writeln!(around.out, "{}", say!("authorities-empty"))?;
    }
    for authority in listed {
        writeln!(around.out, "{}", words::authorities::line(authority))?;
    }
    Ok(())
}
