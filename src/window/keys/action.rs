//! What a key does, and where.

use crate::domain::Outcome;
use crate::say;

/// Where a key is heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Everywhere,
    /// What is to be done today.
    Home,
    Sessions,
    /// The ten targets and their records.
    Targets,
    /// Registers: hot issues, the ledger of Nghị quyết 04, units.
    Register,
    /// The tree of units.
    Units,
    /// Working days and time limits.
    Time,
    /// Forms that are saved: the session's particulars, the settings, the first start.
    Form,
    Console,
    /// Conclusion and completeness gate.
    Closing,
    /// Preview of the documents.
    Preview,
    /// Opinions sent in before, taken from a sheet.
    Slips,
    /// Forms of results, out and back.
    Results,
    /// Figures and lists of a period.
    Reports,
    /// The list of all opinions.
    FollowUp,
    /// One opinion after the session.
    Opinion,
    Help,
}

impl Place {
    pub const ALL: [Self; 17] = [
        Self::Console,
        Self::Closing,
        Self::Preview,
        Self::Home,
        Self::Sessions,
        Self::Targets,
        Self::Register,
        Self::Units,
        Self::Time,
        Self::Form,
        Self::Slips,
        Self::Results,
        Self::Reports,
        Self::FollowUp,
        Self::Opinion,
        Self::Help,
        Self::Everywhere,
    ];

    /// The place's name, as a heading of the help.
    #[must_use]
    pub fn label(self) -> String {
        match self {
            Self::Everywhere => say!("place-everywhere"),
            Self::Home => say!("place-home"),
            Self::Targets => say!("place-targets"),
            Self::Register => say!("place-register"),
            Self::Units => say!("units-title"),
            Self::Time => say!("time-title"),
            Self::Sessions => say!("place-sessions"),
            Self::Form => say!("place-form"),
            Self::Console => say!("place-console"),
            Self::Closing => say!("place-closing"),
            Self::Preview => say!("place-preview"),
            Self::Slips => say!("place-slips"),
            Self::Results => say!("forms-title"),
            Self::Reports => say!("reports-title"),
            Self::FollowUp => say!("place-follow-up"),
            Self::Opinion => say!("place-opinion"),
            Self::Help => say!("action-help"),
        }
    }
}

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    Help,
    Back,
    FocusNext,
    FocusPrevious,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    NextPalette,
    SelectNext,
    SelectPrevious,
    OpenSelected,
    PageNext,
    PagePrevious,
    Home,
    Sessions,
    Targets,
    GoToDay,
    HotIssues,
    Time,
    TimeLimits,
    Review,
    Ledger,
    Units,
    GoToSearch,
    Mark,
    Roster,
    MergeUnits,
    Add,
    Withdraw,
    NewSession,
    NextStep,
    Settings,
    Save,
    AddRow,
    RemoveRow,
    CopyLast,
    NextOpinion,
    NextSpeaker,
    GoToSpeaker,
    GoToField,
    GoToContent,
    GoToAnswer,
    GoToConclusion,
    GoToAssignment,
    Conclude(Outcome),
    ShowPrevious,
    ShowNext,
    GroupSpeaker,
    SecretName,
    Slip,
    Merge,
    Void,
    Closing,
    Particulars,
    Preview,
    OtherDocument,
    Export,
    Slips,
    OpenFile,
    OtherStage,
    OtherLetterhead,
    OtherEdition,
    OtherFormat,
    ShowOrder,
    ShowCheck,
    ShowWording,
    Fix,
    ShowIssue,
    Lock,
    PutBack,
    Print,
    PageLarger,
    PageSmaller,
    Results,
    ShowForms,
    ShowReturned,
    ChooseFolder,
    WriteForms,
    WriteForm,
    NextFault,
    TakeResults,
    FollowUp,
    FollowSession,
    GoToFilter,
    ClearFilter,
    KeepFilter,
    OtherOrder,
    MarkAll,
    Assign,
    Extend,
    Pause,
    PassOn,
    Progress,
    Resolve,
    Hear,
    Reopen,
    Notify,
    Remind,
    Reclassify,
    Retract,
    LinkEarlier,
    CallList,
    RecheckList,
    Reports,
    OtherReport,
    OtherPeriod,
    PeriodNext,
    PeriodPrevious,
    OtherPart,
    GoToHost,
    Compare,
    RollUp,
}

impl Action {
    /// Whether holding the key down does it again and again.
    #[must_use]
    pub fn may_repeat(self) -> bool {
        matches!(
            self,
            Self::FocusNext
                | Self::FocusPrevious
                | Self::SelectNext
                | Self::SelectPrevious
                | Self::ShowPrevious
                | Self::ShowNext
                | Self::PageNext
                | Self::PagePrevious
                | Self::NextFault
                | Self::PeriodNext
                | Self::PeriodPrevious
                | Self::ZoomIn
                | Self::ZoomOut
        )
    }

    /// Whether it adds, takes away, locks or mends something, rather than showing it.
    #[must_use]
    pub fn changes_something(self) -> bool {
        matches!(
            self,
            Self::NextStep
                | Self::AddRow
                | Self::RemoveRow
                | Self::CopyLast
                | Self::NextOpinion
                | Self::NextSpeaker
                | Self::Conclude(_)
                | Self::Merge
                | Self::Void
                | Self::Fix
                | Self::Lock
                | Self::PutBack
        )
    }

    /// What it does, in a few words.
    #[must_use]
    #[allow(clippy::too_many_lines, reason = "a line for each action")]
    pub fn label(self) -> String {
        match self {
            Self::Help => say!("action-help"),
            Self::Back => say!("action-back"),
            Self::FocusNext => say!("action-focus-next"),
            Self::FocusPrevious => say!("action-focus-previous"),
            Self::ZoomIn => say!("action-zoom-in"),
            Self::ZoomOut => say!("action-zoom-out"),
            Self::ZoomReset => say!("action-zoom-reset"),
            Self::NextPalette => say!("action-next-palette"),
            Self::SelectNext => say!("action-select-next"),
            Self::SelectPrevious => say!("action-select-previous"),
            Self::OpenSelected => say!("action-open-selected"),
            Self::Home => say!("action-home"),
            Self::Sessions => say!("action-sessions"),
            Self::Targets => say!("action-targets"),
            Self::HotIssues => say!("action-hot-issues"),
            Self::Time => say!("time-title"),
            Self::TimeLimits => say!("action-time-limits"),
            Self::Review => say!("action-review"),
            Self::Ledger => say!("action-ledger"),
            Self::Units => say!("units-title"),
            Self::GoToSearch => say!("action-go-to-search"),
            Self::Mark => say!("action-mark"),
            Self::Roster => say!("action-roster"),
            Self::MergeUnits => say!("action-merge-units"),
            Self::Add => say!("action-add"),
            Self::Withdraw => say!("action-withdraw"),
            Self::GoToDay => say!("action-go-to-day"),
            Self::PageNext => say!("action-page-next"),
            Self::PagePrevious => say!("action-page-previous"),
            Self::NewSession => say!("action-new-session"),
            Self::NextStep => say!("action-next-step"),
            Self::Settings => say!("action-settings"),
            Self::Save => say!("action-save"),
            Self::AddRow => say!("action-add-row"),
            Self::RemoveRow => say!("action-remove-row"),
            Self::CopyLast => say!("action-copy-last"),
            Self::NextOpinion => say!("action-next-opinion"),
            Self::NextSpeaker => say!("action-next-speaker"),
            Self::GoToSpeaker => say!("action-go-to-speaker"),
            Self::GoToField => say!("action-go-to-field"),
            Self::GoToContent => say!("action-go-to-content"),
            Self::GoToAnswer => say!("action-go-to-answer"),
            Self::GoToConclusion => say!("action-go-to-conclusion"),
            Self::GoToAssignment => say!("action-go-to-assignment"),
            Self::Conclude(Outcome::Answered) => say!("action-conclude-answered"),
            Self::Conclude(Outcome::Assigned) => say!("action-conclude-assigned"),
            Self::Conclude(Outcome::Plan) => say!("action-conclude-plan"),
            Self::Conclude(Outcome::Passed) => say!("action-conclude-passed"),
            Self::Conclude(Outcome::NotConsidered) => say!("action-conclude-not-considered"),
            Self::Conclude(Outcome::Merged) => say!("action-conclude-merged"),
            Self::ShowPrevious => say!("action-show-previous"),
            Self::ShowNext => say!("action-show-next"),
            Self::GroupSpeaker => say!("action-group-speaker"),
            Self::SecretName => say!("action-secret-name"),
            Self::Slip => say!("action-slip"),
            Self::Merge => say!("action-merge"),
            Self::Void => say!("action-void"),
            Self::Closing => say!("action-closing"),
            Self::Particulars => say!("action-particulars"),
            Self::Preview => say!("action-preview"),
            Self::OtherDocument => say!("action-other-document"),
            Self::Export => say!("action-export"),
            Self::Slips => say!("action-slips"),
            Self::OpenFile => say!("action-open-file"),
            Self::OtherStage => say!("action-other-stage"),
            Self::OtherLetterhead => say!("action-other-letterhead"),
            Self::ShowOrder => say!("action-show-order"),
            Self::ShowWording => say!("action-show-wording"),
            Self::ShowCheck => say!("action-show-check"),
            Self::Fix => say!("action-fix"),
            Self::ShowIssue => say!("action-show-issue"),
            Self::Lock => say!("action-lock"),
            Self::Print => say!("action-print"),
            Self::PutBack => say!("action-put-back"),
            Self::OtherFormat => say!("action-other-format"),
            Self::OtherEdition => say!("action-other-edition"),
            Self::PageLarger => say!("action-page-larger"),
            Self::PageSmaller => say!("action-page-smaller"),
            Self::Results => say!("forms-title"),
            Self::ShowForms => say!("forms-send"),
            Self::ShowReturned => say!("forms-return"),
            Self::ChooseFolder => say!("forms-choose-folder"),
            Self::WriteForms => say!("forms-write-all"),
            Self::WriteForm => say!("forms-write-one"),
            Self::NextFault => say!("forms-next-fault"),
            Self::TakeResults => say!("forms-take"),
            Self::FollowUp => say!("action-follow-up"),
            Self::FollowSession => say!("action-follow-session"),
            Self::GoToFilter => say!("action-go-to-filter"),
            Self::ClearFilter => say!("action-clear-filter"),
            Self::KeepFilter => say!("action-keep-filter"),
            Self::OtherOrder => say!("action-other-order"),
            Self::MarkAll => say!("action-mark-all"),
            Self::Assign => say!("action-assign"),
            Self::Extend => say!("action-extend"),
            Self::Pause => say!("action-pause"),
            Self::PassOn => say!("action-pass-on"),
            Self::Progress => say!("action-progress"),
            Self::Resolve => say!("action-resolve"),
            Self::Hear => say!("action-hear"),
            Self::Reopen => say!("action-reopen"),
            Self::Notify => say!("action-notify"),
            Self::Remind => say!("action-remind"),
            Self::Reclassify => say!("action-reclassify"),
            Self::Retract => say!("action-retract"),
            Self::LinkEarlier => say!("action-link-earlier"),
            Self::CallList => say!("action-call-list"),
            Self::RecheckList => say!("action-recheck-list"),
            Self::Reports => say!("reports-title"),
            Self::OtherReport => say!("action-other-report"),
            Self::OtherPeriod => say!("action-other-period"),
            Self::PeriodNext => say!("action-period-next"),
            Self::PeriodPrevious => say!("action-period-previous"),
            Self::OtherPart => say!("action-other-part"),
            Self::GoToHost => say!("action-go-to-host"),
            Self::Compare => say!("action-compare"),
            Self::RollUp => say!("action-roll-up"),
        }
    }
}
