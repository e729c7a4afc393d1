//! The rows of the tree: the own office and what is below it first, then the others; or what is found.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::text::fold;
use crate::domain::{Unit, UnitId, Units};

/// One row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Branch {
    pub id: UnitId,
    /// How many units stand above it in the rows.
    pub depth: u16,
}

/// All rows; with words to search for, those whose names hold them, whatever their marks.
pub fn grow(units: &Units, own: Option<UnitId>, search: &str) -> Vec<Branch> {
    let asked = fold(search);
    if !asked.is_empty() {
        let mut found: Vec<(String, UnitId)> = units
            .iter()
            .map(|(id, unit)| (fold(&unit.name), id))
            .filter(|(name, _)| name.contains(&asked))
            .collect();
        found.sort_by_key(|(name, id)| (Some(*id) != own, name.clone()));
        let branch = |(_, id)| Branch { id, depth: 0 };
        return found.into_iter().map(branch).collect();
    }
    let mut below: BTreeMap<Option<UnitId>, Vec<(String, UnitId)>> = BTreeMap::new();
    for (id, unit) in units.iter() {
        let name = (fold(&unit.name), id);
        below.entry(above(unit, units)).or_default().push(name);
    }
    for names in below.values_mut() {
        names.sort();
    }
    let mut tree = Tree {
        below,
        seen: BTreeSet::new(),
        branches: Vec::new(),
    };
    if let Some(own) = own {
        tree.add(own, 0);
    }
    tree.add_below(None, 0);
    // Units in a circle hang below nothing; they are shown all the same.
    for (id, _) in units.iter() {
        tree.add(id, 0);
    }
    tree.branches
}

/// The unit above one, where that is there.
fn above(unit: &Unit, units: &Units) -> Option<UnitId> {
    unit.parent.filter(|parent| units.get(*parent).is_some())
}

struct Tree {
    below: BTreeMap<Option<UnitId>, Vec<(String, UnitId)>>,
    seen: BTreeSet<UnitId>,
    branches: Vec<Branch>,
}

impl Tree {
    fn add(&mut self, id: UnitId, depth: u16) {
        if self.seen.insert(id) {
            self.branches.push(Branch { id, depth });
            self.add_below(Some(id), depth.saturating_add(1));
        }
    }

    fn add_below(&mut self, parent: Option<UnitId>, depth: u16) {
        for (_, id) in self.below.remove(&parent).unwrap_or_default() {
            self.add(id, depth);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(name: &str, parent: Option<i64>) -> Unit {
        Unit {
            name: name.into(),
            parent: parent.map(UnitId),
            ..Unit::default()
        }
    }

    fn units() -> Units {
        Units::from_iter([
            (UnitId(1), unit("Ấp xã An", None)),
            (UnitId(2), unit("Ủy ban nhân dân xã Bình Lộc", None)),
            (UnitId(3), unit("Phòng Kinh tế", Some(2))),
            (UnitId(4), unit("Công an xã", Some(2))),
            (UnitId(5), unit("Đội trật tự", Some(4))),
        ])
    }

    fn rows(search: &str) -> Vec<(i64, u16)> {
        let rows = grow(&units(), Some(UnitId(2)), search);
        rows.iter().map(|b| (b.id.0, b.depth)).collect()
    }

    #[test]
    fn the_own_office_and_what_is_below_it_come_first() {
        assert_eq!(rows(""), [(2, 0), (4, 1), (5, 2), (3, 1), (1, 0)]);
    }

    #[test]
    fn a_unit_is_found_by_any_part_of_its_name_without_marks() {
        assert_eq!(rows("kinh te"), [(3, 0)]);
        assert_eq!(rows("xa"), [(2, 0), (1, 0), (4, 0)]);
        assert_eq!(rows("doi trat"), [(5, 0)]);
    }

    #[test]
    fn units_in_a_circle_are_shown_once_each() {
        let round = Units::from_iter([
            (UnitId(1), unit("Một", Some(2))),
            (UnitId(2), unit("Hai", Some(1))),
        ]);
        assert_eq!(grow(&round, None, "").len(), 2);
    }
}
