//! How long each screen of following up waits for the data file and a yearly report for its file, from
//! 10,000 opinions to as many as the first argument says: `cargo bench --bench follow_up -- 1000000`, with
//! `alone` behind it in that file alone, and with other words only what they name: `"report overdue"`.

#![allow(clippy::print_stdout, reason = "what was measured is printed")]

#[path = "follow_up/province.rs"]
mod province;
#[path = "follow_up/report.rs"]
mod report;
#[path = "follow_up/screen.rs"]
mod screen;

use so_doi_thoai::store::StoreError;

fn measure(opinions: u32, only: &str) -> Result<(), StoreError> {
    let province = province::province(opinions)?;
    screen::measure(&province, opinions, only)?;
    report::measure(&province, opinions, only)
}

fn main() {
    let most = std::env::args().find_map(|argument| argument.parse().ok());
    let is_alone = std::env::args().any(|argument| argument == "alone");
    let only = std::env::args().skip(1).find(|argument| {
        let is_other = argument == "alone" || argument.starts_with('-');
        !is_other && argument.parse::<u32>().is_err()
    });
    let only = only.unwrap_or_default();
    for opinions in [10_000, 100_000, 1_000_000] {
        if opinions > most.unwrap_or(100_000) {
            break;
        }
        if is_alone && Some(opinions) != most {
            continue;
        }
        if let Err(error) = measure(opinions, &only) {
            println!("{opinions} opinions: {error}");
        }
    }
}
