//! Marks: quotes of one kind, one ellipsis, one mark at a time, an end.

/// Whether straight and curly quotes are mixed.
pub fn has_both_quotes(text: &str) -> bool {
    text.contains('"') && text.contains(['“', '”'])
}

/// Straight quotes become curly where both stand; the first of a pair opens.
pub fn curly_quotes(text: &str) -> String {
    if !has_both_quotes(text) {
        return text.to_owned();
    }
    let mut open = false;
    text.chars()
        .map(|c| match c {
            '"' => {
                open = !open;
                if open { '“' } else { '”' }
            }
            '“' => {
                open = true;
                c
            }
            '”' => {
                open = false;
                c
            }
            _ => c,
        })
        .collect()
}

/// Runs of full stops, with how many stand in each: `(byte offset, count)`.
fn dots(text: &str) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, _) in text.match_indices('.') {
        match runs.last_mut() {
            Some((start, count)) if *start + *count == at => *count += 1,
            _ => runs.push((at, 1)),
        }
    }
    runs
}

fn replace_dots(text: &str, wanted: impl Fn(usize) -> bool, with: &str) -> String {
    let mut mended = String::with_capacity(text.len());
    let mut from = 0;
    for (at, count) in dots(text) {
        if wanted(count) {
            mended.push_str(&text[from..at]);
            mended.push_str(with);
            from = at + count;
        }
    }
    mended.push_str(&text[from..]);
    mended
}

/// Three full stops become one ellipsis; longer runs are blanks to fill in.
pub fn ellipsis(text: &str) -> String {
    replace_dots(text, |count| matches!(count, 3 | 4), "…")
}

/// A mark typed twice, or one mark on another, becomes the last one.
pub fn single(text: &str) -> String {
    let mut mended = text.to_owned();
    loop {
        let next = single_once(&mended);
        if next == mended {
            return mended;
        }
        mended = next;
    }
}

fn single_once(text: &str) -> String {
    let text = replace_dots(text, |count| count == 2, ".");
    let mark = |c: char| matches!(c, ',' | ';' | ':');
    let mut single = String::with_capacity(text.len());
    for c in text.chars() {
        if mark(c) || c == '.' {
            let kept = single.trim_end_matches(mark).len();
            single.truncate(kept);
        }
        single.push(c);
    }
    single
}

/// A sentence that says all: without `…` or `v.v.` at the end.
pub fn without_trailing_ellipsis(text: &str) -> String {
    let mut kept = text.trim_end();
    let mut trails = false;
    loop {
        let bare = kept.trim_end_matches([' ', ',', ';', '.']);
        let shorter = bare
            .strip_suffix('…')
            .or_else(|| bare.strip_suffix(" v.v"))
            .or_else(|| kept.ends_with("...").then(|| kept.trim_end_matches('.')));
        let Some(shorter) = shorter else { break };
        trails = true;
        // Over what is taken away now another one may stand.
        kept = shorter.trim_end_matches([' ', ',', ';', '.', ':', '\n']);
    }
    if !trails {
        return text.to_owned();
    }
    if kept.is_empty() {
        String::new()
    } else {
        format!("{kept}.")
    }
}

/// `./.` closes a document, not a text within it.
pub fn without_end_mark(text: &str) -> String {
    let mut mended = text.to_owned();
    while mended.contains("./.") {
        mended = mended.replace("./.", ".");
    }
    mended
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_are_mended_only_when_mixed() {
        assert_eq!(curly_quotes("\"a\" và “b”"), "“a” và “b”");
        assert_eq!(curly_quotes("\"a\""), "\"a\"");
    }

    #[test]
    fn dots_are_told_apart_by_their_number() {
        assert_eq!(ellipsis("rác, bụi... nhiều"), "rác, bụi… nhiều");
        assert_eq!(ellipsis("ngày ......"), "ngày ......");
        assert_eq!(single("xong.. rồi,, nhé;."), "xong. rồi, nhé.");
        assert_eq!(single("kết./."), "kết./.");
    }

    #[test]
    fn a_conclusion_says_all() {
        assert_eq!(
            without_trailing_ellipsis("sửa đường, cống…"),
            "sửa đường, cống."
        );
        assert_eq!(without_trailing_ellipsis("sửa đường, v.v."), "sửa đường.");
        assert_eq!(without_trailing_ellipsis("sửa đường."), "sửa đường.");
        assert_eq!(without_trailing_ellipsis("sửa..."), "sửa.");
        assert_eq!(without_trailing_ellipsis("sửa…\n…"), "sửa.");
        assert_eq!(without_trailing_ellipsis("…:…"), "");
    }
}
