//! A small ICC profile of the sRGB colour space, written from its published figures
//! (IEC 61966-2-1; ICC.1:2010, version 4).

/// Primaries adapted to D50, as X, Y, Z.
const RED: [f64; 3] = [0.436_07, 0.222_49, 0.013_92];
const GREEN: [f64; 3] = [0.385_15, 0.716_87, 0.097_08];
const BLUE: [f64; 3] = [0.143_07, 0.060_61, 0.714_10];
/// The white of the profile connection space.
const D50: [f64; 3] = [0.964_2, 1.0, 0.824_9];
/// Bradford adaptation from D65 to D50.
const ADAPTATION: [f64; 9] = [
    1.047_89, 0.022_91, -0.050_14, 0.029_59, 0.990_48, -0.017_06, -0.009_23, 0.015_07, 0.751_68,
];
/// Gamma, a, b, c and d of the transfer curve.
const CURVE: [f64; 5] = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.040_45];

/// Channels that use the curve stored for red.
const SHARED: [[u8; 4]; 2] = [*b"gTRC", *b"bTRC"];

const HEADER: usize = 128;

/// The profile's bytes.
pub fn profile() -> Vec<u8> {
    let tags: [(&[u8; 4], Vec<u8>); 8] = [
        (b"desc", text("sRGB")),
        (b"cprt", text("CC0")),
        (b"wtpt", fixed(*b"XYZ ", &D50)),
        (b"chad", fixed(*b"sf32", &ADAPTATION)),
        (b"rXYZ", fixed(*b"XYZ ", &RED)),
        (b"gXYZ", fixed(*b"XYZ ", &GREEN)),
        (b"bXYZ", fixed(*b"XYZ ", &BLUE)),
        (b"rTRC", curve()),
    ];
    let count = tags.len() + SHARED.len();
    let mut offset = HEADER + 4 + 12 * count;
    let mut table = word(count).to_vec();
    let mut data = Vec::new();
    let mut curve_at = (0, 0);
    for (name, bytes) in &tags {
        if *name == b"rTRC" {
            curve_at = (offset, bytes.len());
        }
        entry(&mut table, **name, offset, bytes.len());
        data.extend_from_slice(bytes);
        offset += bytes.len();
    }
    for name in SHARED {
        entry(&mut table, name, curve_at.0, curve_at.1);
    }
    let mut profile = header(offset);
    profile.extend_from_slice(&table);
    profile.extend_from_slice(&data);
    profile
}

fn header(size: usize) -> Vec<u8> {
    let mut header = vec![0; HEADER];
    let mut set = |at: usize, bytes: &[u8]| header[at..at + bytes.len()].copy_from_slice(bytes);
    set(0, &word(size));
    set(8, &[4, 0x20, 0, 0]);
    set(12, b"mntrRGB XYZ ");
    // The date of the standard's amendment; a profile must carry one.
    for (at, number) in [(24, 2003_u16), (26, 1), (28, 1)] {
        set(at, &number.to_be_bytes());
    }
    set(36, b"acsp");
    for (at, value) in (68..).step_by(4).zip(D50) {
        set(at, &s15_fixed_16(value));
    }
    header
}

fn entry(table: &mut Vec<u8>, name: [u8; 4], offset: usize, length: usize) {
    table.extend_from_slice(&name);
    table.extend_from_slice(&word(offset));
    table.extend_from_slice(&word(length));
}

fn fixed(kind: [u8; 4], values: &[f64]) -> Vec<u8> {
    let mut bytes = kind.to_vec();
    bytes.extend_from_slice(&[0; 4]);
    for value in values {
        bytes.extend_from_slice(&s15_fixed_16(*value));
    }
    bytes
}

fn curve() -> Vec<u8> {
    let mut bytes = b"para\0\0\0\0".to_vec();
    bytes.extend_from_slice(&[0, 3, 0, 0]);
    for value in CURVE {
        bytes.extend_from_slice(&s15_fixed_16(value));
    }
    bytes
}

/// A text in English, padded to whole words.
fn text(words: &str) -> Vec<u8> {
    let letters: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut bytes = b"mluc\0\0\0\0".to_vec();
    bytes.extend_from_slice(&word(1));
    bytes.extend_from_slice(&word(12));
    bytes.extend_from_slice(b"enUS");
    bytes.extend_from_slice(&word(letters.len()));
    bytes.extend_from_slice(&word(28));
    bytes.extend_from_slice(&letters);
    bytes.resize(bytes.len().next_multiple_of(4), 0);
    bytes
}

fn word(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_be_bytes()
}

fn s15_fixed_16(value: f64) -> [u8; 4] {
    // The figures above lie between -1 and 3.
    #[allow(clippy::cast_possible_truncation)]
    let fixed = (value * 65536.0).round() as i32;
    fixed.to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_profile_says_its_own_size_and_every_tag_lies_inside_it() {
        let profile = profile();
        let number = |at: usize| {
            let bytes = profile[at..at + 4].try_into().unwrap();
            usize::try_from(u32::from_be_bytes(bytes)).unwrap()
        };
        assert_eq!(number(0), profile.len());
        assert_eq!(&profile[36..40], b"acsp");
        let count = number(HEADER);
        assert_eq!(count, 10);
        for tag in 0..count {
            let at = HEADER + 4 + 12 * tag;
            assert!(number(at + 4) % 4 == 0);
            assert!(number(at + 4) + number(at + 8) <= profile.len());
        }
    }

    #[test]
    fn the_primaries_add_up_to_white() {
        for i in 0..3 {
            assert!((RED[i] + GREEN[i] + BLUE[i] - D50[i]).abs() < 0.001);
        }
    }
}
