//! Units in words: their level, their system, what became of them.

use crate::domain::Unit;
use crate::domain::date::short;
use crate::domain::unit::{Level, System};
use crate::say;

#[must_use]
pub fn level(level: Level) -> String {
    match level {
        Level::Province => say!("level-province"),
        Level::District => say!("level-district"),
        Level::Commune => say!("level-commune"),
        Level::Village => say!("level-village"),
    }
}

#[must_use]
pub fn system(system: System) -> String {
    match system {
        System::Locality => say!("system-locality"),
        System::Party => say!("system-party"),
        System::Authority => say!("system-authority"),
        System::Front => say!("system-front"),
        System::Organisation => say!("system-organisation"),
        System::Department => say!("system-department"),
        System::Sector => say!("system-sector"),
    }
}

/// What tells a unit from its like: `Cấp xã · Phòng, ban · KT · ông Trần Đình Quý · từ 01/07/2025`.
#[must_use]
pub fn particulars(unit: &Unit, successor: Option<&Unit>) -> String {
    let mut parts = vec![
        level(unit.level),
        system(unit.system),
        unit.symbol.clone(),
        unit.head.clone(),
    ];
    parts.extend(unit.from.map(|from| say!("unit-from-on", on = short(from))));
    parts.extend(unit.until.map(|until| match successor {
        Some(into) => say!(
            "unit-merged-on",
            on = short(until),
            into = into.name.as_str()
        ),
        None => say!("unit-until-on", on = short(until)),
    }));
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}
