//! The data file from outside: what is kept, what is refused, what survives.

#[cfg(test)]
mod store {
    #[path = "../golden/days.rs"]
    mod days;
    pub mod sample;
    #[path = "../golden/story.rs"]
    mod story;
    #[path = "../golden/totals.rs"]
    mod totals;

    mod agenda;
    mod durability;
    mod follow_up;
    mod issued;
    mod issuer;
    mod migration;
    mod numbering;
    mod opinion_list;
    mod refusal;
    mod report;
    mod returned;
    mod round_trip;
    mod rules;
    mod sharing;
    mod undo;
    mod unpublished;
    mod wording;
}
