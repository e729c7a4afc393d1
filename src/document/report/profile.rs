//! Names and columns of the reports, the same under every letterhead.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::super::DocumentError;
use super::grid::Head;
use crate::domain::Target;
use crate::domain::report::Kind;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// `BÁO CÁO`
    pub name: String,
    /// `BC`
    pub symbol: String,
    /// Begins the line under the heading of the appendix.
    pub appendix_note: String,
    reports: BTreeMap<String, ReportProfile>,
    targets: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportProfile {
    pub subject: String,
    /// What stands on the tab of its sheet.
    pub sheet: String,
    pub columns: Vec<Head>,
    /// The row of what belongs nowhere.
    pub unassigned: String,
    #[serde(default)]
    pub note: String,
}

static PROFILE: LazyLock<Result<Profile, String>> = LazyLock::new(|| {
    let text = include_str!("../../../assets/format/report.json");
    serde_json::from_str(text).map_err(|error| error.to_string())
});

pub fn all() -> Result<&'static Profile, DocumentError> {
    let profile = PROFILE.as_ref();
    profile.map_err(|error| DocumentError::Format(error.clone()))
}

pub fn of(kind: Kind) -> Result<&'static ReportProfile, DocumentError> {
    let found = all()?.reports.get(kind.key());
    found.ok_or_else(|| DocumentError::Format(format!("no report {}", kind.key())))
}

impl Profile {
    /// What a target asks.
    pub fn target(&self, target: Target) -> &str {
        self.targets.get(target.key()).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::block::Geometry;
    use crate::document::format;
    use crate::domain::Letterhead;
    use crate::domain::report::Column;

    #[test]
    fn every_report_fits_its_paper_and_names_columns_that_are_there() {
        let format = format::of(Letterhead::State).unwrap();
        for kind in Kind::ALL {
            let columns = &of(kind).unwrap().columns;
            let paper = match kind {
                Kind::Targets => format.page,
                _ => format.landscape,
            };
            let widths: f32 = columns.iter().filter_map(|head| head.width_mm).sum();
            let room = Geometry::from(paper).text_width();
            assert!((widths - room).abs() < 0.01, "{kind:?}: {widths} in {room}");
            let is_there = |key: &str| columns.iter().any(|head| head.key == key);
            for head in columns {
                let mut named = head.percent.iter().flatten().chain(&head.below);
                assert!(named.all(|key| is_there(key)), "{}", head.key);
            }
            if let Some(grouping) = kind.grouping() {
                assert!(grouping.columns().all(|column| is_there(column.key())));
                let figures = columns
                    .iter()
                    .filter(|h| h.key != "name" && h.percent.is_none());
                assert!(figures.clone().all(|h| Column::by_key(&h.key).is_some()));
            }
        }
        let profile = all().unwrap();
        assert!(
            Target::ALL
                .iter()
                .all(|target| !profile.target(*target).is_empty())
        );
    }
}
