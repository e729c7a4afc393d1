//! The sample session of Bình Lộc, and longer ones made from it.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use so_doi_thoai::domain::{
    Absence, AttendanceGroup, Closing, Honorific, Legality, Letterhead, Office, Official, Opinion,
    OpinionKind, Outcome, Satisfaction, Session, SessionForm, SessionKind, SessionRecord,
    SessionState, Signer, Source, Speaker, SpeakerKind,
};
use uuid::Uuid;

/// The name that must appear nowhere: kept for opinion 14's speaker.
pub const SECRET: [&str; 4] = [
    "Đậu Thị Kín",
    "bản Cây Chanh",
    "tổ trưởng tổ vay vốn",
    "0987 001 234",
];

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn at(day: NaiveDate, hour: u32, minute: u32) -> NaiveDateTime {
    day.and_hms_opt(hour, minute, 0).unwrap()
}

fn held() -> NaiveDate {
    day(2026, 11, 14)
}

fn comrade(name: &str, post: &str) -> Official {
    Official {
        honorific: Honorific::Comrade,
        name: name.into(),
        post: post.into(),
    }
}

fn person(number: u32, honorific: Honorific, name: &str, address: &str, spoke: &str) -> Speaker {
    Speaker {
        number,
        honorific,
        name: name.into(),
        address: address.into(),
        phone: if number == 3 {
            "0912 345 678".into()
        } else {
            String::new()
        },
        spoke_at: NaiveTime::parse_from_str(spoke, "%H:%M").ok(),
        ..Speaker::default()
    }
}

fn speakers() -> Vec<Speaker> {
    use Honorific::{Mr, Mrs, None};
    let mut speakers = vec![
        person(1, None, "Hoàng Văn Tám", "xóm Đồng Tâm", ""),
        person(2, None, "Cử tri bản Khe Sậy", "", ""),
        person(3, Mrs, "Nguyễn Thị Mỹ Dung", "xóm Đồng Tâm", "07:58"),
        person(4, Mr, "Vi Văn Ỏn", "bản Khe Sậy", "08:10"),
        person(5, Mr, "Phan Bá Kỷ", "xóm Xuân Sơn", "08:21"),
        person(6, Mrs, "Trương Thị Lành", "khối dân cư Chợ Mới", "08:34"),
        person(7, Mr, "Đặng Quốc Khánh", "", "08:47"),
        person(8, Mrs, SECRET[0], SECRET[1], "08:55"),
        person(9, Mr, "Lương Văn Thìn", "bản Khe Sậy", "09:02"),
        person(10, Mrs, "Hồ Thị Thanh Thủy", "xóm Tân Thành", "09:15"),
        person(11, Mr, "Cao Xuân Uẩn", "xóm Đồng Tâm", "09:26"),
    ];
    speakers[1].kind = SpeakerKind::Group;
    speakers[4].role = "đại diện 26 hộ trồng cam".into();
    speakers[7].kind = SpeakerKind::Secret;
    speakers[7].role = SECRET[2].into();
    speakers[7].phone = SECRET[3].into();
    speakers
}

struct Raised<'a> {
    speaker: u32,
    field: &'a str,
    content: &'a str,
    answer: (&'a str, &'a str),
    outcome: Outcome,
    lead: &'a str,
    with: &'a [&'a str],
    due: Option<NaiveDate>,
}

fn raised(number: u32, of: &Raised<'_>) -> Opinion {
    let mut opinion = Opinion {
        number,
        speaker: of.speaker,
        field: of.field.into(),
        content: of.content.into(),
        ..Opinion::default()
    };
    opinion.answer.by = of.answer.0.into();
    opinion.answer.text = of.answer.1.into();
    opinion.conclusion.outcome = Some(of.outcome);
    opinion.conclusion.lead_unit = of.lead.into();
    opinion.conclusion.co_units = of.with.iter().map(|&unit| unit.into()).collect();
    opinion.conclusion.due_on = of.due;
    opinion
}

/// Speaker, field, content, (who answers, answer), outcome, lead unit, co-operating units, due.
type Line<'a> = (
    u32,
    &'a str,
    &'a str,
    (&'a str, &'a str),
    Outcome,
    &'a str,
    &'a [&'a str],
    (i32, u32, u32),
);

const CHAIRMAN: &str = "Chủ tịch UBND xã";
const NONE: (&str, &str) = ("", "");

#[rustfmt::skip]
const LINES: &[Line<'static>] = &[
    (1, "Giao thông", "Đề nghị UBND xã sớm bố trí kinh phí làm 1,2 km đường liên xóm Đồng Tâm – Xuân Sơn, mặt đường đã xuống cấp từ năm 2023, mùa mưa học sinh không đi được xe đạp.", NONE, Outcome::Plan, "Phòng Kinh tế", &["xóm Đồng Tâm", "xóm Xuân Sơn"], (2027, 6, 30)),
    (2, "Điện, viễn thông", "Sóng điện thoại ở bản chập chờn, đề nghị lắp thêm trạm phát sóng.", NONE, Outcome::Passed, "Sở Khoa học và Công nghệ", &[], (2026, 12, 31)),
    (3, "Môi trường", "Bãi tập kết rác cạnh Trường Tiểu học Bình Lộc bốc mùi, nước rỉ rác chảy ra mương; đề nghị di dời trước năm học mới.", (CHAIRMAN, "đã khảo sát vị trí mới tại Đồi Chè, đang chờ thủ tục đất."), Outcome::Assigned, "Phòng Kinh tế", &["Trường Tiểu học"], (2026, 12, 15)),
    (3, "Thu chi", "Năm nay xóm thu quỹ \"an ninh trật tự\" 150.000 đ/hộ, dân không rõ thu theo quy định nào.", (CHAIRMAN, "khoản này không có trong quy định, yêu cầu xóm trả lại."), Outcome::Assigned, "xóm Đồng Tâm", &["MTTQ xã"], (2026, 11, 30)),
    (3, "Giáo dục", "Lớp mẫu giáo 5 tuổi có 43 cháu, đề nghị tách lớp.", ("", "tiếp thu, trả lời bằng văn bản."), Outcome::Assigned, "Phòng Văn hóa – Xã hội", &[], (2026, 12, 5)),
    (4, "Đất đai", "Hộ ông và 11 hộ trong bản khai hoang từ năm 1998, đến nay chưa được cấp giấy chứng nhận quyền sử dụng đất (GCNQSDĐ).", ("", "giao kiểm tra, xác minh."), Outcome::Assigned, "Phòng Kinh tế", &["Chi nhánh Văn phòng Đăng ký đất đai"], (2027, 2, 28)),
    (4, "Chính sách xã hội", "Hỏi vì sao hộ bà Lô Thị Nguyệt thoát nghèo nhưng nhà vẫn dột nát.", ("Phòng Văn hóa – Xã hội", "năm 2026 hộ đạt 148 điểm, vượt chuẩn 8 điểm; sẽ rà soát lại."), Outcome::Assigned, "Phòng Văn hóa – Xã hội", &[], (2026, 12, 10)),
    (5, "Nông nghiệp", "Cam bị vàng lá thối rễ trên 40 ha; đề nghị cấp trên có chính sách hỗ trợ chuyển đổi cây trồng.", NONE, Outcome::Passed, "Sở Nông nghiệp và Môi trường", &[], (2026, 12, 31)),
    (5, "Thủy lợi", "Kênh N4 bồi lắng, cuối kênh không có nước tưới. Đề nghị nạo vét trước vụ xuân.\nĐoạn từ cầu Rộ đến cống Bà Tám dài khoảng 700 m, có ba chỗ sạt lở; nếu không làm thì hơn 35 ha lúa thiếu nước.", ("Phòng Kinh tế", "đã đưa vào kế hoạch tháng 12."), Outcome::Assigned, "Phòng Kinh tế", &["Xí nghiệp Thủy lợi"], (2026, 12, 20)),
    (5, "Giao thông", "Đường liên xóm Đồng Tâm – Xuân Sơn hư hỏng nặng, đề nghị làm sớm.", NONE, Outcome::Merged, "", &[], (0, 0, 0)),
    (6, "Xây dựng, quy hoạch", "Chợ Mới quy hoạch từ năm 2019 chưa thực hiện, dân không được sửa nhà; đề nghị trả lời rõ có làm hay không.", ("Bí thư Đảng ủy", "nếu hết quý I/2027 không có nhà đầu tư, xã sẽ đề nghị hủy quy hoạch."), Outcome::Plan, "UBND xã", &[], (2027, 3, 31)),
    (6, "An ninh trật tự", "Thanh niên tụ tập nẹt pô sau 22 giờ ở ngã ba chợ.", ("Công an xã", "sẽ tuần tra từ tuần này."), Outcome::Assigned, "Công an xã", &[], (2026, 11, 21)),
    (7, "Bồi thường, giải phóng mặt bằng", "Khiếu nại đơn giá bồi thường 212 m² đất ở theo Quyết định số 418/QĐ-UBND ngày 06/08/2026.", NONE, Outcome::NotConsidered, "", &[], (0, 0, 0)),
    (8, "Xây dựng Đảng, chính quyền", "Tố cáo việc một cán bộ xóm kê khai khống diện tích để nhận hỗ trợ.", ("", "tiếp nhận, chuyển Ủy ban Kiểm tra Đảng ủy."), Outcome::Passed, "Ủy ban Kiểm tra Đảng ủy", &[], (0, 0, 0)),
    (9, "Y tế", "Trạm Y tế thiếu thuốc bảo hiểm, bà con phải mua ngoài.", ("", "tiếp thu."), Outcome::Passed, "Sở Y tế", &["Trạm Y tế"], (2026, 12, 31)),
    (9, "Cải cách hành chính", "Đi làm giấy khai sinh cho cháu phải đi ba lần; đề nghị niêm yết rõ hồ sơ.", ("Trung tâm Phục vụ hành chính công", "xin lỗi công dân, đã niêm yết lại ngày 12/11."), Outcome::Answered, "", &[], (0, 0, 0)),
    (10, "Sắp xếp đơn vị hành chính", "Trụ sở UBND xã Bình Sơn cũ bỏ không, xuống cấp; đề nghị làm nhà văn hóa.", NONE, Outcome::Passed, "Sở Tài chính", &[], (2027, 3, 31)),
    (10, "Văn hóa", "Nhà văn hóa xóm Tân Thành chật, chỉ chứa 60 người trong khi xóm có 312 hộ.", NONE, Outcome::Plan, "Phòng Văn hóa – Xã hội", &[], (2027, 6, 30)),
    (10, "Khác", "Đề nghị Nhà nước giảm giá xăng dầu.", NONE, Outcome::NotConsidered, "", &[], (0, 0, 0)),
    (11, "Môi trường", "Trang trại lợn 1.200 con của hộ ông H. xả thải ra suối Khe Ang \"nước đen như mực\", cá chết ngày 02/11; đề nghị đình chỉ.", ("", "giao kiểm tra đột xuất ngay trong tuần."), Outcome::Assigned, "Phòng Kinh tế", &["Công an xã"], (2026, 11, 20)),
    (11, "Lao động", "Con em đi xuất khẩu lao động bị công ty thu 35 triệu đồng rồi không đưa đi.", NONE, Outcome::Assigned, "Công an xã", &["Phòng Văn hóa – Xã hội"], (2026, 12, 15)),
];

fn opinions() -> Vec<Opinion> {
    let mut opinions: Vec<Opinion> = (1..)
        .zip(LINES)
        .map(|(number, line)| {
            let &(speaker, field, content, answer, outcome, lead, with, (y, m, d)) = line;
            let due = NaiveDate::from_ymd_opt(y, m, d).filter(|_| y > 0);
            raised(
                number,
                &Raised {
                    speaker,
                    field,
                    content,
                    answer,
                    outcome,
                    lead,
                    with,
                    due,
                },
            )
        })
        .collect();
    opinions[0].source = Source::SentBefore;
    opinions[1].source = Source::SentBefore;
    opinions[9].conclusion.merged_into = Some(1);
    opinions[12].kind = OpinionKind::Complaint;
    opinions[12].conclusion.reason =
        "hướng dẫn gửi đơn theo Luật Khiếu nại, không xem xét tại hội nghị".into();
    opinions[13].kind = OpinionKind::Denunciation;
    opinions[15].conclusion.satisfaction = Satisfaction::Satisfied;
    opinions[18].legality = Legality::OutOfScope;
    opinions[18].legality_reason =
        "Giá xăng dầu không do cấp xã quyết định, chủ trì xác định ngoài phạm vi".into();
    opinions[18].conclusion.reason = "ngoài phạm vi đối thoại, ghi nhận".into();
    opinions
}

/// The whole sample session, every opinion concluded.
pub fn record() -> SessionRecord {
    SessionRecord {
        format_version: 1,
        id: Uuid::nil(),
        state: SessionState::Held,
        office: Office {
            name: "Ủy ban nhân dân xã Bình Lộc".into(),
            superior: "Tỉnh Nghệ An".into(),
            symbol: "UBND".into(),
            place: "Bình Lộc".into(),
            letterhead: Letterhead::State,
            issuers: Vec::new(),
            secretary: Official::default(),
        },
        session: session(),
        speakers: speakers(),
        opinions: opinions(),
        closing: closing(),
    }
}

fn session() -> Session {
    let group = |name: &str, count| AttendanceGroup {
        name: name.into(),
        count,
    };
    Session {
        kind: SessionKind::Periodic,
        form: SessionForm::Hybrid,
        connected_points: vec![
            "hội trường xã".into(),
            "nhà văn hóa xóm Đồng Tâm".into(),
            "nhà văn hóa bản Khe Sậy".into(),
        ],
        subject: "Hội nghị tiếp xúc, đối thoại giữa người đứng đầu cấp ủy, chính quyền với Nhân dân xã Bình Lộc năm 2026".into(),
        announced_on: Some(day(2026, 11, 3)),
        starts_at: at(held(), 7, 45),
        ends_at: Some(at(held(), 11, 20)),
        place: "Hội trường UBND xã".into(),
        chairs: vec![
            comrade("Lê Hữu Thắng", "Bí thư Đảng ủy"),
            comrade("Nguyễn Thị Thúy Hòa", "Chủ tịch UBND xã"),
        ],
        secretary: Official {
            name: "Trần Đình Quý".into(),
            post: "công chức Văn phòng HĐND và UBND".into(),
            ..Official::default()
        },
        officers: Vec::new(),
        attendance: vec![
            group("Ủy ban MTTQ xã", 3),
            group("Phòng Kinh tế", 4),
            group("Phòng Văn hóa – Xã hội", 3),
            group("Công an xã", 2),
            group("xóm trưởng, bí thư chi bộ", 22),
            group("người dân", 117),
        ],
        absences: vec![Absence {
            who: "Trạm trưởng Trạm Y tế".into(),
            reason: "đi công tác".into(),
        }],
        basis: vec![
            "Đề án số 07-ĐA/TU ngày 24/11/2021 của Ban Thường vụ Tỉnh ủy".into(),
            "Kế hoạch số 31-KH/ĐU ngày 05/01/2026 của Đảng ủy xã".into(),
        ],
        programme: ["khai mạc", "báo cáo kết quả giải quyết kiến nghị kỳ trước", "ý kiến của Nhân dân", "trả lời", "kết luận"]
            .map(String::from)
            .into(),
        previous_results: "Đã giải quyết xong 18/21 ý kiến của kỳ trước.".into(),
    }
}

fn closing() -> Closing {
    Closing {
        assessment: "Chủ trì hội nghị biểu dương Nhân dân nêu ý kiến thẳng thắn, trách nhiệm. Yêu cầu các đơn vị được giao giải quyết dứt điểm, đúng hạn.".into(),
        follow_up: vec![
            "Các đơn vị được giao nhiệm vụ báo cáo Đảng ủy trước ngày 25 hằng tháng".into(),
            "Giao Ủy ban MTTQ xã giám sát việc thực hiện".into(),
            "Văn phòng Đảng ủy đôn đốc, tổng hợp, báo cáo tại hội nghị kỳ sau".into(),
        ],
        recipients: ["Ban Thường vụ Đảng ủy (để báo cáo)", "Thường trực HĐND xã", "Ủy ban MTTQ xã", "Các đơn vị được giao nhiệm vụ", "Lưu: VT"]
            .map(String::from)
            .into(),
        signers: vec![Signer {
            authority: "TM. ỦY BAN NHÂN DÂN".into(),
            title: "CHỦ TỊCH".into(),
            name: "Nguyễn Thị Thúy Hòa".into(),
        }],
    }
}

/// A session of `count` opinions of 120 words each, one speaker each.
pub fn long_record(count: u32) -> SessionRecord {
    let mut record = record();
    let words: Vec<&str> = LINES
        .iter()
        .flat_map(|line| line.2.split_whitespace())
        .collect();
    record.speakers = (1..=count)
        .map(|number| {
            person(
                number,
                Honorific::Mr,
                "Nguyễn Văn Bảy",
                "xóm Đồng Tâm",
                "08:00",
            )
        })
        .collect();
    record.opinions = (1..=count)
        .map(|number| {
            let start = usize::try_from(number).unwrap() * 7;
            let content: Vec<&str> = words
                .iter()
                .cycle()
                .skip(start % words.len())
                .take(120)
                .copied()
                .collect();
            let line = &LINES[usize::try_from(number).unwrap() % 3];
            raised(
                number,
                &Raised {
                    speaker: number,
                    field: line.1,
                    content: &content.join(" "),
                    answer: line.3,
                    outcome: Outcome::Assigned,
                    lead: "Phòng Kinh tế",
                    with: &[],
                    due: Some(day(2026, 12, 15)),
                },
            )
        })
        .collect();
    record
}
