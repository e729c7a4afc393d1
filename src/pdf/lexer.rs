//! Content streams cut into operators and what stands before them (ISO 32000-1, 7.8.2).

/// What an operator is given.
#[derive(Debug, Clone, PartialEq)]
pub enum Operand {
    Number(f32),
    Name(Vec<u8>),
    Text(Vec<u8>),
    Array(Vec<Operand>),
    /// A dictionary, a truth value, null: nothing here is asked of them.
    Other,
}

/// One step of a content stream.
#[derive(Debug, PartialEq)]
pub enum Step {
    /// An operator; its operands are in the lexer.
    Operator(Vec<u8>),
    End,
    /// The stream cannot be followed any further.
    Lost,
}

/// Nesting of arrays and dictionaries beyond which nobody goes in earnest.
const DEPTH: usize = 16;
/// Operands of one operator; a `TJ` array counts as one.
const OPERANDS: usize = 65_536;

pub struct Lexer<'a> {
    bytes: &'a [u8],
    at: usize,
    pub operands: Vec<Operand>,
}

enum Token {
    Operand(Operand),
    Word(Vec<u8>),
    Close,
    End,
    Lost,
}

impl<'a> Lexer<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            at: 0,
            operands: Vec::new(),
        }
    }

    /// Goes to the next operator.
    pub fn next(&mut self) -> Step {
        self.operands.clear();
        loop {
            match self.token(0) {
                Token::Operand(operand) if self.operands.len() < OPERANDS => {
                    self.operands.push(operand);
                }
                Token::Operand(_) | Token::Lost => return Step::Lost,
                // A stray bracket means nothing to a viewer.
                Token::Close => {}
                Token::Word(word) => return Step::Operator(word),
                Token::End => return Step::End,
            }
        }
    }

    fn peek(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.at + ahead).copied()
    }

    fn token(&mut self, depth: usize) -> Token {
        self.skip_space();
        let Some(byte) = self.peek(0) else {
            return Token::End;
        };
        match byte {
            b'(' => Token::Operand(Operand::Text(self.literal())),
            b'<' if self.peek(1) == Some(b'<') => self.group(2, depth, |_| Operand::Other),
            b'<' => Token::Operand(Operand::Text(self.hexadecimal())),
            b'[' => self.group(1, depth, Operand::Array),
            b'>' if self.peek(1) == Some(b'>') => {
                self.at += 2;
                Token::Close
            }
            b']' | b'>' | b')' | b'{' | b'}' => {
                self.at += 1;
                Token::Close
            }
            b'/' => {
                self.at += 1;
                Token::Operand(Operand::Name(self.name()))
            }
            _ => self.word(),
        }
    }

    /// What stands between brackets.
    fn group(
        &mut self,
        width: usize,
        depth: usize,
        make: impl Fn(Vec<Operand>) -> Operand,
    ) -> Token {
        self.at += width;
        if depth >= DEPTH {
            return Token::Lost;
        }
        let mut items = Vec::new();
        loop {
            match self.token(depth + 1) {
                Token::Operand(operand) => items.push(operand),
                Token::Word(_) => {}
                Token::Close | Token::End => return Token::Operand(make(items)),
                Token::Lost => return Token::Lost,
            }
        }
    }

    fn skip_space(&mut self) {
        while let Some(byte) = self.peek(0) {
            if is_space(byte) {
                self.at += 1;
            } else if byte == b'%' {
                while self
                    .peek(0)
                    .is_some_and(|byte| !matches!(byte, b'\r' | b'\n'))
                {
                    self.at += 1;
                }
            } else {
                return;
            }
        }
    }

    fn regular(&mut self) -> &'a [u8] {
        let start = self.at;
        while self
            .peek(0)
            .is_some_and(|byte| !is_space(byte) && !is_delimiter(byte))
        {
            self.at += 1;
        }
        self.bytes.get(start..self.at).unwrap_or_default()
    }

    fn word(&mut self) -> Token {
        let word = self.regular();
        if let Some(number) = number(word) {
            return Token::Operand(Operand::Number(number));
        }
        match word {
            b"true" | b"false" | b"null" => Token::Operand(Operand::Other),
            _ => Token::Word(word.to_vec()),
        }
    }

    fn name(&mut self) -> Vec<u8> {
        let raw = self.regular();
        let mut name = Vec::with_capacity(raw.len());
        let mut rest = raw;
        while let Some((byte, after)) = rest.split_first() {
            rest = after;
            if let (b'#', [high, low, ..]) = (*byte, after)
                && let (Some(high), Some(low)) = (digit(*high), digit(*low))
            {
                name.push(high * 16 + low);
                rest = &after[2..];
            } else {
                name.push(*byte);
            }
        }
        name
    }

    fn literal(&mut self) -> Vec<u8> {
        self.at += 1;
        let mut text = Vec::new();
        let mut open = 1;
        while let Some(byte) = self.peek(0) {
            self.at += 1;
            match byte {
                b'(' => open += 1,
                b')' => {
                    open -= 1;
                    if open == 0 {
                        return text;
                    }
                }
                b'\\' => {
                    self.escape(&mut text);
                    continue;
                }
                _ => {}
            }
            text.push(byte);
        }
        text
    }

    fn escape(&mut self, text: &mut Vec<u8>) {
        let Some(byte) = self.peek(0) else {
            return;
        };
        self.at += 1;
        match byte {
            b'n' => text.push(b'\n'),
            b'r' => text.push(b'\r'),
            b't' => text.push(b'\t'),
            b'b' => text.push(8),
            b'f' => text.push(12),
            b'\n' => {}
            b'\r' => {
                if self.peek(0) == Some(b'\n') {
                    self.at += 1;
                }
            }
            b'0'..=b'7' => {
                let mut code = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(next @ b'0'..=b'7') = self.peek(0) else {
                        break;
                    };
                    code = code * 8 + u32::from(next - b'0');
                    self.at += 1;
                }
                text.push(u8::try_from(code & 0xff).unwrap_or_default());
            }
            other => text.push(other),
        }
    }

    fn hexadecimal(&mut self) -> Vec<u8> {
        self.at += 1;
        let mut text = Vec::new();
        let mut high = None;
        while let Some(byte) = self.peek(0) {
            self.at += 1;
            if byte == b'>' {
                break;
            }
            let Some(value) = digit(byte) else {
                continue;
            };
            match high.take() {
                None => high = Some(value),
                Some(high) => text.push(high * 16 + value),
            }
        }
        text.extend(high.map(|high| high * 16));
        text
    }

    /// Skips the data of an inline image, right after `ID`.
    pub fn skip_image(&mut self) {
        self.at += 1;
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let end = rest.windows(4).position(|window| {
            is_space(window[0]) && &window[1..3] == b"EI" && is_space(window[3])
        });
        self.at += end.map_or(rest.len(), |end| end + 3);
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | 9 | 10 | 12 | 13 | 32)
}

fn is_delimiter(byte: u8) -> bool {
    matches!(
        byte,
        b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%'
    )
}

pub fn digit(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

fn number(word: &[u8]) -> Option<f32> {
    let first = *word.first()?;
    if !(first.is_ascii_digit() || matches!(first, b'+' | b'-' | b'.')) {
        return None;
    }
    let text = std::str::from_utf8(word).ok()?;
    let number: f32 = text.parse().ok()?;
    number.is_finite().then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(text: &str) -> Vec<(String, Vec<Operand>)> {
        let mut lexer = Lexer::new(text.as_bytes());
        let mut steps = Vec::new();
        while let Step::Operator(word) = lexer.next() {
            let word = String::from_utf8(word).unwrap();
            steps.push((word, lexer.operands.clone()));
        }
        steps
    }

    #[test]
    fn operators_come_with_their_operands() {
        let found = steps("q 1 -.5 +2. re\n/F#31 12 Tf [(a\\)(b)) -20 <4e7>] TJ % (x) Tj\nET");
        assert_eq!(found.len(), 5);
        let numbers = [1.0, -0.5, 2.0].map(Operand::Number);
        assert_eq!(found[1].1, numbers);
        assert_eq!(found[2].1[0], Operand::Name(b"F1".to_vec()));
        let items = vec![
            Operand::Text(b"a)(b)".to_vec()),
            Operand::Number(-20.0),
            Operand::Text(vec![0x4e, 0x70]),
        ];
        assert_eq!(found[3].1, [Operand::Array(items)]);
        assert_eq!(found[4].0, "ET");
    }

    #[test]
    fn escapes_of_strings_are_read() {
        let found = steps("(\\101\\n\\\r\n\\53x) Tj");
        assert_eq!(found[0].1, [Operand::Text(b"A\n+x".to_vec())]);
    }

    #[test]
    fn what_follows_an_inline_image_is_read() {
        let mut lexer = Lexer::new(b"BI /W 1 ID \x00(EIx\xff\nEI Q");
        assert_eq!(lexer.next(), Step::Operator(b"BI".to_vec()));
        assert_eq!(lexer.next(), Step::Operator(b"ID".to_vec()));
        lexer.skip_image();
        assert_eq!(lexer.next(), Step::Operator(b"Q".to_vec()));
    }

    #[test]
    fn brackets_without_end_are_given_up() {
        let mut lexer = Lexer::new(&[b'['; 100]);
        assert_eq!(lexer.next(), Step::Lost);
    }
}
