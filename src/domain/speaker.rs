//! Who raises opinions: a person, a group, or someone whose name is kept secret.

use chrono::NaiveTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Honorific;
use super::fault::Faults;
use super::text::{LINE_LIMIT, NAME_LIMIT};

/// What the name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SpeakerKind {
    #[default]
    Person,
    /// `Cử tri bản Khe Sậy`: no single name.
    Group,
    /// The name, if any is kept, is never printed (a denouncer, Law on Denunciations 2018, Art. 8).
    Secret,
}

impl SpeakerKind {
    pub const ALL: [Self; 3] = [Self::Person, Self::Group, Self::Secret];
}

/// A speaker of one session.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Speaker {
    /// Order within the session, from 1; opinions name their speaker by it.
    pub number: u32,
    #[serde(default)]
    pub kind: SpeakerKind,
    #[serde(default)]
    pub honorific: Honorific,
    #[serde(default)]
    pub name: String,
    /// `xóm Đồng Tâm`
    #[serde(default)]
    pub address: String,
    /// `đại diện 26 hộ trồng cam`, or a role such as `xóm trưởng`.
    #[serde(default)]
    pub role: String,
    #[serde(default)]
    pub phone: String,
    /// When the floor was given.
    #[serde(default)]
    pub spoke_at: Option<NaiveTime>,
}

/// What is printed in place of a secret name.
pub const SECRET_NAME: &str = "Công dân (đề nghị giữ bí mật họ tên)";

impl Speaker {
    /// The name as any document or list may show it.
    #[must_use]
    pub fn printed_name(&self) -> String {
        match self.kind {
            SpeakerKind::Secret => SECRET_NAME.to_owned(),
            SpeakerKind::Group => self.name.clone(),
            SpeakerKind::Person => self.honorific.before(&self.name),
        }
    }

    /// The address as any document may show it: nothing that leads to a secret speaker.
    #[must_use]
    pub fn printed_address(&self) -> &str {
        match self.kind {
            SpeakerKind::Secret => "",
            SpeakerKind::Person | SpeakerKind::Group => &self.address,
        }
    }

    /// The role as any document may show it: nothing that leads to a secret speaker.
    #[must_use]
    pub fn printed_role(&self) -> &str {
        match self.kind {
            SpeakerKind::Secret => "",
            SpeakerKind::Person | SpeakerKind::Group => &self.role,
        }
    }

    /// Whether both are the same person or group, as far as names and addresses tell.
    #[must_use]
    pub fn is_same_person(&self, other: &Self) -> bool {
        self.kind == other.kind && self.name == other.name && self.address == other.address
    }

    /// Checks every field; paths start with `prefix`.
    pub fn check(&self, prefix: &str, faults: &mut Faults) {
        let name = format!("{prefix}name");
        if self.kind == SpeakerKind::Secret {
            faults.line(name, &self.name, NAME_LIMIT);
        } else {
            faults.required_line(name, &self.name, NAME_LIMIT);
        }
        faults.line(format!("{prefix}address"), &self.address, LINE_LIMIT);
        faults.line(format!("{prefix}role"), &self.role, LINE_LIMIT);
        faults.line(format!("{prefix}phone"), &self.phone, NAME_LIMIT);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_speaker_shows_neither_name_nor_address_nor_role() {
        let speaker = Speaker {
            kind: SpeakerKind::Secret,
            name: "Nguyễn Văn Kín".into(),
            address: "xóm Tân Thành".into(),
            role: "xóm trưởng".into(),
            ..Speaker::default()
        };
        assert_eq!(speaker.printed_name(), SECRET_NAME);
        assert_eq!(speaker.printed_address(), "");
        assert_eq!(speaker.printed_role(), "");
    }
}
