//! Rows that a stream's predictor would unfold, judged before anything is unpacked
//! (ISO 32000-1, 7.4.4.4).

use super::lexer::digit;

/// The most of each that a stream asks for in earnest. A row takes their product, whatever the
/// stream holds.
const MOST: [(&[u8], u64); 3] = [
    (b"Columns", 200_000),
    (b"Colors", 32),
    (b"BitsPerComponent", 32),
];

/// Whether every row that the file declares can be held in memory.
pub fn has_sane_rows(bytes: &[u8]) -> bool {
    let names = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'/');
    names.map(|(at, _)| &bytes[at + 1..]).all(|rest| {
        matches!(
            MOST.iter().find_map(|most| asked(rest, *most)),
            None | Some(true)
        )
    })
}

/// Whether the entry that begins here asks for no more than allowed; nothing when it is another one.
fn asked(mut rest: &[u8], (name, most): (&[u8], u64)) -> Option<bool> {
    for letter in name {
        let (next, after) = match rest {
            // A name may spell its letters as numbers.
            [b'#', high, low, after @ ..] => (digit(*high)? * 16 + digit(*low)?, after),
            [next, after @ ..] => (*next, after),
            [] => return None,
        };
        if next != *letter {
            return None;
        }
        rest = after;
    }
    let rest = rest.trim_ascii_start();
    let rest = rest.strip_prefix(b"+").unwrap_or(rest);
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit());
    let number = digits.fold(0_u64, |number, byte| {
        number
            .saturating_mul(10)
            .saturating_add(u64::from(byte - b'0'))
    });
    Some(number <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_rows_that_nothing_needs_are_refused() {
        for good in [
            "<< /Predictor 12 /Columns 5 >>",
            "/Colors 3 /BitsPerComponent 8 /Columns 2480",
            "/ColumnsOfMarble (many) / /Columns",
            "",
        ] {
            assert!(has_sane_rows(good.as_bytes()), "{good}");
        }
        for bad in [
            "/Columns 20000000000",
            "/Col#75mns\n99999999999999999999999",
            "/Colors +5000/Columns 1",
        ] {
            assert!(!has_sane_rows(bad.as_bytes()), "{bad}");
        }
    }
}
