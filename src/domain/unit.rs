//! Units: offices, bodies and departments, above and below one another, and what became of them.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::UnitId;
use super::fault::{Faults, Problem};
use super::text::{LINE_LIMIT, NAME_LIMIT};

/// The level of administration.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Tỉnh
    Province,
    /// Huyện, abolished on 01/07/2025; old records keep it.
    District,
    /// Xã, phường
    #[default]
    Commune,
    /// Xóm, thôn, bản, khối
    Village,
}

impl Level {
    pub const ALL: [Self; 4] = [Self::Province, Self::District, Self::Commune, Self::Village];
}

/// The system to which a unit belongs.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum System {
    /// A whole locality, whose Party committee and authority hold their dialogue together.
    Locality,
    /// Cấp ủy, cơ quan Đảng
    Party,
    /// Chính quyền: people's council, people's committee
    Authority,
    /// Mặt trận Tổ quốc
    Front,
    /// Tổ chức chính trị – xã hội
    Organisation,
    /// Phòng, ban, đơn vị sự nghiệp
    #[default]
    Department,
    /// Ngành dọc: electricity, tax, social insurance
    Sector,
}

impl System {
    pub const ALL: [Self; 7] = [
        Self::Locality,
        Self::Party,
        Self::Authority,
        Self::Front,
        Self::Organisation,
        Self::Department,
        Self::Sector,
    ];
}

/// One unit.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Unit {
    /// `Xã Bình Lộc`, `Phòng Kinh tế`
    pub name: String,
    pub level: Level,
    pub system: System,
    /// `UBND`
    pub symbol: String,
    /// Who leads it.
    pub head: String,
    pub parent: Option<UnitId>,
    /// The first day on which it is there; `None` as long as anybody remembers.
    pub from: Option<NaiveDate>,
    /// The first day on which it is no longer there.
    pub until: Option<NaiveDate>,
    /// What it became a part of.
    pub successor: Option<UnitId>,
    /// Whether its head has to hold a yearly dialogue (target T1).
    pub holds_dialogue: bool,
}

impl Unit {
    /// Whether it is there on a day.
    #[must_use]
    pub fn is_there(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day < until)
    }

    /// Whether its head is asked, on `day`, for the dialogue of the year of `day`: it is there then.
    #[must_use]
    pub fn is_on_roster(&self, day: NaiveDate) -> bool {
        self.holds_dialogue && self.is_there(day)
    }

    /// Checks every field; paths start with `prefix`.
    pub fn check(&self, prefix: &str, faults: &mut Faults) {
        faults.required_line(format!("{prefix}name"), &self.name, LINE_LIMIT);
        faults.line(format!("{prefix}symbol"), &self.symbol, NAME_LIMIT);
        faults.line(format!("{prefix}head"), &self.head, NAME_LIMIT);
        for (field, day) in [("from", self.from), ("until", self.until)] {
            if let Some(day) = day {
                faults.date(format!("{prefix}{field}"), day);
            }
        }
        if let (Some(from), Some(until)) = (self.from, self.until)
            && until <= from
        {
            faults.add(format!("{prefix}until"), Problem::NotLater { due_on: from });
        }
    }
}

/// All units by their keys.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Units(BTreeMap<UnitId, Unit>);

impl FromIterator<(UnitId, Unit)> for Units {
    fn from_iter<I: IntoIterator<Item = (UnitId, Unit)>>(units: I) -> Self {
        Self(units.into_iter().collect())
    }
}

impl Units {
    #[must_use]
    pub fn get(&self, id: UnitId) -> Option<&Unit> {
        self.0.get(&id)
    }

    pub fn iter(&self) -> impl Iterator<Item = (UnitId, &Unit)> {
        self.0.iter().map(|(id, unit)| (*id, unit))
    }

    /// The units directly below one, or at the top, by name.
    #[must_use]
    pub fn below(&self, parent: Option<UnitId>) -> Vec<(UnitId, &Unit)> {
        let mut below: Vec<_> = self.iter().filter(|(_, u)| u.parent == parent).collect();
        below.sort_by_key(|(_, unit)| super::text::fold(&unit.name));
        below
    }

    /// Whether `unit` would stand below itself with `parent` over it.
    #[must_use]
    pub fn would_circle(&self, unit: UnitId, parent: UnitId) -> bool {
        self.chain(parent, |u| u.parent).any(|id| id == unit)
    }

    /// What the unit is today: itself, or what it has become a part of by `day`, over any number of
    /// mergers.
    #[must_use]
    pub fn today(&self, unit: UnitId, day: NaiveDate) -> UnitId {
        let follows = |unit: &Unit| unit.successor.filter(|_| !unit.is_there(day));
        self.chain(unit, follows).last().unwrap_or(unit)
    }

    /// Units from `first` on, each once, so that a circle in the data cannot hang the program.
    fn chain<'a>(
        &'a self,
        first: UnitId,
        next: impl Fn(&Unit) -> Option<UnitId> + 'a,
    ) -> impl Iterator<Item = UnitId> + 'a {
        let following = move |id: &UnitId| self.get(*id).and_then(&next);
        std::iter::successors(Some(first), following).take(self.0.len() + 1)
    }

    /// The roster of T1 for a year, as of a day: a unit that went before the year ended is replaced by
    /// what it became a part of.
    #[must_use]
    pub fn roster(&self, year: i32, as_of: NaiveDate) -> Vec<UnitId> {
        let end = NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(as_of);
        let day = if as_of.year() == year { as_of } else { end };
        let on_roster = self.iter().filter(|(_, unit)| unit.is_on_roster(day));
        on_roster.map(|(id, _)| id).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn unit(name: &str) -> Unit {
        Unit {
            name: name.into(),
            holds_dialogue: true,
            ..Unit::default()
        }
    }

    fn merged() -> Units {
        let old = |name| Unit {
            until: Some(day("2026-07-01")),
            successor: Some(UnitId(3)),
            ..unit(name)
        };
        let new = Unit {
            from: Some(day("2026-07-01")),
            ..unit("Xã Mới")
        };
        Units::from_iter([
            (UnitId(1), old("Xã Một")),
            (UnitId(2), old("Xã Hai")),
            (UnitId(3), new),
        ])
    }

    #[test]
    fn a_merged_unit_is_its_successor_from_the_day_of_the_merger() {
        let units = merged();
        assert_eq!(units.today(UnitId(1), day("2026-06-30")), UnitId(1));
        assert_eq!(units.today(UnitId(1), day("2026-07-01")), UnitId(3));
    }

    #[test]
    fn the_roster_of_a_year_has_those_that_are_there() {
        let units = merged();
        assert_eq!(
            units.roster(2026, day("2026-06-30")),
            [UnitId(1), UnitId(2)]
        );
        assert_eq!(units.roster(2026, day("2026-12-31")), [UnitId(3)]);
        assert_eq!(units.roster(2026, day("2027-03-01")), [UnitId(3)]);
        assert_eq!(
            units.roster(2025, day("2026-08-01")),
            [UnitId(1), UnitId(2)]
        );
    }

    #[test]
    fn successors_in_a_circle_end() {
        let round = |to| Unit {
            until: Some(day("2026-07-01")),
            successor: Some(UnitId(to)),
            ..unit("Xã")
        };
        let units = Units::from_iter([(UnitId(1), round(2)), (UnitId(2), round(1))]);
        let ends = units.today(UnitId(1), day("2026-08-01"));
        assert!([UnitId(1), UnitId(2)].contains(&ends));
        let under = Unit {
            parent: Some(UnitId(1)),
            ..unit("Phòng")
        };
        let units = Units::from_iter([(UnitId(1), unit("Xã")), (UnitId(2), under)]);
        assert!(units.would_circle(UnitId(1), UnitId(2)));
        assert!(!units.would_circle(UnitId(2), UnitId(1)));
    }
}
