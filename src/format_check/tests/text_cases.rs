//! Breaks of letters, marks, dates and citations in typed texts.

use super::case::{Break, Case, notice};
use crate::format_check::Rule;

/// Breaks the content of an opinion by adding a sentence to it.
macro_rules! says {
    ($rule:ident, $text:literal) => {
        Break {
            rule: Rule::$rule,
            good: notice,
            change: |c: &mut Case| c.record.opinions[4].content.push_str(concat!(" ", $text)),
        }
    };
}

pub const BREAKS: [Break; 43] = [
    says!(DoubleSpace, "Đề nghị  sớm."),
    says!(SpaceBeforeMark, "Đề nghị sớm ."),
    says!(NoSpaceAfterMark, "Đường hỏng,đề nghị sớm."),
    says!(BracketSpace, "Đề nghị ( sớm )."),
    says!(BracketOpen, "Đề nghị (sớm."),
    says!(DecomposedText, "Đe\u{302}\u{300} nghị sớm."),
    says!(LookalikeLetter, "Хóm đề nghị sớm."),
    says!(LegacyEncoding, "Nay ®Ò nghÞ x· sím."),
    says!(InvisibleCharacter, "Đề\u{200b} nghị sớm."),
    says!(OddSpace, "Đề\u{a0}nghị sớm."),
    says!(MixedQuotes, "Đề nghị \"sớm\" và “gọn”."),
    says!(ThreeDots, "Rác, bụi... đề nghị dọn."),
    says!(DoubledMark, "Đường hỏng,, đề nghị sớm."),
    says!(ToneStyle, "Nhà văn hoá xuống cấp."),
    says!(AbbreviationUnexplained, "Đề nghị BQLDA trả lời."),
    says!(SentenceLowerCase, "Đường đã hỏng. đề nghị sớm."),
    says!(EndMarkMissing, "Đề nghị sớm"),
    says!(EndMarkInside, "Đề nghị sớm./."),
    says!(DayZero, "Hẹn ngày 5 tháng 11 năm 2026."),
    says!(MonthZero, "Hẹn ngày 05 tháng 03 năm 2026."),
    says!(NumericDateZero, "Hẹn ngày 5/11/2026."),
    says!(ImpossibleDate, "Hẹn ngày 31/02/2026."),
    says!(RepeatedWord, "Đường của của xóm hỏng."),
    says!(BrokenLine, "Đường liên\nxóm hỏng."),
    says!(Placeholder, "Đề nghị sửa xong ngày …… tới."),
    says!(CitationYear, "Theo Nghị định số 30/NĐ-CP của Chính phủ."),
    says!(CitationParty, "Theo Kế hoạch số 31/KH-ĐU năm 2026."),
    says!(CitationState, "Theo Quyết định số 418-QĐ/UBND năm 2026."),
    says!(PhoneInText, "Xin gọi 0912 345 678."),
    says!(IdentityNumber, "Số định danh 040 090 001 234."),
    Break {
        rule: Rule::TextInCapitals,
        good: notice,
        change: |c| {
            c.record.opinions[4].content = "ĐỀ NGHỊ TÁCH LỚP MẪU GIÁO NĂM TUỔI.".into();
        },
    },
    Break {
        rule: Rule::TrailingEllipsis,
        good: notice,
        change: |c| c.record.opinions[4].conclusion.text = "Sửa đường, cống…".into(),
    },
    Break {
        rule: Rule::DraftWords,
        good: notice,
        change: |c| c.record.session.subject.push_str(" (dự thảo)"),
    },
    Break {
        rule: Rule::SecretName,
        good: notice,
        change: |c| {
            c.record.speakers[7].name = "Đậu Thị Kín".into();
            c.record.opinions[13]
                .content
                .push_str(" Bà Đậu Thị Kín đề nghị giữ kín.");
        },
    },
    Break {
        rule: Rule::SignerTwice,
        good: notice,
        change: |c| {
            let again = c.record.closing.signers[0].clone();
            c.record.closing.signers.push(again);
        },
    },
    Break {
        rule: Rule::DoubleSpace,
        good: notice,
        change: |c| c.record.session.chairs[0].name = "Lê  Hữu Thắng".into(),
    },
    Break {
        rule: Rule::EndMarkOfRegime,
        good: notice,
        change: |c| c.reword("end", "Trên đây là kết luận của {chủ trì} tại {hội nghị}."),
    },
    Break {
        rule: Rule::WordingStale,
        good: notice,
        change: |c| {
            c.reword("subject", "Kết luận của {chủ trì}");
            c.order.wording[0].was = "Kết luận cũ".into();
        },
    },
    Break {
        rule: Rule::WordingEmpty,
        good: notice,
        change: |c| c.reword("subject", "  "),
    },
    Break {
        rule: Rule::WordingUnknownField,
        good: notice,
        change: |c| c.reword("subject", "Kết luận của {chủ tọa}"),
    },
    Break {
        rule: Rule::WordingElsewhere,
        good: notice,
        change: |c| {
            c.reword("subject", "Kết luận của {chủ trì}");
            c.order.wording[0].part = "nowhere".into();
        },
    },
    Break {
        rule: Rule::WordingWithoutData,
        good: notice,
        change: |c| c.reword("subject", "Kết luận của chủ trì hội nghị"),
    },
    Break {
        rule: Rule::ToneStyle,
        good: notice,
        change: |c| c.record.session.place = "Nhà văn hoá xã".into(),
    },
];
