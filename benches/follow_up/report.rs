//! The report of a year, from its reading to the bytes of its file.

use std::time::Instant;

use chrono::{Datelike, NaiveDate};
use so_doi_thoai::document::report::Letter;
use so_doi_thoai::domain::report::{Kind, Period};
use so_doi_thoai::making::{Format, ReportFormat, report_file};
use so_doi_thoai::progress::Progress;
use so_doi_thoai::reporting::{self, Asked};
use so_doi_thoai::store::StoreError;

use super::province::Province;

/// Every kind of report of the last whole year, as of its end.
pub fn measure(province: &Province, opinions: u32, only: &str) -> Result<(), StoreError> {
    let now = province.now();
    let today = now.date();
    let year = today.year() - 1;
    for kind in Kind::ALL {
        if !format!("report {}", kind.key()).contains(only) {
            continue;
        }
        let asked = Asked {
            kind,
            period: Period::Year { year },
            as_of: NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(today),
            host: None,
            is_compared: false,
            rolls_up: false,
        };
        let begun = Instant::now();
        let read = province
            .store
            .read(move |reader| Ok(reporting::report(reader, &asked, today)));
        let reported = match read.wait()? {
            Ok(reported) => reported,
            Err(error) => {
                println!("{opinions:>9} report {}: {error}", kind.key());
                continue;
            }
        };
        let read = begun.elapsed();
        println!(
            "{opinions:>9} report {:<24} read in {read:>9.1?}",
            kind.key()
        );
        let letter = Letter {
            letterhead: reported.office.letterhead,
            office: &reported.office,
            officials: &reported.officials,
        };
        let lines: usize = reported.report.grids.iter().map(|g| g.lines.len()).sum();
        for format in ReportFormat::ALL {
            let is_paper = matches!(format, ReportFormat::Document(Format::Pdf | Format::Docx));
            // A paper of so many lines is asked for by nobody.
            if is_paper && lines > 20_000 {
                continue;
            }
            let begun = Instant::now();
            let made = report_file(&reported.report, &letter, format, now, &Progress::default());
            let size = made.map_or(0, |bytes| bytes.len());
            println!(
                "{opinions:>9} report {} of {lines} lines as {:<5} {:>9.1?}, {size} bytes",
                kind.key(),
                format.ending(),
                begun.elapsed()
            );
        }
    }
    Ok(())
}
