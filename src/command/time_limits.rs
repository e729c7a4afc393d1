//! `time-limits`: the office's time limits, shown and changed.

use clap::Args;

use super::data::DataFile;
use super::{Outcome, Surroundings};
use crate::domain::time_limit::Limit;
use crate::store::Op;
use crate::{say, words};

#[derive(Debug, Args)]
pub struct SetTimeLimits {
    #[arg(long, value_name = "N", help = words::calendar::limit(Limit::Announce))]
    pub announce: Option<u16>,
    #[arg(long, value_name = "N", help = words::calendar::limit(Limit::Conclude))]
    pub conclude: Option<u16>,
    #[arg(long, value_name = "N", help = words::calendar::limit(Limit::Notify))]
    pub notify: Option<u16>,
    #[arg(long, value_name = "N", help = words::calendar::limit(Limit::Resolve))]
    pub resolve: Option<u16>,
    #[arg(long, value_name = "N", help = words::calendar::limit(Limit::HotIssue))]
    pub hot_issue: Option<u16>,
    #[arg(long, value_name = "N", help = words::calendar::limit(Limit::Remind))]
    pub remind: Option<u16>,
    #[arg(long, value_name = "true|false", help = say!("cli-time-limits-off-days"))]
    pub moves_off_days: Option<bool>,
}

impl SetTimeLimits {
    fn get(&self, limit: Limit) -> Option<u16> {
        match limit {
            Limit::Announce => self.announce,
            Limit::Conclude => self.conclude,
            Limit::Notify => self.notify,
            Limit::Resolve => self.resolve,
            Limit::HotIssue => self.hot_issue,
            Limit::Remind => self.remind,
        }
    }
}

pub(super) fn run(
    asked: &SetTimeLimits,
    data: &DataFile,
    around: &mut Surroundings<'_>,
) -> Outcome {
    data.with_existing(around.clock, |store| {
        let kept = store.read(|reader| reader.time_limits()).wait()?;
        let mut limits = kept;
        for limit in Limit::ALL {
            limits.set(limit, asked.get(limit).unwrap_or(limits.get(limit)));
        }
        limits.moves_off_days = asked.moves_off_days.unwrap_or(limits.moves_off_days);
        if limits != kept {
            store.transact(Op::SetTimeLimits(limits)).wait()?;
        }
        for limit in Limit::ALL {
            let days = limits.get(limit);
            writeln!(around.out, "{}: {days}", words::calendar::limit(limit))?;
        }
        let moves = if limits.moves_off_days {
            say!("limit-moves-yes")
        } else {
            say!("limit-moves-no")
        };
        writeln!(around.out, "{}: {moves}", say!("limit-moves"))?;
        Ok(())
    })
}
