//! Envelopes whose lengths were left open (BER) brought into the one form that is read here (DER).

const DEPTH: usize = 64;
const OCTETS: u8 = 0x04;
const CONSTRUCTED: u8 = 0x20;
/// A length left open, and what ends it (X.690, 8.1.3.6).
const OPEN: u8 = 0x80;
const END: [u8; 2] = [0, 0];

/// The first value of `bytes` with every length written out; what is DER already stays as it is.
/// Nothing when it is neither.
pub fn definite(bytes: &[u8]) -> Option<Vec<u8>> {
    value(bytes, DEPTH).map(|(value, _)| value)
}

/// The value, and what follows it.
fn value(bytes: &[u8], depth: usize) -> Option<(Vec<u8>, &[u8])> {
    /// More bytes of a tag follow.
    const LONG_TAG: u8 = 0x1f;
    let depth = depth.checked_sub(1)?;
    let (&tag, rest) = bytes.split_first()?;
    if tag & LONG_TAG == LONG_TAG {
        return None;
    }
    let is_constructed = tag & CONSTRUCTED != 0;
    let (&first, rest) = rest.split_first()?;
    let (content, rest) = if first == OPEN {
        if !is_constructed {
            return None;
        }
        until_end(rest, depth)?
    } else {
        let (length, rest) = length(first, rest)?;
        let (content, rest) = rest.split_at_checked(length)?;
        if is_constructed {
            (values(content, depth)?, rest)
        } else {
            (vec![content.to_vec()], rest)
        }
    };
    // A string in pieces becomes one.
    if tag == OCTETS | CONSTRUCTED {
        let pieces: Option<Vec<_>> = content.iter().map(|piece| inner(piece)).collect();
        return Some((written(OCTETS, &pieces?.concat()), rest));
    }
    Some((written(tag, &content.concat()), rest))
}

fn length(first: u8, rest: &[u8]) -> Option<(usize, &[u8])> {
    if first < OPEN {
        return Some((usize::from(first), rest));
    }
    let (digits, rest) = rest.split_at_checked(usize::from(first & !OPEN))?;
    if digits.len() > 4 {
        return None;
    }
    let digit = |length: usize, digit: &u8| length << 8 | usize::from(*digit);
    Some((digits.iter().fold(0, digit), rest))
}

fn values(mut content: &[u8], depth: usize) -> Option<Vec<Vec<u8>>> {
    let mut found = Vec::new();
    while !content.is_empty() {
        let (next, rest) = value(content, depth)?;
        found.push(next);
        content = rest;
    }
    Some(found)
}

fn until_end(mut content: &[u8], depth: usize) -> Option<(Vec<Vec<u8>>, &[u8])> {
    let mut found = Vec::new();
    loop {
        if let Some(rest) = content.strip_prefix(&END) {
            return Some((found, rest));
        }
        let (next, rest) = value(content, depth)?;
        found.push(next);
        content = rest;
    }
}

/// The content of a value that was written here.
fn inner(value: &[u8]) -> Option<&[u8]> {
    let (first, rest) = value.get(1..)?.split_first()?;
    length(*first, rest).map(|(_, content)| content)
}

fn written(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = content.len();
    let mut value = vec![tag];
    match u8::try_from(length) {
        Ok(short) if short < OPEN => value.push(short),
        _ => {
            let digits = length.to_be_bytes();
            let zeros = digits.iter().take_while(|digit| **digit == 0).count();
            let digits = &digits[zeros..];
            value.push(OPEN | u8::try_from(digits.len()).unwrap_or_default());
            value.extend_from_slice(digits);
        }
    }
    value.extend_from_slice(content);
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn open_lengths_and_strings_in_pieces_are_written_out() {
        let open = [
            0x30, 0x80, 0x02, 0x01, 0x05, 0x24, 0x80, 0x04, 0x01, b'a', 0x04, 0x02, b'b', b'c', 0,
            0, 0, 0, 0, 0,
        ];
        let closed = [0x30, 0x08, 0x02, 0x01, 0x05, 0x04, 0x03, b'a', b'b', b'c'];
        assert_eq!(definite(&open).unwrap(), closed);
    }

    #[test]
    fn what_is_der_already_stays_and_what_follows_is_left() {
        let mut long = vec![0x30, 0x82, 0x01, 0x04, 0x04, 0x82, 0x01, 0x00];
        long.extend([7; 256]);
        let whole = long.clone();
        long.extend([0; 40]);
        assert_eq!(definite(&long).unwrap(), whole);
    }

    #[test]
    fn what_is_cut_short_or_nested_without_end_is_nothing() {
        assert_eq!(definite(&[0x30, 0x80, 0x02, 0x01, 0x05]), None);
        assert_eq!(definite(&[0x30, 0x05, 0x02]), None);
        assert_eq!(definite(&[0x04, 0x80, 0, 0]), None);
        assert_eq!(definite(&[0x30, 0x80].repeat(1000)), None);
        assert_eq!(definite(&[]), None);
    }
}
