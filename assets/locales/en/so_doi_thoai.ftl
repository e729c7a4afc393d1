program-name = Sổ Đối Thoại

## Names of the choices
session-kind-periodic = Periodic
session-kind-ad-hoc = Ad hoc
session-kind-thematic = Thematic
session-form-in-person = In person
session-form-online = Online
session-form-hybrid = In person and online
session-state-planned = Planned
session-state-announced = Announced
session-state-running = Running
session-state-held = Held
session-state-concluded = Concluded
session-state-postponed = Postponed
session-state-cancelled = Cancelled
source-spoken = Spoken
source-slip = Slip
source-sent-before = Sent before
source-online = Online
opinion-kind-petition = Petition
opinion-kind-feedback = Feedback
opinion-kind-suggestion = Suggestion
opinion-kind-question = Question
opinion-kind-complaint = Complaint
opinion-kind-denunciation = Denunciation
legality-lawful = Lawful, legitimate
legality-against-rules = Against the rules
legality-out-of-scope = Out of the dialogue's scope
competence-undetermined = Not determined
competence-commune = Commune
competence-province = Province
competence-central = Central
competence-sector = Vertical sector
outcome-answered = Answered at the session
outcome-assigned = Assigned
outcome-plan = Plan with a time frame
outcome-passed = Passed to the competent level
outcome-not-considered = Not considered
outcome-merged = Merged
satisfaction-not-asked = Not asked yet
satisfaction-satisfied = Satisfied
satisfaction-not-satisfied = Not satisfied
satisfaction-no-opinion = No opinion
speaker-kind-person = Person
speaker-kind-group = Group
speaker-kind-secret = Name kept secret
letterhead-state = State (Decree 30/2020/NĐ-CP)
letterhead-party = Party (Quy định 399-QĐ/TW, Hướng dẫn 05-HD/VPTW)
letterhead-front = Vietnam Fatherland Front
document-minutes = Minutes
document-notice = Conclusion notice
document-opening-sheet = Opening sheet (previous results)
document-citizen-letters = Letters to citizens
document-transfer-slips = Transfer slips
document-reminder-slips = Reminder slips
document-register = Register of opinions
document-invitation = Invitation
document-public-notice = Public notice of the session
document-blank-slips = Blank opinion slips
document-erratum = Erratum
op-set-office = edit the office
op-set-list = edit a list
op-set-preference = change a setting
op-create-session = create a session
op-edit-session = edit the session
op-set-state = change the state
op-import-record = import a session
op-edit-speaker = edit a speaker
op-raise-opinion = add an opinion
op-edit-opinion = edit an opinion
op-add-slips = add opinions sent before
op-set-closing = edit the closing
op-keep-draft = keep a draft
op-drop-draft = drop a draft
op-reword = change the words of a document
op-keep-document-draft = keep the words of a draft
op-lock-document = lock a document
op-unlock-document = unlock a document
op-file-returned = file what came back signed
op-record-publication = record a publication
op-set-authorities = edit the trusted authorities
op-set-calendar = the working-day table
op-set-time-limits = the time limits
op-set-unit = a unit
op-set-roster = the roster of dialogues
op-merge-units = a merger of units
op-follow-up = an entry in a history
op-attach = a kept file
op-take-results = results told by a unit
op-set-repeat = a repeated opinion
op-set-hot-issue = a hot issue
op-set-ledger-entry = the ledger of Resolution 04
op-save-filter = a saved filter
op-undo = undo
document-state-locked = locked, to be signed
document-state-signed = signed
document-state-signed-on-paper = signed on paper
document-state-withdrawn = unlocked
channel-media = mass media
channel-posted = posted at the office
channel-villages = sent to the village heads

## What an opinion lacks
missing-content = no content yet
missing-outcome = no outcome yet
missing-answer = no answer yet
missing-unit = no lead unit yet
missing-due-date = no due date yet
missing-competent-level = no competent level named yet
missing-reason = no reason for not considering it yet
missing-merged-into = no valid opinion to merge into yet
missing-legality-reason = no reason for the judgement of legality yet
missing-line = Opinion { $number }: { $what }

## What is wrong with a field
fault-empty = Empty. Please fill it in.
fault-too-long = { $length } characters long, at most { $limit }. Please shorten it.
fault-control-character = It holds a character that cannot be shown ({ $code }). Please delete it.
fault-line-break = This field takes one line. Please take out the line break or tab.
fault-no-chair = No chair yet. Please add at least one.
fault-ends-before-start = It ends ({ $end }) before it starts ({ $start }). Please correct one of them.
fault-announced-after-start = The public notice is dated after the session. Please correct it.
fault-due-before-session = The due date { $due } is before the session on { $session }. Please choose a later day.
fault-published-before-session = The day of publication { $on } is before the session on { $session }. Please give the day on which it was made public.
fault-after-today = { $on } is after today ({ $today }). Only what was done is recorded; record it once it is public.
fault-date-unreadable = The date cannot be read. Please write it like 05/12/2026.
fault-time-unreadable = The time cannot be read. Please write it like 07:45.
fault-number-unreadable = The number cannot be read. Please write digits only.
fault-date-out-of-range = The date is outside the years 2000–2100. Please check it.
fault-unknown-speaker = There is no speaker number { $number }.
fault-number-twice = Number { $number } stands twice.
fault-number-gap = Opinion number { $number } is missing: numbers run from 1 without gaps.
fault-merged-into-unknown = There is no opinion number { $number } to merge into.
fault-merged-into-itself = An opinion is not merged into itself. Please choose another.
fault-merged-into-merged = Opinion number { $number } is itself merged. Please merge into the one that stands.
fault-no-connected-point = No connected point yet. Please add at least one.
fault-too-many-days = At most { $longest } days. Please enter a smaller number.
fault-before-session = { $on } lies before the session of { $session }. Please correct the date.
fault-in-future = { $on } is still to come (today is { $today }). Please correct the date.
fault-date-missing = No date yet.
fault-day-twice = { $day } is in the table already. Please keep one line.
fault-name-taken = Another unit bears this name. Please choose another.
fault-below-itself = A unit cannot stand below itself or become a part of itself. Please choose another.
fault-too-early = It cannot lie before { $earliest }, the day of what went before. Please correct the date.
fault-too-late = Resuming the clock moves the due date to { $latest } at most; for more, please record an extension with its document.
fault-merged-already = This unit was merged already. Please choose another.
fault-not-there = This unit is not there on { $on }. Please choose another unit or day.
fault-already-overdue = Overdue since { $due }: it can no longer be extended or paused.
fault-not-later = It must lie after { $due }. Please correct the date.
fault-evidence-before-session = A document of { $on } lies before the session of { $session } and proves no result. Correct the date, or name another document as evidence.
fault-not-asked-of = This counts for { $whom } alone. Choose the right unit, or add it among the units.
whom-party = Party committees
whom-authority = authorities
whom-front = committees of the Front
whom-province = provincial bodies of the Front and its organisations
whom-organisations = the Front and its organisations
fault-no-evidence = A definitive result needs evidence: a document’s number and date, a file, or the citizen’s confirmation.
fault-not-now = This cannot be recorded while the opinion stands as “{ $standing }”.
fault-not-retractable = Only the newest entry that a person recorded can be taken back.
fault-newer-format = The file has format version { $version }, newer than this program. Please update the program.

## Names of the fields
owner-unit = Unit
owner-hot-issue = Hot issue
owner-ledger = Ledger of Resolution 04
owner-time-limits = Time limits
part-found-on = found on
part-successor = successor
part-parent = unit above
part-head = head
owner-secretary = Secretary
owner-office-secretary = Secretary of the office
owner-office = Office
owner-speaker = Speaker
entry-chair = Chair { $n }
entry-officer = Answering officer { $n }
entry-attendance = Attendance { $n }
entry-absence = Absence { $n }
entry-connected-point = Connected point { $n }
entry-basis = Basis { $n }
entry-programme = Programme, step { $n }
entry-follow-up = Follow-up task { $n }
entry-recipient = Recipient { $n }
entry-signer = Signer { $n }
entry-speaker = Speaker { $n }
entry-opinion = Opinion { $n }
entry-slip = Slip { $n }
entry-field = Field { $n }
entry-unit = Unit { $n }
part-name = name
part-post = post
part-honorific = form of address
part-superior = superior body
part-symbol = symbol
part-place = place
part-letterhead = letterhead
part-kind = kind
part-form = form
part-state = state
part-subject = subject
part-announced-on = date of public notice
part-starts-at = start
part-ends-at = end
part-chairs = chairs
part-officers = answering officers
part-attendance = attendance
part-absences = absences
part-connected-points = connected points
part-basis = basis
part-programme = programme
part-previous-results = results of the previous session
part-count = number of people
part-who = who
part-reason = reason
part-number = number
part-address = address
part-role = role
part-phone = phone
part-spoke-at = time of speaking
part-speaker = speaker
part-source = source
part-legality = legality
part-legality-reason = reason of the legality
part-competence = competence
part-field = field
part-content = content
part-answer = answer
part-answer-by = who answered
part-conclusion = conclusion
part-outcome = outcome
part-lead-unit = lead unit
part-co-units = co-operating units
part-co-unit = co-operating unit { $n }
part-due-on = due date
part-merged-into = merged into
part-satisfaction = satisfaction
part-voided = reason for voiding
part-assessment = general assessment
part-follow-up = follow-up tasks
part-recipients = recipients
part-signers = signers
part-authority = authority
part-title = title
part-session = session
part-speakers = speakers
part-opinions = opinions
part-closing = closing
part-published-on = day of publication
part-published-note = note on the publication
part-id = identity
part-format-version = format version

## The data file
store-missing = There is no data file at { $path }. Please check the path.
store-is-folder = { $path } is a folder, not a data file. Please name a file.
store-no-folder = The folder of { $path } does not exist. Please create it or choose another place.
store-read-only-folder = The folder of { $path } may not be written. Please choose another folder or ask for the right to write.
store-read-only-file = The file { $path } is read-only. Please clear that attribute or copy the file to a place that can be written.
store-other-program = { $path } is not a data file of Sổ Đối Thoại. It was left as it is; please choose another file.
store-newer = The data file has version { $file }, this program reads up to version { $known }. It was left as it is; please update the program.
store-damaged = The data file is damaged ({ $detail }). It was left as it is; please copy it to a safe place and open the newest backup.
store-in-use-by = The data file is open by { $user } on { $host } (process { $pid }). Please close the program there and try again.
store-in-use-on = The data file is open on { $host } (process { $pid }). Please close the program there and try again.
store-in-use = The data file is open in another program. Please close it and try again.
store-disk-full = The disk is full, so nothing was saved. Please free some space and try again; what was saved before is intact.
store-read-only = The disk no longer takes writes, so nothing was saved. Please check the drive and try again.
store-disk = The disk failed ({ $detail }), so it is not certain that this was saved. Please check the drive and try again.
store-no-such-session = There is no session number { $id }.
store-no-such-speaker = This speaker is not in the data file.
store-no-such-opinion = This opinion is not in the data file.
store-no-such-document = There is no locked document { $id }. List them with “issued”.
store-no-such-file = This file is not in the data file.
store-number-taken = Number { $number } is borne by document { $id } of the locked documents. Choose another number, or leave it blank for the clerk.
store-not-concluded = Session number { $id } is not concluded, so this document cannot be locked. In the window: open “Conclusion and check” (F9 in the list of sessions or in the console), then conclude (F12). By command: doithoai conclude --session { $id }
store-already-locked = This document is locked and waits to be signed (document { $id }). To make it anew, unlock that one first.
store-not-final = A draft cannot be locked. Choose the final document.
store-outdated = Session number { $id } changed while the document was made. Nothing was locked; look at it again and lock it once more.
store-wrong-mark = The mark in the foot does not fit the document. Nothing was locked; lock it once more.
store-not-signed = Document { $id } is not signed, so nothing needs to be corrected. Unlock it, edit, and lock it again.
store-already-signed = Document { $id } is signed and cannot be unlocked. To correct it, issue an erratum.
store-already-published = Document { $id } is recorded as published and cannot be unlocked. If that is a mistake, take the publication out first.
store-withdrawn = Document { $id } was unlocked and is kept for the history only. Choose one that is locked.
store-already-filed = This file is filed with document { $id } already. It is not filed again.
store-unsigned = This is the unsigned file of document { $id } as it went out, nothing that came back, and is not filed. Choose the signed file, or a scan of the signed paper.
store-file-too-large = The file is larger than { $limit } MB and is not filed. Scan it again with a lower resolution (200 dpi).
store-file-empty = The file is empty. Choose the file that was signed.
store-held-by-locked = Session number { $session } has a locked document (document { $id }), so it cannot be set back to “Held”. Unlock that document first.
store-held-by-signed = Session number { $session } has a signed document (document { $id }), so its conclusions stay as they are. Mistakes are corrected by an erratum.
store-locked = Session number { $id } is concluded and cannot be edited. To edit it, set its state back to “Held”.
store-gate-empty = No opinion is recorded yet, so the session cannot be concluded.
store-gate-open = The session cannot be concluded, because opinions are incomplete:
store-already-there = This session is in the data file already, as number { $id }. It was not imported again.
store-no-such-unit = There is no such unit. Please open the list of units again.
store-no-such-attachment = There is no such file. Please open the opinion again.
store-no-such-hot-issue = There is no such issue. Please open the list again.
store-no-such-ledger-entry = There is no such entry. Please open the ledger again.
store-bulk-refused = Nothing was recorded. Opinion { $place } of those chosen:
store-followed = Opinions of session { $id } have been followed since it was concluded, so it cannot be opened again. Please record the change with each opinion.
store-nothing-to-undo = There is nothing to undo. An entry of a history is taken back by another entry; locking, results taken over and mergers are not undone.
store-not-taken-back = Not undone: the last thing done was “{ $what }”, which is not undone and keeps all that went before it. { $instead }
store-instead-retract = An entry made in error is retracted at each opinion, also where several were recorded at once: Ctrl+D on the opinion’s page, or follow-up record --event retracted.
store-instead-assign = After a wrong merger each opinion is assigned to its right unit again: F2 in the list of opinions, or follow-up record --event assigned.
store-instead-void = An opinion recorded in error is voided with a reason: Ctrl+D in the console.
store-instead-unlock = A document locked in error is unlocked with a reason.
store-instead-lock = If it was unlocked by mistake, lock the document again.
store-instead-cancel = A session is not deleted; if it is a mistake, set it to “cancelled” or mend its particulars.
store-instead-file = A file that was taken in is kept as proof; if it is a mistake, file the right one too.
store-instead-change = Change the wrong thing itself.
store-closed = The data file is closed. Please start the program again.
store-panicked = The program failed at this and saved nothing of it. What was saved before is intact; please try again.
store-database = The data file refused this change ({ $detail }). Nothing was saved.
notice-info = Note
notice-success = Done
notice-warning = Attention
notice-error = Problem


place-everywhere = Everywhere
place-sessions = List of sessions
place-form = Forms
place-console = Live console
place-closing = Conclusion and check
place-preview = Preview of documents

action-help = Help
action-back = Back
action-focus-next = To the next field
action-focus-previous = To the previous field
action-zoom-in = Zoom in
action-zoom-out = Zoom out
action-zoom-reset = Original size
action-next-palette = Light, dark, high contrast
action-select-next = Select the row below
action-select-previous = Select the row above
action-open-selected = Open
action-new-session = New session
action-next-step = Next step
action-settings = Settings
action-save = Save
action-add-row = Add a row
action-remove-row = Remove the row
action-copy-last = Copy from the last session
action-next-opinion = Next opinion, same speaker
action-next-speaker = Next speaker
action-go-to-speaker = Go to the speaker
action-go-to-field = Go to the field of work
action-go-to-content = Go to the opinion's content
action-go-to-answer = Go to the answer at the session
action-go-to-conclusion = Go to the chair's conclusion
action-go-to-assignment = Go to the lead unit and due date
action-conclude-answered = Conclusion: answered at the session
action-conclude-assigned = Conclusion: assigned
action-conclude-plan = Conclusion: has a plan
action-conclude-passed = Conclusion: passed to the competent level
action-conclude-not-considered = Conclusion: not considered
action-conclude-merged = Conclusion: merged into another opinion
action-show-previous = Show the previous one
action-show-next = Show the next one
action-group-speaker = Opinion of a group
action-secret-name = Keep the name secret
action-slip = Opinion written on a slip
action-merge = Merge a duplicate
action-void = Void the number (with a reason)
action-closing = Conclusion and check
action-particulars = Session particulars
action-preview = Preview of documents
action-other-document = Next kind of document
action-export = Export the file

## Import of files
import-file-missing = There is no such file. Check the path.
import-file-forbidden = This file may not be read. Ask for the right to read it or copy it elsewhere.
import-file-unreadable = This file cannot be read ({ $detail }).
import-file-too-large = The file is larger than { $megabytes } MB. Split it into smaller ones.
import-file-unknown = This file is neither an Excel workbook (.xlsx) nor a session (.json). Choose another one.
import-pdf-no-session = This PDF carries no data of a session. Ask for the session file (.json), or for the full PDF that this program exported.
import-sheet-empty = The file is empty. Choose another one.
import-sheet-other = This file is { $kind }, not an Excel workbook (.xlsx), whatever its name says. Choose another one.
import-sheet-unknown = This file is no Excel workbook (.xlsx), whatever its name says. Choose another one.
import-sheet-old = This workbook has the old format (.xls). Open it in Excel and save it as .xlsx.
import-sheet-encrypted = This workbook has a password. Take the password off and save it again.
import-sheet-damaged = This workbook is damaged ({ $detail }). Ask for the file again, or repair it in Excel and save it again.
import-sheet-too-large = This workbook is too large: at most { $cells } cells with text and { $megabytes } MB unpacked. Split it into smaller files.
import-sheet-no-header = No header row was found. The sheet needs a row with the column “Nội dung” and at least one of “Họ và tên”, “Địa chỉ”, “Lĩnh vực”, “Điện thoại”.
## PDF files
pdf-too-large = The PDF is larger than { $megabytes } MB and is not opened. Ask for the original, not for a scan.
pdf-not-pdf = This file is no PDF, whatever its name says. Choose another one.
pdf-encrypted = This PDF is locked with a password. Ask for one that is not locked.
pdf-broken = This PDF is damaged or was not downloaded to its end ({ $detail }). Ask for the file again.
pdf-scan = This PDF holds scanned pictures alone, and no text to compare.
## Electronic signatures
sign-not-key-file = This is no key file (.p12, .pfx), or it is damaged ({ $detail }). Choose the key file.
sign-wrong-password = The password of the key file is wrong. Check the keyboard and capitals and try again.
sign-no-key = The key file holds no private key with its certificate. Export it again with the private key.
sign-other-key = The key in the file is no RSA key and cannot sign here. Sign with the tool of whoever issued the certificate.
sign-mismatched = The private key and the certificate in the file do not belong together. Ask for a new key file.
sign-key-too-large = The file is larger than allowed. Choose the right file.
sign-password-unreadable = The password file is no UTF-8 text. Save it as UTF-8, with one line.
sign-no-field = The document has no signature field “{ $name }” and no empty one left. Leave out --field to sign without being seen.
sign-other-field = The document has no signature field “{ $name }”. Still empty: { $free }.
sign-field-signed = The signature field “{ $name }” is signed already. Choose another one.
sign-expired = The certificate holds only from { $from } to { $until }. Renew it and sign again.
sign-failed = The file was not signed ({ $detail }). The original is as it was; export the document again and retry.
verdict-no-signature = The file has no electronic signature.
verdict-number = Number stamped into the document: { $number }.
verdict-number-differs = The number stamped on the file is { $found }, OTHER than number { $kept } of the locked document. Number { $kept } is kept; ask the clerk.
verdict-dated = Date stamped into the document: { $date }.
verdict-dated-differs = The date stamped on the file is { $found }, OTHER than { $kept } of the locked document. { $kept } is kept; ask the clerk.
verdict-unknown-authority = Whether the signature is truly of { $name } is not known: the signer has no authority in the list of those trusted. Ask the signer before filing.
verdict-proved = VERDICT: this is the locked document, signed and not changed.
verdict-proved-unvouched = VERDICT: this is the locked document, signed and not changed; but whether the signature is truly of { $name } is NOT KNOWN, for the signer has no authority in the list of those trusted.
verdict-not-proved = VERDICT: it is not proved that this is the locked document, signed and not changed.
signature-nobody = an unknown signer
signature-no-time = an unknown time
signature-line = Signature of { $name }, at { $at }:
signature-intact = intact.
signature-altered = CHANGED after signing.
signature-changed-after = what was signed is intact, but the file was added to after signing.
signature-restamped = what was signed is unchanged, but a number or date stamped before (“{ $signed }”) was changed or covered after signing and now reads “{ $shows }”.
signature-unreadable = unreadable ({ $detail }).
signature-weak = It uses the outdated algorithm SHA-1.
signature-signed-other = What was signed differs from what was locked: { $difference }
trust-trusted = The signer is vouched for by { $authority }.
trust-unknown = The issuer “{ $issuer }” is not on the office's list of trusted authorities.
trust-expired = The certificate “{ $name }” did not hold at the time of signing.
trust-none = The signer cannot be told.
comparison-same = Text and layout are those that were locked; only the rooms for number, date and signature differ.
comparison-scan = The file is a scan: pictures alone, which cannot be compared letter by letter. It can be filed as “signed on paper”.
comparison-differs = DIFFERS from what was locked. { $difference }
difference-page-count = The locked document has { $locked } pages, this file { $found }.
difference-paper = Page { $page }: another size or direction of paper.
difference-swapped = Page { $page } was replaced by page { $shows }.
difference-words = Page { $page }: locked was “{ $locked }”, this file says “{ $found }”.
difference-missing = Page { $page }: the line “{ $line }” is gone.
difference-moved = Page { $page }: the line “{ $line }” has another place, face or colour.
difference-added = Page { $page }: “{ $line }” was added outside the rooms left free.
difference-covered = Page { $page }: the line “{ $line }” is covered by a picture or an area.
difference-drawn = Page { $page }: something is drawn outside the rooms left free, { $left } mm from the left and { $top } mm from the top.
difference-rule = Page { $page }: a rule is gone.
difference-unclear = Page { $page }: not all of it can be read.
import-json-broken = The JSON is broken at line { $line }, column { $column }. Mend that place or export the file again.
import-json-unwritable = The session cannot be written as JSON ({ $detail }).
import-field-unknown = the format has no field “{ $name }”. Take it out or correct its name.
import-field-missing = this field is missing.
import-field-twice = the field “{ $name }” stands twice.
import-field-word = there is no choice “{ $found }”. The choices: { $allowed }.
import-field-value = the value is of the wrong type ({ $detail }).
row-no-content = the content is missing
row-no-name = the sender's name is missing
row-already-there = the session has this opinion already, number { $number }
row-repeats = the same as row { $row }
row-removed = { $count } characters that cannot be shown were taken out
row-phone-unusual = unusual phone number “{ $typed }”, kept as written
row-date-unreadable = the date of sending “{ $typed }” cannot be read
row-field-unknown = the field “{ $typed }” is not in the list, kept as written
row-field-ambiguous = the field “{ $typed }” fits several entries, kept as written
row-name-from-address = there is no column of names; taken as an opinion of the voters of the place
row-name-secret = the sender asks for secrecy; name, address and phone are not kept
row-column-not-taken = the column “{ $heading }” is not taken: { $text }
skip-above-header = above the header row
skip-header = header row
skip-repeated-header = header row once more
skip-column-numbers = row of column numbers
skip-no-opinion = no opinion
skip-no-header-in-sheet = sheet without a header row
column-number = No.
column-honorific = Mr/Mrs
column-name = Full name
column-address = Address
column-role = Post, on behalf of
column-phone = Phone
column-content = Content
column-field = Field
column-sent-on = Sent on
column-note = Note
button-retry = Try again
button-close = Close
status-saving = Saving…
status-saved = Saved { $time }
status-kept = Draft kept { $time }
closing-keeping = What you typed last is being saved before the window closes.
closing-stay = Stay open
closing-anyway = Close now, lose what is not saved

loading-opening = Opening the data file…
loading-other-file = Another data file
loading-other-file-hint = The full path; a file that is not there will be made.
loading-open-other = Open this file

setup-title = Getting started
setup-intro = A few particulars so that documents are laid out correctly. Everything else has a default and can be changed in Settings.
setup-begin = Begin
setup-sample = Open the sample session
setup-sample-hint = The sample is an invented session with 21 opinions, to see how the work goes and what is printed.

office-superior = Superior body
office-superior-example = E.g. Ủy ban nhân dân tỉnh Nghệ An
office-superior-hint = Leave empty when no superior body is printed.
office-name = Issuing body
office-name-example = E.g. Ủy ban nhân dân xã Bình Lộc
office-symbol = Symbol
office-symbol-example = E.g. UBND
office-symbol-hint = What follows the dash: Số: 15/TB-UBND
office-place = Place
office-place-example = E.g. Bình Lộc
office-place-hint = Stands before the date: Bình Lộc, ngày …
office-letterhead = Letterhead
office-secretary-name = Secretary's name
office-secretary-name-example = E.g. Trần Đình Quý
office-secretary-post = Post
office-secretary-post-example = E.g. Công chức Văn phòng HĐND và UBND

help-title = Help
help-saving = Nothing needs saving while opinions are recorded: whatever you type is in the data file within a second, even if the machine goes off. The line “Saved” tells when it last was.
help-typing = Everything can be done from the keyboard: Tab walks through fields and buttons, Enter or Space presses. In a text field Ctrl+Z undoes, Ctrl+Y redoes, Ctrl+Backspace deletes a word.

sessions-title = Sessions
sessions-reading = Reading the list…
sessions-when = { $date }, { $time }
sessions-no-opinion = No opinion yet
sessions-counts = { $concluded }/{ $opinions } opinions concluded
sessions-open = Record opinions
sessions-empty-title = No session yet
sessions-empty-words = Make the first session: its subject, time, place and chair. Everything else can follow later.
sessions-empty-new = Make a session
step-announce = Announced
step-start = Start the session
step-record = Continue recording
step-conclude = Check and conclude
step-export = Export documents
step-plan = Plan again
turn-postpone = Postpone
turn-cancel = Cancel this session
turn-held = End the session
turn-running = Resume the session
turn-unlock = Unlock to correct

settings-title = Settings
settings-look = Look
settings-palette = Palette
settings-zoom = Size
settings-language = Language of the screen
settings-office = Office
settings-issuers = Issuers under the other letterheads
settings-issuers-hint = One session may issue documents under several letterheads. Left empty, the greyed proposal is used.
settings-lists = The office's lists
settings-authorities = Trusted certification authorities
settings-authorities-hint = A signer counts as known when an authority of this list issued the certificate. Adding and removing hold at once.
authorities-path = Certificate of the authority
authorities-path-hint = The .cer, .crt or .pem file that the authority publishes. Type its path and press Enter, or choose it.
authorities-add = Add to the list
authorities-dialog = Choose the certificate of an authority
authorities-dialog-kind = Certificates
authorities-remove = Remove from the list
authorities-keep = Keep it
authorities-sure = Remove “{ $name }” from the list? Signatures that it vouches for will no longer be vouched for.
palette-light = Light
palette-dark = Dark
palette-high-contrast = High contrast
list-field = Fields of work
list-field-hint = One a line.
list-unit = Units
list-unit-hint = One responsible unit a line.
list-recipient = Recipients
list-recipient-hint = One a line.

## Commands
cli-about = Sổ Đối Thoại: minutes, conclusions and follow-up of dialogue sessions. Without a command the window opens.
cli-examples =
    Examples:
      doithoai
      doithoai --data hop-2026.db
      doithoai demo --data mau.db
      doithoai list sessions --data mau.db
      doithoai export minutes --data mau.db --session 1 --out bien-ban.pdf
    Exit codes: 0 done, 1 refused (the reason on the error stream), 2 wrong usage.
cli-data = Data file; by default the person's own, or beside the program when a file “portable” lies there
cli-session = Number of the session, as in “list sessions”
cli-demo = Make a new data file with the sample session
cli-demo-examples =
    Example:
      doithoai demo --data mau.db
    A file that is there is refused and left as it is.
cli-import = Import a session (JSON, or a PDF that carries its data), or opinions sent before (Excel) into a session
cli-import-examples =
    Examples:
      doithoai import cuoc-hop.json --data hop-2026.db
      doithoai import y-kien.xlsx --data hop-2026.db --session 1 --dry-run
      doithoai import y-kien.xlsx --data hop-2026.db --session 1
    The kind of file is known by its content, not by its name.
cli-import-file = JSON file, PDF that carries its data, or Excel workbook (.xlsx)
cli-import-session = Number of the session that takes the opinions of the workbook
cli-import-dry-run = Only show what each row becomes; save nothing
cli-sign = Sign a PDF with a PKCS#12 key file
cli-sign-examples =
    Examples:
      doithoai sign notice.pdf --p12 key.p12 --password-file password.txt --field ChuKy1 --out signed.pdf
      doithoai sign notice.pdf --p12 key.p12 --password-file - --out signed.pdf
    The original stays as it is. The password is read from a file or the standard input alone. This command does not use --data.
cli-sign-file = The PDF to be signed
cli-sign-p12 = The key file (.p12, .pfx)
cli-sign-password = A file with the password in its first line; “-” is the standard input
cli-sign-field = Name of an empty signature field, such as ChuKy1; without it the signature is not seen
cli-verify = Judge a signed PDF beside the document that was locked
cli-verify-examples =
    Examples:
      doithoai verify signed.pdf --data sessions.db --session 1
      doithoai verify signed.pdf --data sessions.db --session 1 --json
    Exit code 0 only when every signature is intact and the text is the locked one.
cli-verify-file = The PDF that came back
cli-verify-document = Compare only with the locked document of this number in the data file; without it the document is found
cli-verify-keep = File it with the locked document, taking over its number and date; only when it is proved or a scan
command-sign-done = Signed { $path } with the certificate of { $name }.
verify-document = Compared with the locked document: { $title }
verify-kept = Filed with the locked document.
verify-not-kept = The file differs from the locked document and was not filed; the reason stands above. Ask whoever sent it, or sign the locked document again.
verify-nothing-locked = The session has no locked document to compare with. Check the number of the session.
verify-not-proved = The file is not proved; the reason stands above. Ask whoever sent it, or sign the locked document again.
verify-rooms = The rooms of the locked document cannot be read ({ $detail }). Use the newest version of the program.
cli-schema = Print the JSON Schema of a session file
cli-schema-examples =
    Example:
      doithoai schema
    This command does not use --data.
cli-list = List the sessions or the opinions
cli-list-examples =
    Examples:
      doithoai list sessions --data hop-2026.db
      doithoai list opinions --data hop-2026.db --session 1
      doithoai list opinions --data hop-2026.db --json
cli-list-sessions = The sessions, newest first
cli-list-opinions = The opinions, by number
cli-list-session = Only this session; without it, all
cli-list-json = Print JSON for other programs
command-no-home = The machine tells no home folder. Name the data file with --data.
command-data-there = { $path } exists. It is left as it is; choose another name.
command-left-behind = The file just made, { $path }, cannot be removed ({ $detail }). Remove it yourself.
command-demo-done = Made { $path } with the sample session, number { $number }.
command-import-session-not-needed = A session file (JSON, PDF) becomes a new session. Leave --session out.
command-import-session-needed = Add --session N: the session that takes the opinions of this workbook.
command-import-session-good = Can be imported: { $subject } ({ $complete }/{ $recorded } opinions concluded). Nothing is saved.
command-import-session-done = Imported as session { $number }: { $subject } ({ $complete }/{ $recorded } opinions concluded).
command-import-broken = WARNING: { $said } The data in the file may not be what was signed; ask whoever sent it.
command-import-nothing = No opinion can be taken. Nothing has changed.
command-import-refused = { $count } rows with opinions cannot be taken; the reason stands beside each.
command-import-would-take = { $count } opinions can be taken. Nothing is saved.
command-import-taken = Took { $count } opinions.
command-import-not-kept = Dates of sending and notes in the sheet are only shown, not kept.
command-row-taken = Row { $row }: { $who } [{ $field }] { $content }
command-row-refused = Row { $row }: NOT TAKEN: { $text }
command-row-skipped = Row { $row }: skipped ({ $why }): { $text }

## Export of documents
export-unknown-field = The changed wording of part «{ $part }» has a field { $field } that the program does not know. Correct the field's name or put the original wording back.
export-nothing-recorded = No opinion is recorded yet, so this document cannot be made. Record opinions first; minutes and notice may still be exported as drafts.
export-nothing-to-tell = No opinion belongs into this document. Transfer slips take opinions with a responsible unit or competent level; reminder slips those assigned or planned. Check the conclusions and units of the opinions.
export-nothing-corrected = The document to correct and what is wrong and right in it are not given. Give both and export again.
export-no-such-edition = “{ $kind }” has no extract by unit or no public edition. Export the full edition.
export-unknown-unit = No opinion is led by or shared with “{ $unit }”. The units of this session are: { $known }.
export-no-unit = No opinion is led by or shared with “{ $unit }”; no opinion names a unit yet. Name units in the conclusions first.
disclosure-left = The document was not written: personal values that must not be told are still in the file. Change them where they were typed (wording, posts, names of units…) and export again:
disclosure-leak = - { $kind } “{ $value }” of speaker { $person }, { $place }
disclosure-leak-nobody = - { $kind } “{ $value }”, { $place }
disclosure-page = page { $number }
disclosure-particulars = in the title, outline or particulars of the file
disclosure-attachment = in the attached file { $name }
disclosure-part = in the part { $name } of the file
disclosure-line = line { $number } of the table
disclosure-unreadable = The document was not written: the finished file could not be read back to search it for personal values ({ $detail }).
personal-name = Name
personal-phone = Telephone number
personal-identity = Identity number
personal-address = Home address
export-gate-open = There is no final document yet, for some opinions lack something (a draft can be exported):
export-end-unknown = The end of the meeting is not recorded, so there are no final minutes yet. Enter it in the session’s particulars and export again; a draft can be exported.
export-format = The layout profile cannot be used ({ $detail }).
export-glyph = The font lacks the character “{ $character }” ({ $code }). Find and replace it.
export-cancelled = Stopped as asked. No file was written.
export-pdf = The PDF cannot be made ({ $detail }).
export-control = The text holds the control character { $code }, which cannot be seen or written. Type the passage that holds it again.
export-docx = The DOCX cannot be made ({ $detail }). Export a PDF, and tell those who make the program.
export-no-table = This document has no table, so there is nothing to write as XLSX. Choose PDF or DOCX; the conclusion notice (its appendix) and the register have tables.
export-cell-too-long = Row { $row } of the table “{ $sheet }” has a text of more than 32,767 characters, which no XLSX cell takes. Choose PDF or DOCX, or shorten that text.
export-xlsx = The XLSX cannot be made ({ $detail }). Export a PDF, and tell those who make the program.
save-exists = { $path } exists. It is left as it is; choose another name, or add --force to overwrite it.
save-is-folder = { $path } is a folder. Name a file.
save-no-folder = There is no folder { $folder }. Make it or choose another place.
save-refused = Writing into the folder { $folder } is not allowed. Choose another folder or ask for the right.
save-disk-full = The disk of { $folder } is full. Remove other files and try again; nothing is half-written.
save-failed = { $path } cannot be written ({ $detail }). Nothing is half-written.
cli-export = Export the minutes, the conclusion notice (PDF, DOCX, XLSX) or the whole session (JSON)
cli-export-examples =
    Examples:
      doithoai export minutes --data hop-2026.db --session 1 --out bien-ban.pdf
      doithoai export notice --data hop-2026.db --session 1 --out thong-bao.pdf --draft
      doithoai export minutes --data hop-2026.db --session 1 --out bien-ban.docx
      doithoai export session --data hop-2026.db --session 1 --out cuoc-hop.json
    The final documents need every opinion concluded; a draft may be exported at any time.
cli-export-out = File to write
cli-export-kind = Which document; session: the whole session (JSON), with the phone numbers and names that are kept
cli-export-letterhead = Layout: state, party, front; without it the office's own
cli-export-edition = Edition: full, public (names masked), unit=NAME (extract of one unit)
cli-export-number = Number of the document; without it room is left for the clerk
cli-export-corrects = The document that an erratum corrects, such as: Thông báo số 15/TB-UBND ngày 20 tháng 11 năm 2026
cli-export-change = One correction: PLACE|WRONG|RIGHT (repeat for several)
cli-change-wrong = Give all three parts, separated by |: place|wrong|right
cli-export-date = Date of the document (day/month/year); without it room is left for the clerk
cli-export-format = Kind of file: pdf, docx, xlsx; without it as the file's name ends
cli-session-format = a whole session is written as JSON only; leave --format out
cli-edition-wrong = write full, public or unit=NAME
cli-date-wrong = not a date; for example 05/01/2026
cli-kind-session = The whole session (JSON)
cli-export-draft = Export a copy marked DỰ THẢO
cli-export-force = Overwrite a file that is there
command-export-done = Wrote { $path }.
cli-conclude = Conclude a session, as F12 does on the closing screen
cli-conclude-examples =
    Example, from the sample session to a document locked for signing:
      doithoai demo --data mau.db
      doithoai conclude --data mau.db --session 1
      doithoai lock notice --data mau.db --session 1 --number next --out thong-bao.pdf
    Opened again to be changed, while no document is locked:
      doithoai conclude --data mau.db --session 1 --reopen
    While something is missing it is refused, with what each opinion lacks.
cli-conclude-reopen = Open a concluded session again, back to “Held”
command-conclude-done = Session { $id } is concluded: its content is locked, final documents can be locked and exported.
command-conclude-already = Session { $id } was concluded before; nothing has changed.
command-conclude-not-yet = Session { $id } is not concluded, so it need not be opened again: its content can be changed.
command-conclude-reopened = Session { $id } is open again, back to “Held”.
command-conclude-next =
    What comes next:
      doithoai check-format notice --data { $path } --session { $id }
      doithoai lock notice --data { $path } --session { $id } --number next --out thong-bao.pdf
closing-unfinished = The closing (assessment, recipients, signers) is typed with a fault in it. Open it (F9) and mend it before concluding.

## Printing
cli-print = Print a document of a session through the system
cli-print-examples =
    Examples:
      doithoai print minutes --data hop-2026.db --session 1
      doithoai print transfer-slips --data hop-2026.db --session 1 --draft
    It goes to the default printer; where nothing prints, a viewer opens, to print from there.
cli-print-kind = Which document
print-queued = The document went to the default printer.
print-shown = The document is open in the PDF viewer. Print it from there.
print-refused = The printing system did not take the document ({ $detail }). See to the default printer and its paper, or export a PDF and print that.
print-no-program = There is no printing system and no PDF viewer here. Export a PDF and print it elsewhere, or set up a printer.
print-not-kept = The temporary file for printing cannot be written to { $folder } ({ $detail }). Free some of the disk, or export a PDF and print that.

## When no window opens
display-none = No window can open: this machine has no display (DISPLAY and WAYLAND_DISPLAY are both empty).
display-no-library = No window can open: a library of the system is missing. On Debian or Ubuntu, run: sudo apt-get install { $packages }
display-refused = No window can open: the display (DISPLAY or WAYLAND_DISPLAY) does not answer.
display-stopped = The program met an error and stopped. Everything reported as saved is kept; start the program again.
display-commands =
    The sample session's PDFs can be made without a window:
      doithoai demo --data mau.db
      doithoai export minutes --data mau.db --session 1 --out bien-ban.pdf
      doithoai export notice --data mau.db --session 1 --out thong-bao.pdf
## Live console
console-unnamed = (chưa rõ họ tên)
console-back = Back to the sessions
console-go-particulars = Particulars
console-go-closing = Conclusion
console-go-preview = Documents
console-save-again = Save again
console-locked = The session is concluded, so its content is locked. To change it, take the session back to “Held”.
console-speaker = Speaker
console-speaker-group = Group
console-speaker-secret = Speaker (name kept secret)
console-address = Address
console-role = Role, on behalf of
console-phone = Phone
console-opinion-number = Opinion { $number }
console-field = Field
console-kind = Kind
console-legality = Legality
console-competence = Competence
console-source = Source
console-content = Content
console-content-hint = Type while listening. Ctrl+Enter: next opinion of the same speaker; Ctrl+N: next speaker.
console-too-long = More than { $limit } characters (it would be { $length }), so what was just added was not taken.
console-answer-by = Answered by
console-answer = Answer at the session
console-outcome = Outcome (Ctrl+digit)
console-conclusion = The chair’s conclusion
console-lead-unit = Lead unit
console-competent-level = Competent level
console-co-units = Co-operating units (separated by ;)
console-due-on = Due date
console-due-hint = e.g. 15/12, +20, +10lv
console-reason = Reason for not considering it
console-legality-reason = Reason and who decided
console-merged-into = Merged into opinion
console-satisfaction = Citizen
console-void-reason = Reason for voiding opinion { $number }
console-void-hint = Enter voids it, Esc leaves it. The number stays and is not used again.
console-voided = Voided: { $reason }
console-lacking = Missing: { $list }
console-merged-here = Merged into this one: { $list }
console-suggestions = Suggestions (↓ choose, Enter take):
console-saved = Saved { $time }
console-saving = Saving…
console-nothing-to-save = Every change is saved at once
console-gate = { $complete }/{ $recorded } concluded
console-keys = { $next } next opinion · { $speaker } next speaker · { $help } keys
console-taken = Taken down ({ $count })
console-none-yet = No opinion yet. Type the speaker’s name, Enter, then the opinion.
console-mark-voided = Voided
console-mark-merged = Merged into { $number }
console-mark-done = Complete
console-mark-missing = Missing { $count }

## Closing
closing-back = Back to the console
closing-gate = Check before the conclusion
closing-missing = Missing
closing-missing-row = Opinion { $number }: { $list }
closing-nothing-recorded = No opinion has been recorded.
closing-conclude = Conclude
closing-unlock = Reopen to change
closing-locked = Concluded: the content is locked and the final documents can be exported.
closing-assessment = The chair’s general conclusion
closing-follow-up = Carrying it out
closing-one-a-line = One task a line: who acts, who urges, who supervises, when to report.
closing-recipients = Recipients of the notice
closing-recipients-hint = One recipient a line, without a dash; the last line is the file copy.
closing-signers = Signers of the notice
closing-authority = Authority
closing-authority-hint = e.g. TM. ỦY BAN NHÂN DÂN
closing-title = Title
closing-name = Name
closing-add-signer = Add a signer
closing-remove-signer = Remove a signer
closing-recorded = Opinions recorded
closing-answered = Answered at the session
closing-assigned = Assigned
closing-plan = Planned
closing-passed = Passed to the competent level
closing-not-considered = Not considered
closing-merged = Merged
closing-voided = Voided (not counted)

## Opinions sent in before
slips-title = Opinions sent in before
slips-back = Back to the sessions
slips-path = Excel file (.xlsx)
slips-path-hint = Type or paste the path, then Enter; nothing is kept until you take it.
slips-ask = Choose a file
slips-dialog = Choose a sheet of opinions
slips-dialog-kind = Excel workbook
slips-choose = Choose a sheet with columns such as name, address, field and content. The header is found by its words.
slips-reading = Reading…
slips-no-header = No header was found. The sheet needs a row that names its columns, among them the content and the name, address or field.
slips-take = Take { $count } opinions
slips-count-taken = { $count } opinions will be taken
slips-count-refused = { $count } rows cannot be taken
slips-count-skipped = { $count } rows are no opinions
slips-mark-taken = Taken
slips-mark-refused = Not taken
slips-row = { $sheet }, row { $number }
place-slips = Opinions sent in before
action-slips = Take in opinions sent in before
action-open-file = Choose a file

## Preview of documents
preview-title = Documents
preview-title-locked = Locked: { $name }
preview-back = Back
preview-page = Page { $page }/{ $count }
preview-previous = Previous page
preview-next = Next page
preview-larger = Larger page
preview-smaller = Smaller page
preview-kind = Document
letterhead-short-state = State
letterhead-short-party = Party
letterhead-short-front = Front
preview-tab-order = Document
preview-tab-check = Check
check-nothing = No fault of format was found.
check-count = { $errors } errors to mend before signing · { $others } to look at
check-fix = Fix it
action-show-check = Check the format
action-fix = Fix the chosen finding
preview-tab-wording = Wording
wording-nothing = This document has no wording that can be changed.
wording-position = Part { $at }/{ $count } · { $changed } changed
wording-previous = Previous part
wording-next = Next part
wording-next-changed = Go to the next changed part
wording-words = Wording
wording-fields = Fields taken from the records (kept in braces)
wording-unknown-field = There is no field { $field }. Use one of the fields below; until then the original wording is printed.
wording-too-long = Too long: { $length } characters, at most { $limit }. What was typed last was not added.
wording-stale = The records have changed since the wording was changed. The original wording now: { $own }
wording-reach = Used for
wording-session = This session
wording-office = Every session
wording-put-back = Put the original wording back
wording-own = The program's own wording
action-show-order = Choose the document, export it
action-show-wording = Change the wording
action-put-back = Put the original wording back
preview-tab-issue = Sign, issue
action-show-issue = Sign and issue
action-lock = Lock the document for signing
issue-lock-title = Lock for signing
issue-lock-faults = { $errors } errors of format are to be mended before signing; see the Check tab ({ $key }).
command-reword-one-opinion = The conclusion on one opinion can be changed for this session alone; leave out --all-sessions.
issue-lock-hint = Locks the final document: words and data stay as they are, a mark is printed small in the foot. A blank number or date is stamped by the clerk.
issue-lock = Lock for signing
issue-stop = Stop
issue-locking = Making the document… { $done }/{ $total }
issue-take-number = Take number { $number }
issue-documents = Locked documents
issue-nothing-locked = No document is locked yet. Choose one on the tab “Document”, fill in number and date if there are any, and press “Lock for signing”.
issue-choose-hint = { $next } next document · { $previous } previous document
issue-row = { $id }. { $citation }
issue-extract = Extract for { $unit }
issue-locked-at = Locked at { $at }
issue-mark = Mark in the foot: { $mark }
issue-withdrawn = Unlocked on { $date }: { $reason }
issue-corrects = Corrects document { $id }
issue-corrected-by = Corrected by document: { $list }
issue-came = { $name } – { $kind }, filed at { $at }
issue-came-signed = signed electronically
issue-came-scan = signed on paper, unproved
issue-copy-title = Save to a file
issue-copy-locked = As locked
issue-copy-returned = As it came back
issue-copy-hint = Give this file to the signing tool; do not edit it or print it to PDF again.
issue-copy = Save the PDF
issue-copy-dialog = Save the locked document
issue-file-locked = locked
issue-file-returned = returned
issue-reason = Reason for unlocking
issue-reason-hint = The locked document stays in the history with the reason; its number is free again.
issue-unlock = Unlock
issue-return-title = Take in the signed file
issue-return-path = Signed PDF, or a scan
issue-return-hint = Nothing is filed until you have seen the verdict.
issue-return-stamp = Number and date on the signed copy. Left empty they stay as locked; without a date the day of filing counts.
issue-return-example = path, or drop the file here
issue-return-dialog = Choose the signed file
issue-choose-file = Choose a file
issue-verify = Check the file
issue-verifying = Reading the file and comparing it with what was locked…
issue-verdict = Beside document { $id }: { $title }
issue-verdict-signed = This is the locked document, signed electronically. File it to take over number, date and signature.
issue-verdict-scan = Signed on paper, unproved: a scan cannot be compared. File it when you have looked at it yourself.
issue-file = File with the locked document
issue-file-unvouched = File although nobody vouches for the signer
issue-filed = Filed with the document: { $title }
issue-publish-title = Publication
issue-publish-hint = Type a date and press Enter to record a channel; an empty date takes the record away.
issue-publish-note = note of where
issue-publish-save = Record this channel
issue-publish-confirm = Record it all the same
issue-due-in-time = By all three channels on { $on }, in time for { $due } (10 days).
issue-due-late = By all three channels on { $on }, after { $due } (10 days).
issue-due-open = To be published by { $due } (10 days), { $days } days left. Missing: { $missing }.
issue-due-overdue = Publication was due on { $due } (10 days), { $days } days ago. Missing: { $missing }.
issue-correct-title = Erratum
issue-correct-hint = What is signed cannot be changed; say here what is wrong, look at the erratum beside it, then lock it for signing.
issue-correct = Write an erratum
issue-correct-row = Correction { $number }
issue-correct-place = Where
issue-correct-wrong = What stands there
issue-correct-right = What it is to say
issue-correct-add = Add a correction
issue-correct-remove = Remove this correction
writing-format = Kind of file
writing-print = Print
action-print = Print the document
compare-since = Changed since the export of { $at }
compare-older = Compare with an older one
compare-same = The words are the same.
compare-more = … and { $count } more lines
preview-letterhead = Letterhead
preview-issuer = { $name } · symbol { $symbol }
preview-edition = Edition
edition-full = Full
edition-public = Public
edition-unit = Per unit
edition-full-hint = All names and addresses; not to be sent out.
edition-public-hint = Names as initials, no phone or identity number.
edition-unit-hint = Extract of the opinions assigned to the unit.
edition-no-unit = No opinion is assigned to a unit yet.
preview-unit-previous = Previous unit
preview-unit-next = Next unit
preview-number = Number
preview-number-blank = left blank
preview-number-wrong = Digits only
preview-date = Date of the document
action-other-letterhead = Other letterhead (State, Party, Front)
action-other-format = Other kind of file (PDF, DOCX, XLSX…)
action-other-edition = Other edition (full, public, per unit)
preview-stage = Stage
preview-draft = Draft
preview-final = Final
writing-nothing-yet = There is nothing to write yet: the report or document is still being made, or a field is marked.
writing-path = Write to file
writing-path-hint = Change the path and press Enter, or choose a place.
writing-export = Export file
writing-ask = Choose a place
writing-dialog = Save the PDF
writing-done = Exported: { $path }
writing-exists = There is a file { $path } already. Write over it?
writing-replace = Write over
writing-writing = Writing { $done }/{ $total }… Esc stops.
preview-typesetting = Laying out { $done }/{ $total }… Esc stops.
preview-typesetting-soon = Laying out…
preview-nothing = No page yet.
action-other-stage = Draft or final
action-page-larger = Larger page
action-page-smaller = Smaller page
form-title-new = New session
form-title = Session { $id }
form-locked = The session is concluded, so it can only be read. To correct it, unlock it in the list.
form-restored = What you typed last time and did not save is here again.
form-discard-draft = Discard it
form-faults = { $count ->
    [one] One thing to mend before saving; see the line below the field.
    *[other] { $count } things to mend before saving; see the lines below the fields.
}
form-general = The session
form-subject = Subject
form-subject-hint = The full name as it will be printed.
form-kind = Kind
form-form = Form
form-connected-points = Connected points
form-connected-points-example = E.g. Nhà văn hóa xóm Đồng Tâm
form-time-place = Time and place
form-date = Date
form-starts-at = Start
form-ends-at = End
form-announced-on = Public notice on
form-short-notice = Only { $days } days before; the law asks for 7.
form-place = Place
form-people = Chairs, secretary, answering officers
form-chairs = Chairs
form-secretary = Secretary
form-secretary-post = Secretary's post
form-officers = Answering officers
form-name-example = Name, e.g. đồng chí Lê Hữu Thắng
form-post-example = Post
form-attendance = Attendance
form-groups = Present
form-group-example = Body or group
form-count-example = People
form-attendance-total = { $total } people in all
form-absences = Absent
form-absent-example = Who
form-reason-example = Reason
form-programme-part = Basis and programme
form-basis = Basis
form-basis-example = E.g. Kế hoạch số 31-KH/ĐU ngày 05/01/2026 của Đảng ủy xã
form-programme = Programme
form-programme-example = E.g. Opening
form-previous = Previous session
form-previous-results = Results on the previous session's opinions
form-previous-hint = Read out at the opening and put into the minutes.
cli-undo = Take back the newest change that can be taken back
cli-undo-examples =
    Example:
      doithoai undo --data hop.db
command-undo-done = Taken back: { $what }.
closing-no-end = The time of the end is not known: there are no final minutes without it. Enter it in the particulars (F10 in the console).
fault-holds-merged = Another opinion is merged into opinion { $number }, so it cannot be merged itself. Merge the other one elsewhere first.
date-placeholder = day/month/year
console-field-unknown = Not in the list of fields; it will be printed as typed.
writing-no-place = No place was chosen. If the dialog does not open, type the path above and press Enter.
slips-no-file = No file was chosen. If the dialog does not open, type the path above and press Enter.
closing-form-draft = The particulars have unsaved changes. Open them (F10 in the console) to save or discard before concluding.

## Format check
format-severity-error = Error
format-severity-warning = To be looked at
format-severity-note = Note
format-place-document = The whole document
format-place-number = Number
format-place-date = Date
format-place-correction = Correction
format-place-change = Correction { $n }
format-place-part = Words “{ $part }”
format-place-page = Page { $page }
format-line = { $severity } · { $place }: { $sentence } [{ $source }]
format-line-fixable = { $severity } · { $place }: { $sentence } [{ $source }; can be mended by itself]
format-number-missing = No number yet; room is left for the clerk.
format-number-zero = A number cannot be 0. Leave it to the clerk or enter one from 01.
format-date-missing = No date yet; room is left for day and month.
format-date-in-future = The date { $found } lies after today ({ $instead }). Enter the day of signing.
format-date-before-session = The date { $found } lies before the session on { $instead }. Correct the date.
format-issued-late = The date { $found } is more than 10 days after the session; results are due by { $instead }.
format-issued-after-session = The date { $found } is not before the session on { $instead }. Correct the date.
format-erratum-empty = The erratum names no document or no correction. Add them before signing.
format-erratum-unchanged = “{ $found }” is corrected into itself. Change or drop the line.
format-symbol-form = The symbol “{ $found }” is malformed; write “{ $instead }”: capitals, no slash, no type.
format-symbol-foreign = The symbol “{ $found }” does not belong to this letterhead; “{ $instead }” is usual.
format-issuer-foreign = The issuer “{ $found }” does not fit this letterhead. Choose another letterhead or correct the issuer.
format-superior-missing = The superior Party body is missing. Enter it under Office, e.g. “Đảng bộ tỉnh Nghệ An”.
format-place-with-level = The place is usually the bare name: “{ $instead }” for “{ $found }”; keep it for a name of a person or a numeral.
format-ends-before-start = The end { $found } is before the start { $instead }. Correct the times.
format-session-over-a-day = The session lasts { $found } hours. Check the end.
format-end-missing = The end is not recorded; the minutes leave it blank. Enter it.
format-floor-outside-session = The floor was given at { $found }, outside of the session. Correct it.
format-attendance-zero = No attendance is recorded. Enter it.
format-attendance-group-empty = The group “{ $found }” counts nobody. Enter a number or drop it.
format-points-in-person = An in-person session has { $found } connected points. Make it hybrid or drop them.
format-points-missing = An online session names no connected point. Enter them.
format-announced-late = Announced on { $found }, less than 7 days before; the latest day is { $instead }.
format-announced-missing = The day of the public announcement is not recorded.
format-chair-without-post = The chair has no post. Enter it.
format-basis-lead = The basis repeats its lead; “Căn cứ” is added by itself. Write: “{ $instead }”.
format-basis-unnumbered = The basis “{ $found }” lacks its number, date or year. Add them.
format-basis-twice = This basis stands above already. Drop it.
format-subject-end-mark = The subject takes no mark at its end. Remove “{ $found }”.
format-academic-title = No academic title before a name: “{ $instead }” for “{ $found }”.
format-name-in-capitals = Names are set in lower case with capital initials: “{ $instead }” for “{ $found }”.
format-name-lower-case = Each part of a name takes a capital: “{ $instead }” for “{ $found }”.
format-honorific-in-name = The honorific inside “{ $found }” would be printed twice. Take it out of the name.
format-honorific-missing = “{ $found }” has no honorific.
format-speaker-unnamed = The speaker is not named. Ask, or record a group.
format-address-missing = “{ $found }” has no address. Enter the hamlet.
format-denouncer-named = A denouncer must stay secret. Mark the speaker as secret.
format-district-in-address = There is no district since 01/07/2025: “{ $instead }” for “{ $found }”.
format-nothing-recorded = No opinion is recorded, so no final document can be made.
format-opinion-without-content = The opinion has no content. Enter it.
format-opinion-without-outcome = The opinion is not concluded. Choose how.
format-opinion-without-answer = The opinion counts as answered without an answer.
format-answerer-without-answer = “{ $found }” answers, but nothing is written. Enter the answer or drop the name.
format-opinion-without-unit = No responsible unit. Choose one.
format-opinion-without-due-date = No due date. Enter it.
format-opinion-without-level = The competent level is missing.
format-opinion-without-reason = Not considered, but no reason is given.
format-legality-without-reason = No reason is given why the opinion is unlawful or out of scope.
format-merged-nowhere = The merged opinion points to none that stands. Choose one.
format-merged-chain = Merged into opinion { $found }, which is merged itself. Merge into { $instead }.
format-opinion-without-field = No field is chosen; it prints under “Chưa phân lĩnh vực”.
format-opinion-twice = The content equals opinion { $found }. Merge if it repeats it.
format-due-before-session = Due on { $found }, before the session on { $instead }. Correct it.
format-due-on-day-off = Due on { $found }, a day off; move it to { $instead }.
format-due-too-far = Due on { $found }, very far. Check the year; long work is a plan.
format-unit-misspelt = The unit “{ $found }” differs from the list; the nearest is “{ $instead }”.
format-unit-unknown = The unit “{ $found }” is not in the list. Check that it exists under this name.
format-unit-of-district = The unit “{ $found }” belonged to a district, abolished on 01/07/2025. Choose its successor.
format-unit-twice = The unit “{ $found }” stands twice in one opinion. Drop one.
format-assessment-missing = The general assessment is missing. Enter it in the closing.
format-assessment-count = The assessment says { $found } opinions, but { $instead } are recorded. Correct it.
format-follow-up-missing = Follow-up is missing: who urges, who supervises, when to report.
format-recipients-missing = Nobody receives it beside the file. Enter recipients.
format-archive-missing = The file copy is missing. Add “{ $instead }” as the last recipient.
format-archive-not-last = The file copy comes last among the recipients.
format-archive-form = The file copy “{ $found }” is malformed; write “{ $instead }”.
format-archive-twice = The file copy stands twice. Keep one.
format-recipient-twice = The recipient “{ $found }” stands twice. Drop one.
format-recipient-list-mark = Type no dash: “{ $instead }” for “{ $found }”; it is added by itself.
format-recipient-end-mark = Type no mark at the end: “{ $instead }” for “{ $found }”; it is added by itself.
format-recipient-as-above = “Như trên” needs an addressee above. Name the recipient or drop it.
format-signer-missing = No signer is set; the chairs are printed. Enter authority, title and name.
format-signer-without-title = The signer “{ $found }” has no title.
format-signer-without-name = The signer “{ $found }” has no name.
format-authority-form = The authority “{ $found }” is abbreviated in the wrong way; write “{ $instead }”.
format-signature-lower-case = Authority and title are set in capitals: “{ $instead }” for “{ $found }”.
format-authority-shortened = The body is not shortened in a signature: “{ $instead }” for “{ $found }”.
format-authority-foreign = The authority “{ $found }” does not match the issuer “{ $instead }”.
format-deputy-without-kt = A deputy (“{ $found }”) signs with “KT.” before the head’s title.
format-more-signers-than-chairs = { $found } sign, but only { $instead } chaired. Remove signers.
format-signer-twice = The signer “{ $found }” stands twice. Drop one.
format-double-space = Two spaces in a row at “{ $found }”.
format-space-before-mark = A space before a mark at “{ $found }”.
format-no-space-after-mark = No space after a mark at “{ $found }”.
format-bracket-space = A space inside brackets at “{ $found }”.
format-bracket-open = Brackets do not pair. Check them.
format-decomposed-text = Decomposed letters at “{ $found }”; compose them.
format-lookalike-letter = Foreign letters that look Vietnamese at “{ $found }”. Replace them.
format-legacy-encoding = “{ $found }” is still in TCVN3 or VNI. Convert and paste again.
format-invisible-character = Invisible characters at “{ $found }”. Remove them.
format-odd-space = An unusual space or tab at “{ $found }”. Use a plain space.
format-mixed-quotes = Straight and curly quotes are mixed. Use one kind.
format-three-dots = Three full stops at “{ $found }”; use “…”.
format-doubled-mark = A mark typed twice at “{ $found }”.
format-trailing-ellipsis = A conclusion does not end in “…” or “v.v.”. Say it all.
format-tone-style = Tone marks in two styles: “{ $found }”; most of the document writes “{ $instead }”.
format-abbreviation-unexplained = “{ $found }” is not explained at first use. Write it in full with “(sau đây viết tắt là { $found })”.
format-sentence-lower-case = A sentence starts in lower case at “{ $found }”.
format-end-mark-missing = No mark at the end of “{ $found }”.
format-end-mark-inside = “./.” closes the document only and is added by itself. Use a full stop.
format-day-zero = Days below 10 take a zero: “{ $found }”.
format-month-zero = Only months 1 and 2 take a zero: “{ $found }”.
format-numeric-date-zero = Dates in figures take two digits: “{ $found }”.
format-impossible-date = There is no such date as “{ $found }”. Correct it.
format-text-in-capitals = The whole text is in capitals. Use lower case.
format-repeated-word = A word is repeated: “{ $found }”.
format-broken-line = A line breaks inside a sentence at “{ $found }”. Join it.
format-placeholder = A blank is still to be filled: “{ $found }”.
format-citation-year = The citation “{ $found }” lacks its year.
format-citation-party = A Party document is numbered “{ $instead }”, not “{ $found }”.
format-citation-state = A State document is numbered “{ $instead }”, not “{ $found }”.
format-draft-words = “{ $found }” is left in a final document. Remove it.
format-secret-name = The name of a secret speaker appears in the text. Remove it.
format-phone-in-text = A phone number (“{ $found }”) stands in the text. Remove it unless needed.
format-identity-number = An identity number (“{ $found }”) stands in the text. Remove it.
format-end-mark-of-regime = The closing words end in “{ $instead }”. Add “{"{"}dấu kết{"}"}”.
format-wording-stale = The records changed after these words were edited. Read them again, then keep or put back.
format-wording-empty = The changed words are empty. Put back the program’s own.
format-wording-unknown-field = This part has no data named “{ $found }”. Correct the name in braces.
format-wording-elsewhere = The changed words belong to no part of this document. They can go.
format-wording-without-data = The changed words use no data any more and will not follow the records. Put “{ $found }” back if needed.
format-document-unmade = The document cannot be made. { $found }
format-missing-glyph = The font has no “{ $found }” ({ $instead }). Replace it.
format-signature-alone = The signatures stand alone on a page. Lengthen or shorten the text so that 2 lines precede them.
format-heading-at-foot = The heading “{ $found }” stands at the foot of the page with nothing after it.
format-short-last-page = The last page has { $found } line only. Shorten the text.
format-row-split = A row of the table goes on over the page. Shorten it.
format-outside-box = “{ $found }” runs into the margin. Shorten it.
format-corner-taken = The upper right corner of page 1 must stay free.
format-number-room = The room for the number is { $found } mm wide; { $instead } mm are needed.
format-date-room = The room for day or month is { $found } mm wide; { $instead } mm are needed.
format-signature-room = The room to sign is { $found } mm; { $instead } mm are needed.
format-many-pages = The document has { $found } pages. Consider shortening it.
cli-check-format = checks the format of a document before it is locked and signed
cli-check-format-examples =
    Examples:
      doithoai check-format notice --data meeting.db --session 1
      doithoai check-format minutes --data meeting.db --session 1 --letterhead party --fix
cli-check-format-kind = the document to check
cli-check-format-json = JSON for other programs
cli-check-format-fix = mends what can be mended by itself and keeps it (each change can be undone)
check-format-errors = { $count } errors must be mended before signing.
check-format-fixed = Mended · { $place }: { $sentence }
check-format-clean = Nothing to mend.
cli-lock = Lock a document to be signed: freeze its words and data, print its hash in the foot
cli-lock-examples =
    Examples:
      doithoai lock notice --data hop-2026.db --session 1 --number next --date 20/11/2026 --out tb.pdf
      doithoai lock minutes --data hop-2026.db --session 1 --out bien-ban.pdf
    Without --number room is left for the clerk; “next” is the next number.
cli-lock-kind = Which document
cli-lock-number = Number of the document, or next; without it room is left for the clerk
cli-lock-number-wrong = give a number from 1 on, or next
cli-lock-corrects = The locked document that this erratum corrects (as in “issued”)
cli-lock-despite-errors = Lock although the format check finds errors; they are printed
cli-lock-out = Write the locked PDF here, to be signed
cli-unlock = Unlock a document that is not signed; it stays in the history with the reason
cli-unlock-examples =
    Examples:
      doithoai unlock --data hop-2026.db --document 1 --reason "wrong unit"
cli-unlock-reason = Why it is unlocked
cli-document = The locked document, as in “issued” (not its printed number)
cli-issued = List the locked documents of a session, or write one again
cli-issued-examples =
    Examples:
      doithoai issued --data hop-2026.db --session 1
      doithoai issued --data hop-2026.db --session 1 --document 1 --out tb.pdf
cli-issued-out = Write the locked PDF here
cli-file-return = File what came back signed for a locked document
cli-file-return-examples =
    Examples:
      doithoai file-return da-ky.pdf --data hop-2026.db --document 1
      doithoai file-return ban-quet.pdf --data hop-2026.db --document 1 --scan --number 15 --date 20/11/2026
    A signed file is filed only when it is proved to be the locked one; a scan proves nothing.
cli-file-return-file = The PDF that came back
cli-unknown-authority = File a signed document although no trusted authority vouches for the signer
cli-file-return-scan = Signed on paper and scanned
cli-file-return-number = The number that the clerk wrote on the scan
cli-file-return-date = The date that the clerk wrote on the scan
cli-authorities = List, add or remove the certification authorities that the office trusts
cli-authorities-examples =
    Examples:
      doithoai authorities --data hop-2026.db
      doithoai authorities --data hop-2026.db --add co-quan.cer
      doithoai authorities --data hop-2026.db --remove "Co quan"
cli-authorities-add = Add the certificate of an authority (.cer, .crt or .pem)
cli-authorities-remove = Remove the authority of this name
cli-publish = Record where a document was made public, and see the 10 days
cli-publish-examples =
    Examples:
      doithoai publish --data hop-2026.db --document 1 --channel posted --on 20/11/2026
      doithoai publish --data hop-2026.db --document 1 --channel posted --remove
cli-publish-channel = How it was made public
cli-publish-on = When it was made public
cli-publish-note = Which newspaper, which board, how many villages
cli-publish-confirm = Record it although the document names citizens in full or nothing signed came back
cli-publish-remove = Take the record of this channel out
cli-reword = List, change or put back the words of a document's parts
cli-reword-examples =
    Examples:
      doithoai reword --data hop-2026.db --session 1 --kind notice
      doithoai reword --data hop-2026.db --session 1 --kind notice --part end --text "Vậy xin thông báo."
      doithoai reword --data hop-2026.db --session 1 --kind notice --part end --reset
    Without --part the parts are listed; * marks changed words, ! data that changed since.
cli-reword-part = Which part, as in the list
cli-reword-text = The new words; {"{"}field{"}"} stands for the data
cli-reword-reset = Put the program's own words back
cli-reword-all-sessions = Change the office's words for all sessions, not for this one alone
cli-diff = Compare a document with the newest draft that was exported
cli-diff-examples =
    Examples:
      doithoai export notice --data hop-2026.db --session 1 --draft --out du-thao.pdf
      doithoai diff --data hop-2026.db --session 1 --kind notice
    “-” lines are the draft's, “+” lines are of now; changed words stand in brackets.
command-lock-done =
    Locked document { $id }: { $title }
    Number { $number }
    Hash { $hash }
command-lock-blank = left to the clerk
command-lock-errors = Not locked, for the format check finds the { $count } errors above. To mend a concluded session: conclude --reopen, check-format --fix (mends some), then conclude again. To lock all the same: add --despite-errors.
command-unlock-done = Unlocked document { $id }.
command-issued-elsewhere = Document { $id } is not one of session number { $session }. Look it up with “issued”.
command-file-return-refused = The file is not filed, for it is not proved to be the locked document. For one signed on paper add --scan.
command-file-return-other = The file reads otherwise than the locked document, so it is no scan of it. Choose the right scan, or the right document (--document).
command-unknown-authority = The file was not filed. If you are sure of the signer add --unknown-authority, or add the certificate of the authority with “authorities --add”.
authorities-there = “{ $name }” is in the list already.
authorities-added = Added “{ $name }” to the list of those trusted.
command-authorities-none = “{ $name }” is not in the list. See the names with “authorities”.
authorities-removed = Removed “{ $name }” from the list of those trusted.
authorities-unread = { $path }: no certificate ({ $detail }). Choose the .cer, .crt or .pem file that the authority publishes.
authorities-empty = No certification authority is trusted yet.
authorities-line = { $name } – serial { $serial }, valid until { $until }
command-file-return-done = Filed for document { $id }: { $state }.
command-publish-removed = Document { $id } is no longer recorded as made public in this way.
command-publish-done = Recorded the publication of document { $id }.
command-publish-unconfirmed = Nothing was recorded. If this document was made public so, add --confirm.
command-reword-unknown = This document has no part “{ $part }”. Leave --part out to list the parts.
command-reword-done = Changed the part “{ $part }”.
command-reword-reset = Put the program's own words of the part “{ $part }” back.
command-diff-no-draft = No draft was kept to compare with. Export a draft first (export … --draft).
command-diff-same = The document does not differ from the drafts that were kept.
command-diff-with = Compared with the draft of { $at }:
publication-in-time = Results are to be public by { $due }. All three channels since { $on }, in time.
publication-late = Results are to be public by { $due }. All three channels since { $on }, late.
publication-open = Results are to be public by { $due }, { $days } days left.
publication-overdue = Results are to be public by { $due }, { $days } days overdue.
publication-missing = Missing: { $channels }.
publication-doubt-names = This edition names citizens in full; what is made public is the public edition with names shortened (Law on Protection of Personal Data, 91/2025/QH15).
publication-doubt-unsigned = Nothing signed came back for this document; what is made public is what was signed and issued (Decree 30/2020/NĐ-CP).

## Today
place-home = Today
action-home = Today
action-sessions = List of sessions
home-title = Today
home-reading = Reading…
home-clear-title = Nothing is due
home-clear-words = Conclusions, opinions, notices and publication are done or have time left. The program reminds you when something becomes due.
home-empty-words = Make the first session. What each session asks for appears here by its time limits.
home-more = { $count } more
home-many-more = Many more
home-opinion = Opinion { $number }: { $content }
home-opinion-detail = Session of { $on } · { $unit } · due { $due }
duty-conclude = Conclusions to be issued
duty-overdue = Opinions overdue
duty-due-soon = Opinions due soon
duty-notify = Notices to citizens
duty-publish = Results to be published
duty-announce = Sessions to be announced
duty-dialogue = Hot issues waiting for a dialogue
duty-review = Working days of next year
item-conclude = Held { $on } · due { $due } · held, its conclusion is not closed yet
item-issue = Held { $on } · due { $due } · concluded, its notice is not locked yet
item-sign = Held { $on } · due { $due } · its notice is locked, no signed copy is filed yet
item-notify = Held { $on } · due { $due } · { $count } opinions without notice
item-publish = Held { $on } · due { $due } · missing: { $missing }
item-announce = Held { $on } · announce by { $due }
item-dialogue = Found { $on } · due { $due }
urgency-overdue = Overdue by { $days } days
urgency-today = Due today
urgency-pressing = Pressing, { $days } days left
urgency-soon = Due soon, { $days } days left
urgency-in-time = { $days } days left
reminder-news = Newly due – { $news }.
reminder-part = { $duty }: { $count }
target-t1 = Periodic dialogue
target-t2 = Hot issues
target-t3 = Opinions concluded
target-t4 = Definitively resolved
target-r1 = Party committee and Front
target-r2 = Coordination regulation
target-r3 = Supervision
target-r4 = Social criticism
target-r5 = Schemes and topics
target-r6 = Digital transformation
target-all = 100%
target-over-ninety = over 90%
target-met = Met
target-not-met = Not met
target-nothing-counted = Nothing counted yet

## Targets
place-targets = Targets
action-targets = Targets
action-go-to-day = To the day of the figures
action-page-next = One page down
action-page-previous = One page up
targets-title = Targets of Đề án 07 and Nghị quyết 04
targets-open = Open records
targets-year = Year
targets-as-of = As of
targets-as-of-hint = Enter counts again; a past day shows the figures of that day
targets-as-of-past = Figures of { $day }
targets-share = { $share } · { $percent } (asked: { $asked })
targets-not-held = { $count } units have not held their dialogue this year
targets-missing = { $count } missing
targets-factors = Each condition alone
targets-definitive = Definitively resolved
targets-on-time = On time
targets-satisfied = Citizen satisfied
targets-excluded = Not counted
targets-part = Records
targets-no-record = No record.
targets-cut = Only the first { $count } records are shown.
targets-opinion-detail = Session of { $on } · { $detail }
part-missing = Missing: { $count }
part-done = Done: { $count }
part-all = All: { $count }
part-excluded = Not counted: { $count }
exclusion-not-lawful = Not lawful, out of scope
exclusion-own-law = Complaints, denunciations
exclusion-merged = Merged into another opinion
forecast-title = Forecast
forecast-lost = Out of reach: { $needed } more have to end well, only { $possible } still can.
forecast-met = Met now; { $possible } of those pending may fail and it stays met.
forecast-needed = { $needed } more have to end well of the { $possible } that still can; { $spare } may fail.
forecast-by-day = By { $day }
forecast-least = at least { $count }
target-t1-sentence = Heads of Party committees and authorities hold a periodic dialogue each year
target-t2-sentence = Places with hot issues hold a timely dialogue
target-t3-sentence = Opinions raised at a session are put into its conclusion
target-t4-sentence = Lawful opinions are resolved definitively, on time, and the citizen is satisfied
target-r1-sentence = Party committees work with the Front and the organisations and issue orienting documents
target-r2-sentence = Authorities have a coordination regulation and evaluate it
target-r3-sentence = The Front leads at least 2 contents of supervision a year
target-r4-sentence = The Front leads at least 2 contents of social criticism a year
target-r5-sentence = Each provincial body carries out 1–3 schemes or topics in the term
target-r6-sentence = Digital transformation of the Front and the organisations is basically complete

## Register of hot issues
place-register = Registers and units
action-hot-issues = Hot issues
action-add = Add
action-withdraw = Withdraw with a reason
fault-not-in-list = Not in the list. Type a few letters and choose one that is proposed.
register-unsaved = What is typed is not saved. Press Ctrl+S to save it, or Esc again to drop it.
register-withdrawn = Withdrawn
hot-issues-title = Hot issues
hot-issues-empty-title = No issue yet
hot-issues-empty-words = Record a hot issue as soon as it is found, to be reminded of its dialogue. Opinions raised for the third time are proposed here too.
hot-issue-new = New issue
hot-issue-edit = Edit issue
hot-issue-subject = Issue
hot-issue-found = Found on
hot-issue-due = Dialogue due on
hot-issue-due-hint = Proposed by the settings: { $days } working days after it was found
hot-issue-unit = Place, unit
hot-issue-unit-hint = Empty: our own unit
hot-issue-field = Field
hot-issue-session = Session on the issue
hot-issue-session-hint = Type the day or a few words of the subject and choose
hot-issue-withdrawn = Reason for withdrawing
hot-issue-withdrawn-hint = Only when it turns out to be no hot issue; name who decided too
hot-issue-held = dialogue { $on }
hot-issue-proposed = Proposed
hot-issue-proposal = Raised { $times } times, last at the session of { $on }
hot-issue-take-over = Take into the register
dialogue-in-time = Dialogue in time
dialogue-late = Dialogue late
dialogue-missed = Overdue, no dialogue
dialogue-waiting = Waiting, { $days } days left

## Units
units-title = Units
units-search-placeholder = Part of the name, with or without marks
units-hint = Enter: edit · Space or F3: mark several units
units-marked = { $count } units marked
units-none-found = No such unit. Clear the search to see all, or add one.
action-go-to-search = Find by name
action-mark = Mark
action-roster = Yearly dialogue asked: yes, no
action-merge-units = Merge units
unit-new = New unit
unit-edit = Edit unit
unit-merge = Merge { $count } units
unit-name = Name of the unit
unit-level = Level
unit-system = System
unit-parent = Below
unit-symbol = Symbol
unit-head = Head
unit-roster = The head has to hold a periodic dialogue each year
unit-roster-yes = Yes
unit-roster-no = No
unit-from = There from
unit-until = Gone from
unit-until-hint = The first day on which it is no longer there
unit-successor = Successor
unit-into = Merge into
unit-into-hint = Merged: { $names }. Pending opinions go over.
unit-merged-from = From the day
unit-from-on = from { $on }
unit-until-on = until { $on }
unit-merged-on = merged into { $into } on { $on }
unit-own = Our own
unit-gone = Gone
unit-on-roster = Dialogue asked
level-province = Province
level-district = District (former)
level-commune = Commune
level-village = Village
system-locality = Locality
system-party = Party
system-authority = Authority
system-front = Fatherland Front
system-organisation = Socio-political organisation
system-department = Department
system-sector = Sector

## Ledger of Nghị quyết 04
action-ledger = Ledger of Nghị quyết 04
ledger-title = Ledger of Nghị quyết 04-NQ/TU
ledger-empty-title = Nothing in the ledger this year
ledger-empty-words = Record working sessions with the Front, coordination regulations, supervision, social criticism, schemes and topics. Units of the Front (F7, Units) appear here with what is asked of them.
ledger-new = New entry
ledger-edit = Edit entry
ledger-kind = Kind
ledger-unit = Unit
ledger-on = Day
ledger-subject = Subject
ledger-document = Document number
ledger-withdrawn = Reason for withdrawing
ledger-withdrawn-hint = Only when it no longer counts
ledger-met = { $met }/{ $asked } targets met
ledger-work-session = Session with the Front
ledger-orientation = Orienting document
ledger-regulation = Coordination regulation
ledger-evaluation = Evaluation of it
ledger-supervision = Supervision
ledger-criticism = Social criticism
ledger-scheme = Schemes and topics
ledger-digital-transformation = Digital transformation

## Working days and time limits
home-review = Look through the working days of { $year }
home-review-hint = Swaps and new holidays that the Prime Minister fixed for the coming year
action-time-limits = Time limits
action-review = Working days looked through
time-title = Working days
time-hint = Holidays by rule, and what the office settled otherwise. Enter: edit a day.
time-unknown-year = The holidays of this year are not known by rule. Press Ctrl+N to record them one by one.
time-day = Day off or day worked
time-on = Day
time-worked = This day is
time-off = Off
time-is-worked = Worked
time-note = Ground
time-note-hint = By which decision
time-own = By the office
time-remove = Back to the rule
time-review = { $year } looked through
time-reviewed = { $year } was looked through
limit-announce = Announce before the session (days)
limit-conclude = Issue the conclusion after the session (days)
limit-notify = Notice to citizens (working days)
limit-resolve = Resolve where the chair names no day (days)
limit-hot-issue = Dialogue on a hot issue (working days)
limit-remind = Remind before the due date (working days)
limit-moves = A due date on a day off
limit-moves-yes = Moves to the next working day
limit-moves-no = Stays
holiday-new-year = New Year
holiday-tet = Tết
holiday-ancestral-kings = Hùng Kings' Day
holiday-reunification = Reunification Day
holiday-labour = Labour Day
holiday-national = National Day
holiday-made-up = Made up
weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday

## Following up opinions
standing-raised = Not concluded
standing-open = Being resolved
standing-paused = Paused
standing-passed = Passed to the competent level
standing-resolved = Has a result
standing-merged = Merged
result-definitive = Resolved definitively
result-document-issued = Document issued
result-inspected = Inspected, dealt with
result-explained = Explained, information given
result-planned = Has a plan
result-passed-on = Passed to the competent level
result-no-basis = No basis to resolve
hearing-on-the-spot = On the spot
hearing-slip = Slip
hearing-phone = Telephone
hearing-front-survey = Front’s survey
waiting-for-citizen = Waiting for the citizen
waiting-for-higher-level = Waiting for a higher level
timeliness-no-due-date = No due date
timeliness-in-time = In time, { $days } days left
timeliness-due-soon = Due soon, { $days } days left
timeliness-due-today = Due today
timeliness-overdue = Overdue by { $days } days
timeliness-paused = Clock paused
timeliness-done-in-time = Done in time
timeliness-done-late = Done { $days } days late
event-concluded = Conclusions of the session closed
event-reconsidered = Conclusion opened again
event-assigned = Unit assigned
event-moved = Moved with a merger of units
event-extended = Extended
event-paused = Clock paused
event-resumed = Clock resumed
event-passed-on = Passed to the competent level
event-replied = Competent level answered
event-progress = Progress
event-notified = Citizen notified
event-reminded = Reminder sent
event-resolved = Result
event-heard = Satisfaction asked
event-reopened = Reopened
event-reclassified = Reclassified
event-retracted = Entry taken back

## Units, the ledger of Resolution 04, targets
command-targets-head = Targets of { $year }, as of the end of { $day }
command-targets-factors = Each condition of T4 alone: definitive { $definitive }, on time { $on_time }, satisfied { $satisfied }
command-forecast-reached = T4 is above 90%.
command-forecast-needed = For T4 above 90%: { $needed } more opinions must meet all three conditions, { $possible } still can, { $spare } may fail.
command-forecast-lost = T4 can no longer be met this year: { $needed } more opinions are needed, only { $possible } still can.
command-forecast-day = { $day }: at least { $count } opinions resolved
cli-targets = The four targets of Scheme 07 (T1–T4) and the ledger of Resolution 04 (R1–R6)
cli-targets-year = Year
cli-targets-as-of = The figures as they were seen on this day: what had been recorded by its end (today by default)
cli-targets-examples =
    Examples:
      doithoai targets --data so.db --year 2026
      doithoai targets --data so.db --year 2026 --as-of 30/06/2026 --json
cli-units = Units: listed, added, changed, merged, on the roster of dialogues
cli-units-examples =
    Examples:
      doithoai units list --data so.db
      doithoai units set --data so.db --name "Phòng Kinh tế" --symbol KT
      doithoai units merge --data so.db --from "Phòng Kinh tế" --into "Phòng Kinh tế tổng hợp" --on 01/07/2026
      doithoai units roster --data so.db --all
cli-units-list = The units
cli-units-set = Adds a unit, or changes the one of this name
cli-units-merge = Merges units; what is pending goes over
cli-units-roster = Puts units on the roster of yearly dialogues, or takes them off
cli-units-name = The unit’s name
cli-units-new-name = Its new name
cli-units-level = Level
cli-units-system = System
cli-units-symbol = Symbol
cli-units-head = Who leads it
cli-units-parent = The unit directly above
cli-units-from = A unit that is merged (may be given several times)
cli-units-into = The unit that takes it over
cli-units-on = The day of the merger
cli-units-all = Every locality of province and communes
cli-units-off = Takes them off the roster
cli-by = Who records it (the office’s secretary by default)
command-unit-unknown = There is no unit “{ $name }”. See: doithoai units list
command-units-done = Saved.
command-units-roster-done = { $count } units updated.
cli-hot-issues = Hot issues: listed, added, changed
cli-hot-issues-examples =
    Examples:
      doithoai hot-issues --data so.db
      doithoai hot-issues --data so.db --add "Bãi rác Khe Sậy" --found-on 02/11/2026
      doithoai hot-issues --data so.db --issue 1 --session 3
      doithoai hot-issues --data so.db --issue 1 --withdraw "không phải vấn đề nổi cộm"
cli-hot-issues-add = Adds an issue
cli-hot-issues-issue = Number of the issue
cli-hot-issues-found-on = When it was found (today by default)
cli-hot-issues-due-on = Last day for the dialogue (by the time limit by default)
cli-hot-issues-unit = Where it is
cli-hot-issues-session = The session at which it was talked over
cli-hot-issues-withdraw = Withdraws it, with the reason
command-hot-issues-which = Please say which issue: --add for a new one, or --issue K.
command-hot-issues-none = No issue yet.
command-hot-issues-proposed = Proposed: opinion { $session }.{ $number }, raised for the { $times }th time
command-hot-issues-withdrawn = withdrawn: { $reason }
cli-ledger = The ledger of Resolution 04: listed, added to, withdrawn from
cli-ledger-examples =
    Examples:
      doithoai ledger --data so.db
      doithoai units set --data so.db --name "MTTQ xã" --system front
      doithoai ledger --data so.db --add supervision --unit "MTTQ xã" --on 05/06/2026 --subject "Giám sát thu chi xây dựng nông thôn mới"
      doithoai ledger --data so.db --entry 1 --withdraw "ghi trùng"
cli-ledger-add = Kind of entry
cli-ledger-unit = Unit
cli-ledger-on = When it was done, issued or reached
cli-ledger-subject = What it is about
cli-ledger-document = Number of the document
cli-ledger-entry = Number of the entry
cli-ledger-withdraw = Withdraws the entry, with the reason
command-ledger-none = The ledger is empty.
cli-calendar = The office’s table of days off and days worked
cli-calendar-examples =
    Examples:
      doithoai calendar --data so.db --year 2027
      doithoai calendar --data so.db --off 31/08/2026 --note "Hoán đổi theo Thông báo của Thủ tướng"
      doithoai calendar --data so.db --worked 22/08/2026
      doithoai calendar --data so.db --remove 22/08/2026
cli-calendar-year = Year to show (this year by default)
cli-calendar-off = Another day off
cli-calendar-worked = A day that is worked
cli-calendar-remove = Takes this day out of the office’s table
cli-calendar-note = By which decision
day-declared-off = Off by the office’s table
day-declared-worked = Worked by the office’s table
cli-time-limits = The office’s time limits
cli-time-limits-examples =
    Examples:
      doithoai time-limits --data so.db
      doithoai time-limits --data so.db --resolve 15 --hot-issue 10
cli-time-limits-off-days = Whether a limit that ends on a day off moves to the next working day (true, false)

## A unit’s form of results
cli-units-forms = Writes a form of results (XLSX) for each unit that has opinions to resolve
cli-units-forms-out = Folder for the forms
cli-units-forms-unit = This unit alone
command-forms-none = No opinion is waiting to be resolved.
command-forms-done = { $path }: { $count } opinions
results-no-head = There is no head with a column “Mã ý kiến”. Please use a form that the program wrote.
results-columns-missing = The form lacks columns: { $columns }. Please use a form that the program wrote and delete no column.
results-no-rows = There is no row under the head.
results-row = Row { $row }, opinion { $code }:
results-change = { $address } { $column }: { $values }
results-values = { $old } → { $new }
results-problem = { $address }: { $problem }
results-empty = (empty)
results-formula = The cell holds a formula. Please enter a value.
results-no-code = This is no code of an opinion. Please copy it from the original form.
results-unknown-code = No opinion of this data file has this code.
results-edited-code = The code was changed. Please copy it from the original form.
results-code-twice = Row { $row } has this code already.
results-unknown-result = This is no kind of result. Please choose one from the cell’s list.
results-not-date = The date cannot be read. Please enter dd/mm/yyyy.
results-missing = Not filled in.
results-refused = Nothing was taken over: { $count } rows have faults. Please correct these cells and import again.
results-nothing = The form tells nothing new ({ $untouched } rows left empty or as recorded).
results-would-take = { $count } results would be taken over; { $untouched } rows left empty.
results-taken = { $count } results taken over; { $untouched } rows left empty. The form is kept with each opinion.
forms-exist = { $count } forms are in the folder already ({ $names }). None was written, for those there may be filled in; please choose another folder or allow to overwrite.
forms-stopped = Stopped.

## Reports
cli-report = Reports of a period: figures, overdue opinions, targets, register
cli-report-examples =
    Examples:
      doithoai report summary --data hop-2026.db --period 2026-Q1 --out bao-cao.pdf
      doithoai report by-field --data hop-2026.db --period 2026-6m --compare --out linh-vuc.xlsx
      doithoai report by-unit --data hop-2026.db --period 2026 --roll-up --out don-vi.csv
      doithoai report overdue --data hop-2026.db --period 2026 --as-of 30/11/2026 --out qua-han.docx
      doithoai report targets --data hop-2026.db --period 2026 --out chi-tieu.json
      doithoai report register --data hop-2026.db --period 01/03/2026..31/05/2026 --out so.pdf
    Periods: 2026, 2026-Q1, 2026-6m, 2026-9m, 2026-11 or 2026-03-01..2026-05-31.
cli-report-kind = Which report
cli-report-period = Period, by the day of the session: 2026, 2026-Q1, 2026-6m, 2026-9m, 2026-11, 2026-03-01..2026-05-31
cli-report-ending = .{ $ending } is no kind of file known here. End the name in .pdf, .docx, .xlsx, .csv or .json, or give --format.
cli-report-period-wrong = not a period; for example 2026, 2026-Q1, 2026-6m, 2026-9m, 2026-11, 01/03/2026..31/05/2026
cli-report-as-of = Figures as of the end of this day; today when left out
cli-report-unit = Only sessions held by this unit
cli-report-compare = Beside the period before (6 months, 9 months, year: the same of the year before)
cli-report-roll-up = Count merged units for what they became a part of
cli-report-format = Kind of file: pdf, docx, xlsx, csv, json; by the ending of the name when left out
reports-title = Reports
reports-part-table = Table and charts
reports-part-timeline = Timeline
reports-part-file = File
reports-report = Report
reports-span = Period
reports-period = Time
reports-first = From
reports-last = To
reports-as-of = Figures as of
reports-host = Host
reports-every-host = All hosts
reports-backwards = The last day must not come before the first.
reports-future = This day is still to come, so there are no figures yet.
reports-counting = Counting…
reports-mend-order = Mend the field marked above to see the report.
reports-empty = Nothing in this period.
reports-columns = Columns { $first }–{ $last } of { $count }; ←, → show the others
reports-of-session = Session of { $on }
reports-session-detail = Session of { $on } · { $place } · { $people } attended
reports-letterhead-hint = For PDF and DOCX files.
reports-share-done = Resolved
reports-share-waiting = Not yet
reports-share-late = Overdue
reports-share-reached = Reached
reports-share-missing = Missing
reports-days-late = Days overdue
span-month = Month
span-quarter = Quarter
span-half-year = 6 months
span-nine-months = 9 months
span-year = Year
span-range = From day to day
timeline-span = Time
timeline-raised = Raised
timeline-resolved = Resolved
timeline-waiting = Left
timeline-of-period = Opinions of the sessions held in the period alone; a merged one is not among those left.
timeline-total = All
action-other-report = Another report
action-other-period = Another period: month, quarter, year…
action-period-next = Next period
action-period-previous = Period before
action-other-part = Table, timeline, file
action-go-to-host = Go to the host
action-compare = Compare with the period before
action-roll-up = Add up merged units
report-summary = Figures by host
report-by-field = Figures by field
report-by-unit = Figures by responsible unit
report-overdue = Overdue opinions
report-targets = Targets of scheme 07 and resolution 04
report-register = Register of opinions
report-in-future = { $day } is still to come, so there are no figures yet. Give --as-of today or an earlier day.
report-not-counted = { $report }: neither compared nor rolled up. Leave out --compare and --roll-up; summary, by-field and by-unit have them.
report-not-by-host = Targets are counted for all units together. Leave out --unit.
report-unknown-unit = There is no unit named “{ $name }”. Check the name, in full as in the list of units.
report-no-office = Neither the office nor any session is known. Open the program and fill in the office first.
report-nothing-held = From { $first } to { $last } no held dialogue had been recorded by the end of { $as_of }, so there is nothing to report. Check the period, the day and the unit, or set the session to “held”.

## Forms of results on the screen
forms-title = Units’ forms of results
forms-send = Send forms
forms-return = Take a form back
forms-reading = Reading…
forms-counts = { $units } units, { $opinions } opinions waiting for results
forms-overdue = { $count } overdue
forms-opinions = { $count } opinions
forms-folder = Folder for the forms
forms-folder-hint = One Excel file a unit; a folder that is not there is made.
forms-folder-dialog = Choose a folder for the forms
forms-no-folder = No folder was chosen. If the dialog does not open, please type the path above.
forms-choose-folder = Choose a folder
forms-write-all = Write the forms of all units
forms-write-one = Write the chosen unit’s form
forms-writing = Writing forms… { $done }/{ $total }
forms-written = { $count } forms written into { $folder }. Each file’s name stands below its unit’s.
forms-written-some = { $count } forms were written before.
forms-in-file = Written to { $name }
forms-keep = Keep them
forms-empty-title = No opinion is waiting for a result
forms-empty-words = Once a session is concluded, the opinions that units have to resolve stand here until there is a result.
forms-file = Form filled in (.xlsx)
forms-file-hint = Type or paste a path and press Enter, or drop the file on the window; nothing is written before it is taken over.
forms-file-dialog = Choose the form that a unit sent back
forms-choose-file = Choose the form that a unit sent back. Every cell is shown, old → new, before it is taken over.
forms-reading-file = Reading the form…
forms-looking-up = Looking up its codes… { $done }/{ $total }
forms-read-again = Read again
forms-row = Row { $row }, opinion { $code }
forms-row-good = Can be taken
forms-row-faulty = Faulty
forms-count-good = { $count } rows can be taken
forms-count-faulty = { $count } faulty rows
forms-count-untouched = { $count } rows left empty or as recorded
forms-next-fault = Go to the next fault
forms-take = Take over the results
forms-recording = Recording the results…
history-recorded = On { $on } · recorded by { $by } at { $at }
history-recorded-by-program = On { $on } · recorded by the program at { $at }
history-change = { $what }: { $old } → { $new }
history-none = none
history-no-result = no result
history-standing = status
history-document = Document { $number } of { $on }
evidence-citizen-word = The citizen’s word: { $word }
evidence-file = File: { $name }
part-on = day
part-by = recorded by
part-to = competent level
part-document-number = document number
part-document-on = document date
part-note = note
part-result = result
part-evidence = evidence
part-decided-by = decided by
part-entry = entry
event-on = Day
event-by = Recorded by
event-reason = Reason
event-text = Text
event-note = Note
event-decided-by = Decided by
event-waiting-for = Waiting for
event-result = Result
event-satisfaction = The citizen
event-hearing = Asked by
event-legality = Legality
event-evidence = Evidence
event-citizen-word = What the citizen said, and where
event-path = Path of the file
event-document-number = Number of the document
event-document-on = Date
event-due = Due date
event-due-extended = New due date
event-due-keeps = Empty: the due date stays.
event-due-resumed = Proposed: the old due date and the days paused, moved off days off.
event-due-reopened = Proposed by the office’s time limit.
event-record = Record
event-put-aside = Close
event-file-dialog = Choose a file as evidence
event-file-kind = Any file
proof-none = None
proof-document = Document
proof-file = File
proof-citizen-word = Citizen’s word
place-follow-up = Following up
place-opinion = One opinion
action-follow-up = Follow up opinions
action-follow-session = Follow up this session’s opinions
action-go-to-filter = Go to the filter
action-clear-filter = Clear the filter
action-keep-filter = Keep the filter
action-other-order = Change the order
action-mark-all = Mark all
action-assign = Assign another unit
action-extend = Extend
action-pause = Pause / resume the clock
action-pass-on = Pass on / higher level answered
action-progress = Record progress
action-resolve = Record the result
action-hear = Ask for satisfaction
action-reopen = Reopen
action-notify = Citizen notified
action-remind = Remind
action-reclassify = Reclassify
action-retract = Retract the newest entry
action-link-earlier = Link an earlier opinion
record-paused = Pause
record-resumed = Resume
record-passed-on = Pass on
record-replied = Higher level answered
opinion-reading = Reading the opinion…
opinion-title = Opinion { $number } – session of { $date }
opinion-recorded = Recorded: { $what }.
opinion-retracts = Takes back: { $what } of { $on }. The entry stays to be read and no longer counts.
opinion-retracted = Retracted
opinion-history = History
opinion-history-empty = Nothing yet. The history begins when the session is concluded.
opinion-answer-by = Answered by { $by }
opinion-concluded = Conclusion: { $outcome }
opinion-earlier = Raised before
opinion-earlier-session = Session
opinion-earlier-session-hint = Type its date or name, choose with ↓ and Enter
opinion-earlier-number = Opinion number
opinion-earlier-no-session = Choose a session of those proposed.
opinion-earlier-no-number = The session has no opinion of this number.
opinion-unlink = Unlink
opinion-linked = The link was recorded.
opinion-attachments = Files
opinion-attachment = { $size } KB · { $on }
opinion-attachment-save = Save to a file
opinion-attachment-dialog = Save the file
opinion-attachment-no-place = No place was chosen.
opinion-attachment-saved = Saved: { $path }
fact-original-due = Original due date
fact-extended-due = Extended due date
fact-extended = { $due } · extended { $times } times
fact-paused = Paused
fact-paused-since = since { $since } · { $whom }
fact-satisfaction = The citizen
fact-times = { $times } times
fact-reopened = Reopened
fact-reminded = Reminded
fact-notified = Citizen notified
fact-not-notified = Not yet, due { $due }
sessions-follow = Follow up
command-follow-up-none = No opinion.
follow-up-recorded = “{ $what }” was recorded for { $count } opinions.
follow-up-refused = Nothing was recorded. { $name } refuses: see the fields.
follow-up-filter-saved = The filters were saved.
follow-up-marked = { $count } marked
follow-up-hide-filter = Hide the filter
follow-up-show-filter = Show the filter
follow-up-order-due = By due date
follow-up-order-newest = Recorded last first
follow-up-reading = Reading the opinions…
follow-up-empty = No opinions yet. What is raised at a session will be shown here.
follow-up-none-found = No opinion meets the filter. F5 clears it.
follow-up-form = { $what }: { $count } opinions
follow-up-open = Open the opinion
follow-up-count = { $count } opinions
list-speaker = Raised by
list-standing = Clock, status
list-original-due = first { $due }
filter-any = All
filter-session = Session
filter-year = Year
filter-days = Days
filter-standing = Status
filter-due = Due date
filter-satisfaction = The citizen
filter-overdue = Overdue
filter-within = Due within
filter-repeated = Raised again
filter-reopened = Reopened
filter-owes-notice = Citizen not notified
filter-unknown = Choose one of those proposed.
filter-name = Name of the filter
filter-remove = Remove the filter “{ $name }”
list-number = No., session
list-content = Content
cli-follow-up = Follows opinions after the session: list, show, record
cli-follow-up-examples =
    Examples:
      doithoai follow-up list --data hop-2026.db --overdue
      doithoai follow-up show --data hop-2026.db --session 1 --opinion 3
cli-follow-up-list = The opinions of all sessions that a filter finds
cli-follow-up-list-examples =
    Examples:
      doithoai follow-up list --data hop-2026.db --overdue
      doithoai follow-up list --data hop-2026.db --due-in 7 --unit "Phòng Kinh tế"
      doithoai follow-up list --data hop-2026.db --standing open --standing paused --json
cli-follow-up-show = One opinion: how it stands, and its whole history
cli-follow-up-show-examples =
    Examples:
      doithoai follow-up show --data hop-2026.db --session 1 --opinion 3 --json
cli-follow-up-record = Records one event of one opinion or of several, all or none
cli-follow-up-record-examples =
    Examples:
      doithoai follow-up record --data hop-2026.db --session 1 --opinion 3 --event resolved --result definitive --document 125/UBND-KT --document-date 10/12/2026 --text "Đã dọn bãi rác"
      doithoai follow-up record --data hop-2026.db --session 1 --opinion 3 --event heard --satisfaction satisfied --hearing phone
      doithoai follow-up record --data hop-2026.db --session 1 --opinion 3 --opinion 5 --event extended --due 31/12/2026 --reason "Mưa lũ" --document 9/UBND --document-date 01/12/2026
      doithoai follow-up record --data hop-2026.db --session 1 --opinion 3 --event retracted --reason "Ghi nhầm"
cli-overdue = The overdue opinions of all sessions
cli-overdue-examples =
    Examples:
      doithoai overdue --data hop-2026.db --json
cli-opinion = Number of the opinion in the session
cli-follow-up-overdue = Overdue ones only
cli-follow-up-due-in = Due within N days, today among them
cli-follow-up-standing = Status; given several times any of them
cli-follow-up-unit = Responsible unit, by a name that it has or had
cli-follow-up-field = Field
cli-follow-up-year = Year of the session
cli-follow-up-satisfaction = What the citizen said of the result
cli-follow-up-repeated = Raised again only
cli-follow-up-reopened = Reopened ones only
cli-follow-up-owes-notice = Citizen not notified yet only
cli-follow-up-newest = Those recorded last first, instead of by due date
cli-record-opinion = Number of the opinion; several times for several
cli-record-event = The event
cli-record-on = The day on which it happened; today unless given
cli-record-by = Who records; the office’s secretary unless given
cli-record-unit = Responsible unit, or competent level
cli-record-due = The new due date
cli-record-reason = The reason
cli-record-document = Number of the document
cli-record-document-date = Date of the document
cli-record-waiting-for = For whom the clock stands still
cli-record-text = The text
cli-record-note = A note
cli-record-result = The result
cli-record-citizen-word = Evidence: the citizen’s word
cli-record-file = Evidence: this file, kept in the data file
cli-record-satisfaction = What the citizen said
cli-record-hearing = How the citizen was asked
cli-record-legality = The new legality
cli-record-decided-by = Who decided
command-no-opinion = The session has no opinion { $number }.
command-no-unit = There is no unit named “{ $name }”.
command-record-useless = { $switch } has no use with --event { $event }.
command-record-one-file = A file goes with one opinion at a time.
cli-calls = The list of calls that ask for satisfaction, with its questions
cli-calls-examples =
    Examples:
      doithoai follow-up calls --data hop-2026.db --out goi-dien.pdf
      doithoai follow-up calls --data hop-2026.db --recheck --out kiem-tra-lai.xlsx
action-call-list = Call list
action-recheck-list = Recheck 10%
cli-calls-recheck = Instead: 10% of those recorded as satisfied, drawn by year and month
cli-calls-out = The XLSX, PDF or DOCX file to write, by how its name ends
calls-dialog = Save the call list
calls-dialog-kind = PDF, Excel, Word
calls-written = Written, { $count } calls: { $path }
session-label = { $on } · no. { $id } · { $subject }
