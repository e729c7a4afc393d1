program-name = Sổ Đối Thoại

## Tên các lựa chọn
session-kind-periodic = Định kỳ
session-kind-ad-hoc = Đột xuất
session-kind-thematic = Chuyên đề
session-form-in-person = Trực tiếp
session-form-online = Trực tuyến
session-form-hybrid = Trực tiếp kết hợp trực tuyến
session-state-planned = Dự kiến
session-state-announced = Đã thông báo
session-state-running = Đang diễn ra
session-state-held = Đã họp
session-state-concluded = Đã kết luận
session-state-postponed = Hoãn
session-state-cancelled = Hủy
source-spoken = Phát biểu
source-slip = Phiếu
source-sent-before = Gửi trước
source-online = Trực tuyến
opinion-kind-petition = Kiến nghị
opinion-kind-feedback = Phản ánh
opinion-kind-suggestion = Góp ý, đề xuất
opinion-kind-question = Hỏi
opinion-kind-complaint = Khiếu nại
opinion-kind-denunciation = Tố cáo
legality-lawful = Hợp pháp, chính đáng
legality-against-rules = Không phù hợp quy định
legality-out-of-scope = Ngoài phạm vi đối thoại
competence-undetermined = Chưa xác định
competence-commune = Cấp xã
competence-province = Cấp tỉnh
competence-central = Trung ương
competence-sector = Ngành dọc
outcome-answered = Trả lời tại chỗ
outcome-assigned = Giao giải quyết
outcome-plan = Có lộ trình
outcome-passed = Chuyển cấp có thẩm quyền
outcome-not-considered = Không xem xét
outcome-merged = Gộp
satisfaction-not-asked = Chưa lấy ý kiến
satisfaction-satisfied = Hài lòng
satisfaction-not-satisfied = Chưa hài lòng
satisfaction-no-opinion = Không ý kiến
speaker-kind-person = Cá nhân
speaker-kind-group = Tập thể
speaker-kind-secret = Giữ bí mật họ tên
letterhead-state = Nhà nước (Nghị định 30/2020/NĐ-CP)
letterhead-party = Đảng (Quy định 399-QĐ/TW, Hướng dẫn 05-HD/VPTW)
letterhead-front = Mặt trận Tổ quốc Việt Nam
document-minutes = Biên bản
document-notice = Thông báo kết luận
document-opening-sheet = Tờ mở đầu (kết quả kỳ trước)
document-citizen-letters = Thông báo tới công dân
document-transfer-slips = Phiếu chuyển
document-reminder-slips = Phiếu đôn đốc
document-register = Sổ theo dõi ý kiến
document-invitation = Giấy mời
document-public-notice = Thông báo công khai hội nghị
document-blank-slips = Phiếu ghi ý kiến
document-erratum = Đính chính
op-set-office = sửa thông tin cơ quan
op-set-list = sửa danh mục
op-set-preference = đổi cài đặt
op-create-session = tạo hội nghị
op-edit-session = sửa thông tin hội nghị
op-set-state = chuyển trạng thái
op-import-record = nhập hội nghị từ tệp
op-edit-speaker = sửa người phát biểu
op-raise-opinion = thêm ý kiến
op-edit-opinion = sửa ý kiến
op-add-slips = nhập ý kiến gửi trước
op-set-closing = sửa phần kết thúc
op-keep-draft = giữ bản nháp
op-drop-draft = bỏ bản nháp
op-reword = sửa câu chữ của văn bản
op-keep-document-draft = giữ lời văn bản dự thảo
op-lock-document = khóa văn bản
op-unlock-document = mở khóa văn bản
op-file-returned = lưu bản đã ký
op-record-publication = ghi việc công khai
op-set-authorities = sửa danh sách cơ quan chứng thực
op-set-calendar = sửa bảng ngày làm việc
op-set-time-limits = sửa thời hạn
op-set-unit = sửa đơn vị
op-set-roster = sửa danh sách đơn vị phải đối thoại
op-merge-units = sáp nhập đơn vị
op-follow-up = ghi theo dõi ý kiến
op-attach = lưu tệp
op-take-results = nhận kết quả của đơn vị
op-set-repeat = nối ý kiến nêu lại
op-set-hot-issue = sửa vấn đề nổi cộm
op-set-ledger-entry = sửa sổ Nghị quyết 04
op-save-filter = lưu bộ lọc
op-undo = hoàn tác
document-state-locked = đã khóa, chờ ký
document-state-signed = đã ký số
document-state-signed-on-paper = bản giấy đã ký
document-state-withdrawn = đã mở khóa
channel-media = phương tiện thông tin đại chúng
channel-posted = niêm yết tại trụ sở
channel-villages = gửi trưởng xóm, thôn, bản, khối

## Ý kiến còn thiếu gì
missing-content = chưa có nội dung
missing-outcome = chưa chọn cách kết luận
missing-answer = chưa có nội dung trả lời tại chỗ
missing-unit = chưa có đơn vị chủ trì
missing-due-date = chưa có thời hạn
missing-competent-level = chưa ghi chuyển đến cấp nào
missing-reason = chưa có lý do không xem xét
missing-merged-into = chưa chọn đúng ý kiến để gộp vào
missing-legality-reason = chưa có lý do của đánh giá về tính hợp pháp
missing-line = Ý kiến { $number }: { $what }

## Lỗi của một ô
fault-empty = Chưa nhập. Hãy nhập ô này.
fault-too-long = Dài { $length } ký tự, tối đa { $limit }. Hãy rút gọn.
fault-control-character = Có ký tự không hiển thị được ({ $code }). Hãy xóa ký tự đó.
fault-line-break = Ô này chỉ ghi trên một dòng. Hãy bỏ xuống dòng hoặc dấu tab.
fault-no-chair = Chưa có người chủ trì. Hãy thêm ít nhất một người.
fault-ends-before-start = Kết thúc ({ $end }) trước khi bắt đầu ({ $start }). Hãy sửa một trong hai.
fault-announced-after-start = Ngày thông báo ở sau ngày họp. Hãy sửa lại.
fault-due-before-session = Thời hạn { $due } ở trước ngày họp { $session }. Hãy chọn ngày từ ngày họp trở đi.
fault-published-before-session = Ngày công khai { $on } ở trước ngày họp { $session }. Hãy ghi đúng ngày đã công khai.
fault-after-today = Ngày { $on } ở sau hôm nay ({ $today }). Chỉ ghi việc đã làm; hãy ghi lại khi đã công khai.
fault-date-unreadable = Không đọc được ngày. Hãy ghi theo mẫu 05/12/2026.
fault-time-unreadable = Không đọc được giờ. Hãy ghi theo mẫu 07:45.
fault-number-unreadable = Không đọc được số. Hãy chỉ ghi chữ số.
fault-date-out-of-range = Ngày nằm ngoài các năm 2000–2100. Hãy kiểm tra lại.
fault-unknown-speaker = Không có người phát biểu số { $number }.
fault-number-twice = Số { $number } xuất hiện hai lần.
fault-number-gap = Thiếu ý kiến số { $number }: các số phải liền nhau từ 1.
fault-merged-into-unknown = Không có ý kiến số { $number } để gộp vào.
fault-merged-into-itself = Một ý kiến không gộp vào chính nó. Hãy chọn ý kiến khác.
fault-merged-into-merged = Ý kiến số { $number } đã được gộp vào ý kiến khác. Hãy gộp vào ý kiến đó.
fault-no-connected-point = Chưa có điểm cầu. Hãy thêm ít nhất một điểm.
fault-too-many-days = Nhiều nhất { $longest } ngày. Hãy nhập số nhỏ hơn.
fault-before-session = Ngày { $on } trước ngày hội nghị { $session }. Hãy sửa ngày.
fault-in-future = Ngày { $on } chưa tới (hôm nay { $today }). Hãy sửa ngày.
fault-date-missing = Chưa nhập ngày.
fault-day-twice = Ngày { $day } đã có trong bảng. Hãy giữ một dòng.
fault-name-taken = Đã có đơn vị mang tên này. Hãy chọn tên khác.
fault-below-itself = Đơn vị không thể trực thuộc hoặc sáp nhập vào chính nó. Hãy chọn đơn vị khác.
fault-too-early = Không thể trước ngày { $earliest } của việc liền trước. Hãy sửa ngày.
fault-too-late = Tính hạn trở lại chỉ lùi hạn đến { $latest }; muốn lùi nữa, hãy ghi gia hạn kèm văn bản.
fault-merged-already = Đơn vị này đã được sáp nhập. Hãy chọn đơn vị khác.
fault-not-there = Đơn vị này chưa có hoặc không còn vào ngày { $on }. Hãy chọn đơn vị hoặc ngày khác.
fault-already-overdue = Đã quá hạn từ ngày { $due }: không gia hạn, tạm dừng được nữa.
fault-not-later = Phải sau ngày { $due }. Hãy sửa ngày.
fault-evidence-before-session = Văn bản ngày { $on } có trước ngày hội nghị { $session } nên không chứng minh được kết quả. Hãy sửa ngày, hoặc ghi văn bản khác làm bằng chứng.
fault-not-asked-of = Mục này chỉ tính cho { $whom }. Hãy chọn đúng đơn vị, hoặc thêm đơn vị ở màn hình Đơn vị.
whom-party = cấp ủy
whom-authority = chính quyền
whom-front = Ủy ban MTTQ
whom-province = MTTQ, tổ chức chính trị – xã hội cấp tỉnh
whom-organisations = MTTQ, tổ chức chính trị – xã hội
fault-no-evidence = Giải quyết dứt điểm cần bằng chứng: số và ngày văn bản, tệp, hoặc xác nhận của công dân.
fault-not-now = Không ghi được khi ý kiến đang ở trạng thái “{ $standing }”.
fault-not-retractable = Chỉ rút lại được mục ghi mới nhất do người ghi nhập.
fault-newer-format = Tệp theo định dạng phiên bản { $version }, mới hơn chương trình này. Hãy cập nhật chương trình.

## Tên các ô
owner-unit = Đơn vị
owner-hot-issue = Vấn đề nổi cộm
owner-ledger = Sổ Nghị quyết 04
owner-time-limits = Thời hạn
part-found-on = ngày phát hiện
part-successor = đơn vị tiếp nhận
part-parent = đơn vị cấp trên
part-head = người đứng đầu
owner-secretary = Thư ký
owner-office-secretary = Thư ký của cơ quan
owner-office = Cơ quan
owner-speaker = Người phát biểu
entry-chair = Chủ trì { $n }
entry-officer = Cán bộ trả lời { $n }
entry-attendance = Thành phần { $n }
entry-absence = Vắng mặt { $n }
entry-connected-point = Điểm cầu { $n }
entry-basis = Căn cứ { $n }
entry-programme = Chương trình, bước { $n }
entry-follow-up = Tổ chức thực hiện, việc { $n }
entry-recipient = Nơi nhận { $n }
entry-signer = Người ký { $n }
entry-speaker = Người phát biểu { $n }
entry-opinion = Ý kiến { $n }
entry-slip = Phiếu { $n }
entry-field = Lĩnh vực { $n }
entry-unit = Đơn vị { $n }
part-name = họ tên
part-post = chức vụ
part-honorific = cách xưng hô
part-superior = cơ quan cấp trên
part-symbol = ký hiệu
part-place = địa điểm
part-letterhead = thể thức văn bản
part-kind = loại
part-form = hình thức
part-state = trạng thái
part-subject = trích yếu
part-announced-on = ngày thông báo
part-starts-at = bắt đầu
part-ends-at = kết thúc
part-chairs = chủ trì
part-officers = cán bộ trả lời
part-attendance = thành phần
part-absences = vắng mặt
part-connected-points = điểm cầu
part-basis = căn cứ
part-programme = chương trình
part-previous-results = kết quả giải quyết kỳ trước
part-count = số người
part-who = ai vắng
part-reason = lý do
part-number = số thứ tự
part-address = địa chỉ
part-role = vai trò
part-phone = điện thoại
part-spoke-at = giờ phát biểu
part-speaker = người phát biểu
part-source = nguồn
part-legality = tính hợp pháp, chính đáng
part-legality-reason = lý do đánh giá tính hợp pháp
part-competence = thẩm quyền
part-field = lĩnh vực
part-content = nội dung
part-answer = trả lời tại chỗ
part-answer-by = người trả lời
part-conclusion = kết luận
part-outcome = cách kết luận
part-lead-unit = đơn vị chủ trì
part-co-units = đơn vị phối hợp
part-co-unit = đơn vị phối hợp { $n }
part-due-on = thời hạn
part-merged-into = gộp vào
part-satisfaction = mức hài lòng
part-voided = lý do hủy số
part-assessment = đánh giá chung
part-follow-up = tổ chức thực hiện
part-recipients = nơi nhận
part-signers = người ký
part-authority = quyền hạn ký
part-title = chức danh
part-session = hội nghị
part-speakers = người phát biểu
part-opinions = các ý kiến
part-closing = phần kết thúc
part-published-on = ngày công khai
part-published-note = ghi chú công khai
part-id = mã định danh
part-format-version = phiên bản định dạng

## Tệp dữ liệu
store-missing = Không có tệp dữ liệu tại { $path }. Hãy kiểm tra lại đường dẫn.
store-is-folder = { $path } là một thư mục, không phải tệp dữ liệu. Hãy chỉ rõ tên tệp.
store-no-folder = Thư mục chứa { $path } không có. Hãy tạo thư mục đó hoặc chọn nơi khác.
store-read-only-folder = Không được phép ghi vào thư mục chứa { $path }. Hãy chọn thư mục khác hoặc xin quyền ghi.
store-read-only-file = Tệp { $path } chỉ cho đọc. Hãy bỏ thuộc tính chỉ đọc hoặc chép tệp sang nơi ghi được.
store-other-program = { $path } không phải tệp dữ liệu của Sổ Đối Thoại. Tệp được giữ nguyên; hãy chọn tệp khác.
store-newer = Tệp dữ liệu có phiên bản { $file }, chương trình này đọc được đến phiên bản { $known }. Tệp được giữ nguyên; hãy cập nhật chương trình.
store-damaged = Tệp dữ liệu bị hỏng ({ $detail }). Tệp được giữ nguyên; hãy chép tệp ra nơi an toàn rồi mở bản sao lưu gần nhất.
store-in-use-by = Tệp dữ liệu đang được { $user } mở trên máy { $host } (tiến trình { $pid }). Hãy đóng chương trình ở đó rồi thử lại.
store-in-use-on = Tệp dữ liệu đang được mở trên máy { $host } (tiến trình { $pid }). Hãy đóng chương trình ở đó rồi thử lại.
store-in-use = Tệp dữ liệu đang được một chương trình khác mở. Hãy đóng chương trình đó rồi thử lại.
store-disk-full = Đĩa đã đầy nên chưa lưu được. Hãy xóa bớt tệp khác rồi thử lại; phần đã lưu trước đó vẫn còn nguyên.
store-read-only = Đĩa không còn cho ghi nên chưa lưu được. Hãy kiểm tra ổ đĩa rồi thử lại.
store-disk = Ổ đĩa báo lỗi ({ $detail }) nên chưa chắc đã lưu. Hãy kiểm tra ổ đĩa rồi thử lại.
store-no-such-session = Không có hội nghị số { $id }.
store-no-such-speaker = Không còn thấy người phát biểu này trong tệp dữ liệu.
store-no-such-opinion = Không còn thấy ý kiến này trong tệp dữ liệu.
store-no-such-document = Không có văn bản đã khóa số { $id }. Xem các văn bản bằng “issued”.
store-no-such-file = Không còn thấy tệp này trong tệp dữ liệu.
store-number-taken = Số { $number } đã cấp cho văn bản { $id } trong danh sách văn bản đã khóa. Hãy chọn số khác, hoặc để trống cho văn thư.
store-not-concluded = Hội nghị số { $id } chưa kết luận nên chưa khóa được văn bản này. Trong cửa sổ: mở “Kết luận và rà soát” (F9 ở danh sách hội nghị hoặc ở màn hình ghi) rồi “Chốt kết luận” (F12). Bằng lệnh: doithoai conclude --session { $id }
store-already-locked = Văn bản này đã khóa và đang chờ ký (văn bản { $id }). Muốn làm lại, hãy mở khóa văn bản đó trước.
store-not-final = Bản dự thảo không khóa được. Hãy chọn bản chính thức.
store-outdated = Hội nghị số { $id } vừa có thay đổi trong lúc làm văn bản. Chưa khóa; hãy xem lại rồi khóa lần nữa.
store-wrong-mark = Mã in ở chân trang không khớp với nội dung văn bản. Chưa khóa; hãy khóa lần nữa.
store-not-signed = Văn bản { $id } chưa ký nên không cần đính chính. Hãy mở khóa, sửa, rồi khóa lại.
store-already-signed = Văn bản { $id } đã ký nên không mở khóa được. Muốn sửa, hãy ban hành văn bản đính chính.
store-already-published = Văn bản { $id } đã ghi là đã công khai nên không mở khóa được. Nếu ghi nhầm, hãy bỏ phần ghi công khai trước.
store-withdrawn = Văn bản { $id } đã mở khóa, chỉ còn lưu trong lịch sử. Hãy chọn văn bản đang khóa.
store-already-filed = Tệp này đã lưu cùng văn bản { $id }. Không lưu lần nữa.
store-unsigned = Đây chính là tệp chưa ký của văn bản { $id } mà chương trình đã ghi ra, không phải bản nhận về, nên không được lưu. Hãy chọn tệp đã ký số, hoặc bản quét của bản giấy đã ký, đóng dấu.
store-file-too-large = Tệp lớn hơn { $limit } MB nên không lưu. Hãy quét lại với độ phân giải thấp hơn (200 dpi) rồi thử lại.
store-file-empty = Tệp rỗng. Hãy chọn đúng tệp đã ký.
store-held-by-locked = Hội nghị số { $session } có văn bản đã khóa (văn bản { $id }) nên chưa chuyển về “Đã họp” được. Hãy mở khóa văn bản đó trước.
store-held-by-signed = Hội nghị số { $session } có văn bản đã ký (văn bản { $id }) nên kết luận không sửa được nữa. Sai sót được sửa bằng văn bản đính chính.
store-locked = Hội nghị số { $id } đã kết luận nên không sửa được. Muốn sửa, hãy chuyển trạng thái về “Đã họp”.
store-gate-empty = Chưa có ý kiến nào nên chưa kết luận được.
store-gate-open = Chưa kết luận được vì còn ý kiến chưa đủ:
store-already-there = Hội nghị này đã có trong tệp dữ liệu, là cuộc số { $id }. Không nhập lần nữa.
store-no-such-unit = Không có đơn vị này. Hãy mở lại danh sách đơn vị.
store-no-such-attachment = Không có tệp này. Hãy mở lại ý kiến.
store-no-such-hot-issue = Không có vấn đề này. Hãy mở lại danh sách.
store-no-such-ledger-entry = Không có mục này. Hãy mở lại sổ.
store-bulk-refused = Chưa ghi mục nào. Ý kiến thứ { $place } trong danh sách chọn:
store-followed = Hội nghị { $id } đã có ý kiến được theo dõi sau kết luận, nên không mở lại được. Hãy ghi thay đổi vào từng ý kiến.
store-nothing-to-undo = Không còn gì để hoàn tác. Mục ghi trong diễn biến được rút lại bằng một mục ghi khác; khóa văn bản, nhận kết quả, sáp nhập thì không hoàn tác.
store-not-taken-back = Không hoàn tác được: việc sau cùng là “{ $what }”, không hoàn tác được và chặn hoàn tác cả những việc trước nó. { $instead }
store-instead-retract = Mục ghi nhầm thì rút lại ở từng ý kiến, kể cả khi đã ghi một lúc cho nhiều ý kiến: Ctrl+D ở trang ý kiến, hoặc follow-up record --event retracted.
store-instead-assign = Sáp nhập nhầm thì giao lại từng ý kiến cho đúng đơn vị: F2 ở danh sách ý kiến, hoặc follow-up record --event assigned.
store-instead-void = Ý kiến ghi nhầm thì hủy số, có ghi lý do: Ctrl+D ở màn hình ghi.
store-instead-unlock = Khóa nhầm thì mở khóa, có ghi lý do.
store-instead-lock = Mở khóa nhầm thì khóa lại văn bản đó.
store-instead-cancel = Hội nghị đã ghi thì không xóa; nếu nhầm, hãy chuyển sang “hủy” hoặc sửa thông tin hội nghị.
store-instead-file = Tệp đã nhận được giữ lại làm chứng; nếu nhầm, hãy lưu thêm tệp đúng.
store-instead-change = Hãy sửa thẳng vào chỗ ghi nhầm.
store-closed = Tệp dữ liệu đã đóng. Hãy mở lại chương trình.
store-panicked = Việc này gặp lỗi trong chương trình và chưa được lưu. Phần đã lưu trước đó vẫn còn nguyên; hãy thử lại.
store-database = Tệp dữ liệu từ chối thay đổi này ({ $detail }). Chưa có gì được lưu.
notice-info = Thông tin
notice-success = Đã xong
notice-warning = Lưu ý
notice-error = Có lỗi


place-everywhere = Ở mọi nơi
place-sessions = Danh sách hội nghị
place-form = Biểu mẫu
place-console = Bàn ghi ý kiến
place-closing = Kết luận và rà soát
place-preview = Xem trước văn bản

action-help = Trợ giúp
action-back = Quay lại
action-focus-next = Sang ô kế tiếp
action-focus-previous = Về ô trước
action-zoom-in = Phóng to
action-zoom-out = Thu nhỏ
action-zoom-reset = Cỡ chữ ban đầu
action-next-palette = Đổi nền sáng, tối, tương phản cao
action-select-next = Chọn dòng dưới
action-select-previous = Chọn dòng trên
action-open-selected = Mở
action-new-session = Hội nghị mới
action-next-step = Bước tiếp theo
action-settings = Cài đặt
action-save = Lưu
action-add-row = Thêm dòng
action-remove-row = Bỏ dòng
action-copy-last = Chép từ hội nghị trước
action-next-opinion = Ý kiến kế tiếp, cùng người phát biểu
action-next-speaker = Người phát biểu kế tiếp
action-go-to-speaker = Tới người phát biểu
action-go-to-field = Tới lĩnh vực
action-go-to-content = Tới nội dung ý kiến
action-go-to-answer = Tới trả lời tại hội nghị
action-go-to-conclusion = Tới kết luận của chủ trì
action-go-to-assignment = Tới đơn vị chủ trì, thời hạn
action-conclude-answered = Kết luận: đã trả lời tại hội nghị
action-conclude-assigned = Kết luận: giao giải quyết
action-conclude-plan = Kết luận: có lộ trình
action-conclude-passed = Kết luận: chuyển cấp có thẩm quyền
action-conclude-not-considered = Kết luận: không xem xét
action-conclude-merged = Kết luận: gộp vào ý kiến khác
action-show-previous = Xem mục trước
action-show-next = Xem mục sau
action-group-speaker = Ý kiến của một nhóm
action-secret-name = Giữ bí mật họ tên
action-slip = Ý kiến ghi trên phiếu
action-merge = Gộp ý kiến trùng
action-void = Hủy số ý kiến (ghi lý do)
action-closing = Kết luận và rà soát
action-particulars = Thông tin hội nghị
action-preview = Xem trước văn bản
action-other-document = Loại văn bản kế tiếp
action-export = Xuất tệp

## Nhập tệp
import-file-missing = Không có tệp này. Hãy kiểm tra lại đường dẫn.
import-file-forbidden = Không được phép đọc tệp này. Hãy xin quyền đọc hoặc chép tệp sang nơi khác.
import-file-unreadable = Không đọc được tệp này ({ $detail }).
import-file-too-large = Tệp lớn hơn { $megabytes } MB. Hãy chia thành nhiều tệp nhỏ hơn.
import-file-unknown = Tệp này không phải bảng Excel (.xlsx) cũng không phải tệp hội nghị (.json). Hãy chọn tệp khác.
import-pdf-no-session = Tệp PDF này không mang theo dữ liệu hội nghị. Hãy xin tệp hội nghị (.json), hoặc bản PDF đầy đủ do chương trình này xuất ra.
import-sheet-empty = Tệp rỗng. Hãy chọn tệp khác.
import-sheet-other = Tệp này là { $kind }, không phải bảng Excel (.xlsx), dù tên tệp ghi gì. Hãy chọn tệp khác.
import-sheet-unknown = Tệp này không phải bảng Excel (.xlsx), dù tên tệp ghi gì. Hãy chọn tệp khác.
import-sheet-old = Bảng Excel này ở định dạng cũ (.xls). Hãy mở bằng Excel và lưu lại thành .xlsx.
import-sheet-encrypted = Bảng Excel này đặt mật khẩu. Hãy bỏ mật khẩu rồi lưu lại.
import-sheet-damaged = Bảng Excel này bị hỏng ({ $detail }). Hãy xin lại tệp, hoặc mở bằng Excel để sửa rồi lưu lại.
import-sheet-too-large = Bảng Excel này quá lớn: tối đa { $cells } ô có chữ và { $megabytes } MB khi giải nén. Hãy chia thành nhiều tệp nhỏ hơn.
import-sheet-no-header = Không tìm thấy dòng tiêu đề. Bảng cần một dòng có cột “Nội dung” và ít nhất một trong các cột “Họ và tên”, “Địa chỉ”, “Lĩnh vực”, “Điện thoại”.
## Tệp PDF
pdf-too-large = Tệp PDF lớn hơn { $megabytes } MB nên không được mở. Hãy xin lại bản gốc, không phải bản quét ảnh.
pdf-not-pdf = Tệp này không phải PDF, dù tên tệp ghi gì. Hãy chọn tệp khác.
pdf-encrypted = Tệp PDF này bị khóa bằng mật khẩu. Hãy xin bản không khóa.
pdf-broken = Tệp PDF này bị hỏng hoặc tải về chưa xong ({ $detail }). Hãy xin lại tệp.
pdf-scan = Tệp PDF này chỉ có ảnh quét, không có chữ để đối chiếu.
## Chữ ký số
sign-not-key-file = Tệp này không phải tệp khóa (.p12, .pfx) hoặc đã hỏng ({ $detail }). Hãy chọn đúng tệp khóa.
sign-wrong-password = Sai mật khẩu của tệp khóa. Hãy kiểm tra bộ gõ và chữ hoa, rồi thử lại.
sign-no-key = Tệp khóa không có khóa riêng kèm chứng thư. Hãy xuất lại tệp khóa kèm khóa riêng.
sign-other-key = Khóa trong tệp không phải khóa RSA nên không ký được ở đây. Hãy ký bằng công cụ của đơn vị cấp chứng thư.
sign-mismatched = Khóa riêng và chứng thư trong tệp không khớp nhau. Hãy xin cấp lại tệp khóa.
sign-key-too-large = Tệp lớn hơn mức cho phép. Hãy chọn đúng tệp.
sign-password-unreadable = Tệp mật khẩu không phải văn bản UTF-8. Hãy lưu lại tệp dạng UTF-8, chỉ một dòng.
sign-no-field = Văn bản không có ô ký “{ $name }” và cũng không còn ô ký trống nào. Hãy bỏ --field để ký không hiện hình.
sign-other-field = Văn bản không có ô ký “{ $name }”. Các ô còn trống: { $free }.
sign-field-signed = Ô ký “{ $name }” đã có chữ ký. Hãy chọn ô khác.
sign-expired = Chứng thư chỉ có hiệu lực từ { $from } đến { $until }. Hãy gia hạn chứng thư rồi ký lại.
sign-failed = Không ký được ({ $detail }). Tệp gốc vẫn giữ nguyên; hãy xuất lại văn bản rồi thử lại.
verdict-no-signature = Tệp không có chữ ký số nào.
verdict-number = Số được đóng vào văn bản: { $number }.
verdict-number-differs = Số đóng trên tệp là { $found }, KHÁC số { $kept } của văn bản đã khóa. Giữ số { $kept }; hãy hỏi lại văn thư.
verdict-dated = Ngày được đóng vào văn bản: { $date }.
verdict-dated-differs = Ngày đóng trên tệp là { $found }, KHÁC ngày { $kept } của văn bản đã khóa. Giữ ngày { $kept }; hãy hỏi lại văn thư.
verdict-unknown-authority = Chưa biết chữ ký có đúng của { $name } không: người ký chưa có trong danh sách cơ quan chứng thực tin cậy. Hãy hỏi lại người ký trước khi lưu.
verdict-proved = KẾT LUẬN: đúng là văn bản đã khóa, đã ký và không bị sửa.
verdict-proved-unvouched = KẾT LUẬN: đúng là văn bản đã khóa, đã ký và không bị sửa; nhưng CHƯA BIẾT chữ ký có đúng của { $name } không, vì người ký chưa có trong danh sách cơ quan chứng thực tin cậy.
verdict-not-proved = KẾT LUẬN: chưa chứng minh được đây là văn bản đã khóa, đã ký và không bị sửa.
signature-nobody = không rõ người ký
signature-no-time = không rõ lúc nào
signature-line = Chữ ký của { $name }, ký lúc { $at }:
signature-intact = còn nguyên vẹn.
signature-altered = ĐÃ BỊ SỬA sau khi ký.
signature-changed-after = phần được ký còn nguyên, nhưng tệp bị thêm nội dung sau khi ký.
signature-restamped = phần được ký còn nguyên, nhưng số hoặc ngày đã đóng (“{ $signed }”) bị sửa hoặc che sau khi ký, nay đọc là “{ $shows }”.
signature-unreadable = không đọc được ({ $detail }).
signature-weak = Chữ ký dùng thuật toán SHA-1 đã lỗi thời.
signature-signed-other = Bản được ký khác bản đã khóa: { $difference }
trust-trusted = Người ký được xác nhận bởi { $authority }.
trust-unknown = Đơn vị cấp chứng thư “{ $issuer }” không có trong danh sách tin cậy của cơ quan.
trust-expired = Chứng thư “{ $name }” không còn hiệu lực vào lúc ký.
trust-none = Không xác định được người ký.
comparison-same = Chữ và bố cục đúng như bản đã khóa; chỉ khác ở chỗ dành cho số, ngày, chữ ký.
comparison-scan = Tệp là bản quét: chỉ có ảnh, không đối chiếu được từng chữ. Có thể lưu làm “bản giấy đã ký”.
comparison-differs = KHÁC bản đã khóa. { $difference }
difference-page-count = Bản đã khóa có { $locked } trang, tệp này có { $found } trang.
difference-paper = Trang { $page }: khổ giấy hoặc chiều giấy khác.
difference-swapped = Trang { $page } bị thay bằng trang { $shows }.
difference-words = Trang { $page }: bản đã khóa ghi “{ $locked }”, tệp này ghi “{ $found }”.
difference-missing = Trang { $page }: mất dòng “{ $line }”.
difference-moved = Trang { $page }: dòng “{ $line }” đổi vị trí, kiểu chữ hoặc màu chữ.
difference-added = Trang { $page }: có thêm “{ $line }” ngoài chỗ dành sẵn.
difference-covered = Trang { $page }: dòng “{ $line }” bị hình hoặc mảng màu che.
difference-drawn = Trang { $page }: có thêm hình ngoài chỗ dành sẵn, cách mép trái { $left } mm, mép trên { $top } mm.
difference-rule = Trang { $page }: mất một đường kẻ.
difference-unclear = Trang { $page }: có nội dung không đọc hết được.
import-json-broken = Tệp JSON hỏng ở dòng { $line }, cột { $column }. Hãy sửa chỗ đó hoặc xuất lại tệp.
import-json-unwritable = Không ghi được hội nghị thành JSON ({ $detail }).
import-field-unknown = định dạng không có trường “{ $name }”. Hãy bỏ hoặc sửa tên trường.
import-field-missing = thiếu trường này.
import-field-twice = trường “{ $name }” xuất hiện hai lần.
import-field-word = không có lựa chọn “{ $found }”. Các lựa chọn: { $allowed }.
import-field-value = giá trị sai kiểu ({ $detail }).
row-no-content = thiếu nội dung ý kiến
row-no-name = thiếu họ tên người gửi
row-already-there = hội nghị đã có ý kiến này, số { $number }
row-repeats = trùng với dòng { $row }
row-removed = đã bỏ { $count } ký tự không hiển thị được
row-phone-unusual = số điện thoại “{ $typed }” khác thường, giữ như đã ghi
row-date-unreadable = không đọc được ngày gửi “{ $typed }”
row-field-unknown = lĩnh vực “{ $typed }” không có trong danh mục, giữ như đã ghi
row-field-ambiguous = lĩnh vực “{ $typed }” hợp với nhiều mục, giữ như đã ghi
row-name-from-address = bảng không có cột họ tên, ghi là ý kiến của cử tri nơi đó
row-name-secret = người gửi đề nghị giữ bí mật, không giữ họ tên, địa chỉ, điện thoại
row-column-not-taken = cột “{ $heading }” không được lấy: { $text }
skip-above-header = phía trên dòng tiêu đề
skip-header = dòng tiêu đề
skip-repeated-header = dòng tiêu đề lặp lại
skip-column-numbers = dòng đánh số cột
skip-no-opinion = không phải ý kiến
skip-no-header-in-sheet = trang tính không có dòng tiêu đề
column-number = TT
column-honorific = Ông/Bà
column-name = Họ và tên
column-address = Địa chỉ
column-role = Chức vụ, đại diện
column-phone = Điện thoại
column-content = Nội dung
column-field = Lĩnh vực
column-sent-on = Ngày gửi
column-note = Ghi chú
button-retry = Thử lại
button-close = Đóng
status-saving = Đang ghi…
status-saved = Đã ghi { $time }
status-kept = Đã giữ nháp { $time }
closing-keeping = Đang ghi nốt những gì vừa gõ rồi mới đóng.
closing-stay = Chưa đóng
closing-anyway = Đóng ngay, bỏ phần chưa ghi

loading-opening = Đang mở tệp dữ liệu…
loading-other-file = Tệp dữ liệu khác
loading-other-file-hint = Đường dẫn đầy đủ; tệp chưa có sẽ được tạo mới.
loading-open-other = Mở tệp này

setup-title = Bắt đầu sử dụng
setup-intro = Chỉ cần vài thông tin để in đúng thể thức văn bản. Mọi mục khác đã có sẵn và sửa được sau trong Cài đặt.
setup-begin = Bắt đầu
setup-sample = Mở hội nghị mẫu
setup-sample-hint = Hội nghị mẫu là một hội nghị hư cấu đủ 21 ý kiến, để xem thử cách làm việc và văn bản in ra.

office-superior = Cơ quan cấp trên
office-superior-example = Ví dụ: Ủy ban nhân dân tỉnh Nghệ An
office-superior-hint = Bỏ trống nếu văn bản không in cơ quan cấp trên.
office-name = Cơ quan ban hành văn bản
office-name-example = Ví dụ: Ủy ban nhân dân xã Bình Lộc
office-symbol = Ký hiệu
office-symbol-example = Ví dụ: UBND
office-symbol-hint = Phần sau dấu gạch nối: Số: 15/TB-UBND
office-place = Địa danh
office-place-example = Ví dụ: Bình Lộc
office-place-hint = Đứng trước ngày tháng: Bình Lộc, ngày …
office-letterhead = Thể thức
office-secretary-name = Họ tên thư ký
office-secretary-name-example = Ví dụ: Trần Đình Quý
office-secretary-post = Chức vụ
office-secretary-post-example = Ví dụ: Công chức Văn phòng HĐND và UBND

help-title = Trợ giúp
help-saving = Không cần bấm lưu khi ghi ý kiến: mọi chữ gõ vào được ghi vào tệp dữ liệu trong vòng một giây, kể cả khi máy tắt đột ngột. Dòng “Đã ghi” cho biết lần ghi gần nhất.
help-typing = Mọi việc đều làm được bằng bàn phím: Tab đi qua từng ô và nút, Enter hoặc phím cách để bấm. Trong ô chữ: Ctrl+Z hoàn tác, Ctrl+Y làm lại, Ctrl+Backspace xóa một từ.

sessions-title = Các hội nghị
sessions-reading = Đang đọc danh sách…
sessions-when = { $date }, { $time }
sessions-no-opinion = Chưa có ý kiến
sessions-counts = { $concluded }/{ $opinions } ý kiến đã vào kết luận
sessions-open = Ghi ý kiến
sessions-empty-title = Chưa có hội nghị nào
sessions-empty-words = Hãy tạo hội nghị đầu tiên: trích yếu, thời gian, địa điểm và người chủ trì. Các mục còn lại điền dần cũng được.
sessions-empty-new = Tạo hội nghị
step-announce = Đã thông báo
step-start = Bắt đầu họp
step-record = Ghi tiếp
step-conclude = Rà soát, kết luận
step-export = Xuất văn bản
step-plan = Lập lại
turn-postpone = Hoãn
turn-cancel = Hủy hội nghị này
turn-held = Kết thúc phiên họp
turn-running = Họp tiếp
turn-unlock = Mở khóa để sửa

settings-title = Cài đặt
settings-look = Hiển thị
settings-palette = Nền
settings-zoom = Cỡ chữ
settings-language = Ngôn ngữ màn hình
settings-office = Cơ quan
settings-issuers = Cơ quan ban hành theo thể thức khác
settings-issuers-hint = Một hội nghị có thể ra nhiều văn bản theo thể thức khác nhau. Để trống thì dùng tên gợi ý in mờ.
settings-lists = Danh mục của cơ quan
settings-authorities = Cơ quan chứng thực tin cậy
settings-authorities-hint = Người ký được coi là đã biết khi chứng thư do một cơ quan trong danh sách này cấp. Thêm hoặc bỏ có hiệu lực ngay.
authorities-path = Tệp chứng thư của cơ quan cấp
authorities-path-hint = Tệp .cer, .crt hoặc .pem do cơ quan cấp chứng thư công bố. Gõ đường dẫn rồi Enter, hoặc chọn tệp.
authorities-add = Thêm vào danh sách
authorities-dialog = Chọn chứng thư của cơ quan chứng thực
authorities-dialog-kind = Chứng thư số
authorities-remove = Bỏ khỏi danh sách
authorities-keep = Giữ lại
authorities-sure = Bỏ “{ $name }” khỏi danh sách? Chữ ký do cơ quan này chứng thực sẽ không còn được xác nhận.
palette-light = Sáng
palette-dark = Tối
palette-high-contrast = Tương phản cao
list-field = Lĩnh vực
list-field-hint = Mỗi dòng một lĩnh vực.
list-unit = Đơn vị
list-unit-hint = Mỗi dòng một đơn vị được giao việc.
list-recipient = Nơi nhận
list-recipient-hint = Mỗi dòng một nơi nhận.

## Lệnh
cli-about = Sổ Đối Thoại: ghi biên bản, kết luận và theo dõi ý kiến của hội nghị đối thoại. Không có lệnh thì mở cửa sổ.
cli-examples =
    Ví dụ:
      doithoai
      doithoai --data hop-2026.db
      doithoai demo --data mau.db
      doithoai list sessions --data mau.db
      doithoai export minutes --data mau.db --session 1 --out bien-ban.pdf
    Mã kết thúc: 0 xong, 1 từ chối (lý do trên luồng lỗi), 2 gọi sai lệnh.
cli-data = Tệp dữ liệu; mặc định là tệp của người dùng, hoặc bên cạnh chương trình khi ở đó có tệp tên “portable”
cli-session = Số của hội nghị, như trong “list sessions”
cli-demo = Tạo tệp dữ liệu mới với hội nghị mẫu
cli-demo-examples =
    Ví dụ:
      doithoai demo --data mau.db
    Tệp đã có thì bị từ chối và giữ nguyên.
cli-import = Nhập một hội nghị (JSON, hoặc PDF mang theo dữ liệu), hoặc ý kiến gửi trước (Excel) vào một hội nghị
cli-import-examples =
    Ví dụ:
      doithoai import cuoc-hop.json --data hop-2026.db
      doithoai import y-kien.xlsx --data hop-2026.db --session 1 --dry-run
      doithoai import y-kien.xlsx --data hop-2026.db --session 1
    Loại tệp được nhận ra theo nội dung, không theo tên.
cli-import-file = Tệp JSON, PDF mang theo dữ liệu, hoặc bảng Excel (.xlsx)
cli-import-session = Số của hội nghị nhận các ý kiến trong bảng Excel
cli-import-dry-run = Chỉ xem từng dòng thành gì, không lưu
cli-sign = Ký số một tệp PDF bằng tệp khóa PKCS#12
cli-sign-examples =
    Ví dụ:
      doithoai sign thong-bao.pdf --p12 khoa.p12 --password-file mat-khau.txt --field ChuKy1 --out da-ky.pdf
      doithoai sign thong-bao.pdf --p12 khoa.p12 --password-file - --out da-ky.pdf
    Tệp gốc giữ nguyên. Mật khẩu chỉ đọc từ tệp hoặc luồng vào, không ghi trên dòng lệnh. Lệnh này không dùng đến --data.
cli-sign-file = Tệp PDF cần ký
cli-sign-p12 = Tệp khóa (.p12, .pfx)
cli-sign-password = Tệp có mật khẩu ở dòng đầu; “-” là đọc từ luồng vào
cli-sign-field = Tên ô ký còn trống, như ChuKy1; không ghi thì ký không hiện hình
cli-verify = Kiểm tra tệp PDF đã ký so với văn bản đã khóa
cli-verify-examples =
    Ví dụ:
      doithoai verify da-ky.pdf --data hop-2026.db --session 1
      doithoai verify da-ky.pdf --data hop-2026.db --session 1 --json
    Mã kết thúc 0 chỉ khi mọi chữ ký còn nguyên vẹn và chữ đúng là bản đã khóa.
cli-verify-file = Tệp PDF nhận về
cli-verify-document = Chỉ so với văn bản đã khóa mang số này trong tệp dữ liệu; không ghi thì tự tìm văn bản
cli-verify-keep = Lưu tệp vào văn bản đã khóa, cùng số và ngày đóng trên đó; chỉ khi được chứng minh hoặc là bản quét
command-sign-done = Đã ký { $path } bằng chứng thư của { $name }.
verify-document = So với văn bản đã khóa: { $title }
verify-kept = Đã lưu tệp vào văn bản đã khóa.
verify-not-kept = Tệp khác văn bản đã khóa nên không được lưu; lý do ở trên. Hãy liên hệ người gửi hoặc ký lại từ bản đã khóa.
verify-nothing-locked = Hội nghị này không có văn bản nào đang khóa để đối chiếu. Hãy kiểm tra lại số của hội nghị.
verify-not-proved = Tệp chưa được chứng minh; lý do ở trên. Hãy liên hệ người gửi hoặc ký lại từ bản đã khóa.
verify-rooms = Không đọc được chỗ dành sẵn của văn bản đã khóa ({ $detail }). Hãy dùng bản mới nhất của chương trình.
cli-schema = In JSON Schema của tệp hội nghị
cli-schema-examples =
    Ví dụ:
      doithoai schema
    Lệnh này không dùng đến --data.
cli-list = Liệt kê các hội nghị hoặc các ý kiến
cli-list-examples =
    Ví dụ:
      doithoai list sessions --data hop-2026.db
      doithoai list opinions --data hop-2026.db --session 1
      doithoai list opinions --data hop-2026.db --json
cli-list-sessions = Các hội nghị, mới nhất trước
cli-list-opinions = Các ý kiến, theo số thứ tự
cli-list-session = Chỉ hội nghị này; không ghi thì tất cả
cli-list-json = In dạng JSON cho chương trình khác đọc
command-no-home = Máy không cho biết thư mục của người dùng. Hãy ghi rõ tệp dữ liệu bằng --data.
command-data-there = { $path } đã có. Tệp được giữ nguyên; hãy chọn tên khác.
command-left-behind = Không xóa được tệp vừa tạo { $path } ({ $detail }). Hãy tự xóa tệp đó.
command-demo-done = Đã tạo { $path } với hội nghị mẫu, số { $number }.
command-import-session-not-needed = Tệp hội nghị (JSON, PDF) thành một hội nghị mới. Hãy bỏ --session.
command-import-session-needed = Hãy thêm --session N: hội nghị nhận các ý kiến trong bảng này.
command-import-session-good = Nhập được: { $subject } ({ $complete }/{ $recorded } ý kiến đã vào kết luận). Chưa lưu.
command-import-session-done = Đã nhập thành hội nghị số { $number }: { $subject } ({ $complete }/{ $recorded } ý kiến đã vào kết luận).
command-import-broken = CẢNH BÁO: { $said } Dữ liệu trong tệp có thể không còn là bản đã ký; hãy hỏi lại nơi gửi.
command-import-nothing = Không có ý kiến nào nhận được. Chưa có gì thay đổi.
command-import-refused = { $count } dòng có ý kiến nhưng không nhận được; lý do ghi cạnh từng dòng.
command-import-would-take = { $count } ý kiến nhận được. Chưa lưu.
command-import-taken = Đã nhận { $count } ý kiến.
command-import-not-kept = Ngày gửi và ghi chú trong bảng chỉ để xem, không đưa vào sổ.
command-row-taken = Dòng { $row }: { $who } [{ $field }] { $content }
command-row-refused = Dòng { $row }: KHÔNG NHẬN: { $text }
command-row-skipped = Dòng { $row }: bỏ qua ({ $why }): { $text }

## Xuất văn bản
export-unknown-field = Lời văn đã sửa ở phần «{ $part }» có trường { $field } mà chương trình không biết. Hãy sửa lại tên trường hoặc trả về lời văn gốc.
export-nothing-recorded = Chưa có ý kiến nào nên chưa xuất được văn bản này. Hãy ghi ý kiến trước; riêng biên bản và thông báo kết luận vẫn xuất được bản dự thảo.
export-nothing-to-tell = Không có ý kiến nào thuộc văn bản này. Phiếu chuyển gồm các ý kiến có đơn vị được giao hoặc cấp có thẩm quyền; phiếu đôn đốc gồm các ý kiến đã giao, có lộ trình. Hãy kiểm tra kết luận và đơn vị của các ý kiến.
export-nothing-corrected = Chưa ghi văn bản được đính chính và nội dung sai, đúng. Hãy ghi đủ rồi xuất lại.
export-no-such-edition = Văn bản «{ $kind }» không có bản trích theo đơn vị hoặc bản công khai. Hãy xuất bản đầy đủ.
export-unknown-unit = Không có ý kiến nào giao «{ $unit }» chủ trì hoặc phối hợp. Các đơn vị có trong hội nghị: { $known }.
export-no-unit = Không có ý kiến nào giao «{ $unit }» chủ trì hoặc phối hợp; chưa ý kiến nào ghi đơn vị. Hãy ghi đơn vị ở phần kết luận trước.
disclosure-left = Chưa xuất văn bản vì trong tệp vẫn còn thông tin cá nhân không được để lộ. Hãy sửa ở nơi đã ghi (lời văn, chức vụ, tên đơn vị…) rồi xuất lại:
disclosure-leak = - { $kind } «{ $value }» của người nêu số { $person }, { $place }
disclosure-leak-nobody = - { $kind } «{ $value }», { $place }
disclosure-page = trang { $number }
disclosure-particulars = trong tiêu đề, mục lục hoặc thông tin của tệp
disclosure-attachment = trong tệp đính kèm { $name }
disclosure-part = trong phần { $name } của tệp
disclosure-line = dòng { $number } của bảng
disclosure-unreadable = Chưa xuất văn bản vì không đọc lại được tệp vừa tạo để soát thông tin cá nhân ({ $detail }).
personal-name = Họ tên
personal-phone = Số điện thoại
personal-identity = Số định danh
personal-address = Địa chỉ nhà
export-gate-open = Chưa xuất được bản chính thức vì còn ý kiến chưa đủ (vẫn xuất được bản dự thảo):
export-end-unknown = Chưa ghi giờ kết thúc hội nghị nên chưa xuất được biên bản chính thức. Hãy nhập giờ kết thúc ở phần Thông tin hội nghị rồi xuất lại; vẫn xuất được bản dự thảo.
export-format = Không dùng được mẫu thể thức văn bản ({ $detail }).
export-glyph = Phông chữ không có ký tự “{ $character }” ({ $code }). Hãy tìm và thay ký tự đó.
export-cancelled = Đã dừng theo yêu cầu. Chưa ghi tệp nào.
export-pdf = Không tạo được PDF ({ $detail }).
export-control = Trong văn bản có ký tự điều khiển { $code } (không nhìn thấy) nên không ghi được tệp. Hãy gõ lại đoạn văn có ký tự đó.
export-docx = Không tạo được DOCX ({ $detail }). Hãy xuất PDF và báo cho người làm chương trình.
export-no-table = Văn bản này không có bảng nên không ghi ra XLSX được. Hãy chọn PDF hoặc DOCX; có bảng là thông báo kết luận (phụ lục) và sổ theo dõi.
export-cell-too-long = Dòng { $row } của bảng “{ $sheet }” có đoạn chữ dài hơn 32.767 ký tự nên không vừa một ô XLSX. Hãy chọn PDF hoặc DOCX, hoặc rút gọn đoạn đó.
export-xlsx = Không tạo được XLSX ({ $detail }). Hãy xuất PDF và báo cho người làm chương trình.
save-exists = { $path } đã có. Tệp được giữ nguyên; hãy chọn tên khác, hoặc thêm --force để ghi đè.
save-is-folder = { $path } là một thư mục. Hãy ghi rõ tên tệp.
save-no-folder = Không có thư mục { $folder }. Hãy tạo thư mục đó hoặc chọn nơi khác.
save-refused = Không được phép ghi vào thư mục { $folder }. Hãy chọn thư mục khác hoặc xin quyền ghi.
save-disk-full = Đĩa chứa { $folder } đã đầy. Hãy xóa bớt tệp khác rồi thử lại; chưa có gì bị ghi dở.
save-failed = Không ghi được { $path } ({ $detail }). Chưa có gì bị ghi dở.
cli-export = Xuất biên bản, thông báo kết luận (PDF, DOCX, XLSX) hoặc cả hội nghị (JSON)
cli-export-examples =
    Ví dụ:
      doithoai export minutes --data hop-2026.db --session 1 --out bien-ban.pdf
      doithoai export notice --data hop-2026.db --session 1 --out thong-bao.pdf --draft
      doithoai export minutes --data hop-2026.db --session 1 --out bien-ban.docx
      doithoai export session --data hop-2026.db --session 1 --out cuoc-hop.json
    Bản chính thức chỉ xuất được khi mọi ý kiến đã vào kết luận; bản dự thảo lúc nào cũng được.
cli-export-out = Tệp được ghi
cli-export-kind = Văn bản nào; session: cả hội nghị (JSON), có cả số điện thoại và họ tên đã giữ
cli-export-letterhead = Thể thức: state (Nhà nước), party (Đảng), front (Mặt trận); không ghi: thể thức của đơn vị
cli-export-edition = Bản: full (đầy đủ), public (công khai, che tên), unit=TÊN (trích theo đơn vị)
cli-export-number = Số văn bản; không ghi: chừa chỗ cho văn thư
cli-export-corrects = Văn bản được đính chính (chỉ với erratum), ví dụ: Thông báo số 15/TB-UBND ngày 20 tháng 11 năm 2026
cli-export-change = Một nội dung đính chính: VỊ TRÍ|SAI|ĐÚNG (ghi lại nhiều lần nếu có nhiều nội dung)
cli-change-wrong = Hãy ghi đủ ba phần, ngăn bằng dấu |: vị trí|nội dung sai|nội dung đúng
cli-export-date = Ngày văn bản (ngày/tháng/năm); không ghi: chừa chỗ cho văn thư
cli-export-format = Dạng tệp: pdf, docx, xlsx; không ghi: theo đuôi tên tệp
cli-session-format = cả hội nghị chỉ ghi ra được dạng JSON; hãy bỏ --format
cli-edition-wrong = ghi full, public hoặc unit=TÊN ĐƠN VỊ
cli-date-wrong = ngày không đúng; ví dụ 05/01/2026
cli-kind-session = Cả hội nghị (JSON)
cli-export-draft = Xuất bản có chữ DỰ THẢO
cli-export-force = Ghi đè tệp đã có
command-export-done = Đã ghi { $path }.
cli-conclude = Chốt kết luận một hội nghị, như F12 ở màn hình Kết luận và rà soát
cli-conclude-examples =
    Ví dụ, từ hội nghị mẫu đến văn bản khóa để ký:
      doithoai demo --data mau.db
      doithoai conclude --data mau.db --session 1
      doithoai lock notice --data mau.db --session 1 --number next --out thong-bao.pdf
    Mở lại để sửa, khi chưa có văn bản nào khóa:
      doithoai conclude --data mau.db --session 1 --reopen
    Còn ý kiến chưa đủ thì bị từ chối, kèm những gì mỗi ý kiến còn thiếu.
cli-conclude-reopen = Mở lại hội nghị đã kết luận để sửa, về “Đã họp”
command-conclude-done = Hội nghị số { $id } đã kết luận: nội dung được khóa, khóa và xuất được bản chính thức.
command-conclude-already = Hội nghị số { $id } đã kết luận từ trước; không có gì thay đổi.
command-conclude-not-yet = Hội nghị số { $id } chưa kết luận nên không cần mở lại: nội dung sửa được ngay.
command-conclude-reopened = Hội nghị số { $id } đã mở lại, về “Đã họp”.
command-conclude-next =
    Việc tiếp theo:
      doithoai check-format notice --data { $path } --session { $id }
      doithoai lock notice --data { $path } --session { $id } --number next --out thong-bao.pdf
closing-unfinished = Phần kết thúc (đánh giá, nơi nhận, người ký) còn chỗ gõ dở chưa đúng. Mở Kết luận và rà soát (F9) để sửa rồi mới chốt kết luận.

## In
cli-print = In một văn bản của hội nghị qua hệ thống in của máy
cli-print-examples =
    Ví dụ:
      doithoai print minutes --data hop-2026.db --session 1
      doithoai print transfer-slips --data hop-2026.db --session 1 --draft
    Văn bản vào máy in mặc định; máy không có lệnh in thì văn bản mở ra để in từ đó.
cli-print-kind = Văn bản nào
print-queued = Đã gửi văn bản tới máy in mặc định.
print-shown = Văn bản đã mở bằng chương trình xem PDF. Hãy in từ đó.
print-refused = Hệ thống in không nhận văn bản ({ $detail }). Hãy kiểm tra máy in mặc định và giấy, hoặc xuất PDF rồi in từ chương trình khác.
print-no-program = Máy này chưa có hệ thống in và chương trình xem PDF. Hãy xuất PDF rồi in ở máy khác, hoặc cài máy in.
print-not-kept = Không ghi được tệp tạm để in vào { $folder } ({ $detail }). Hãy giải phóng chỗ trên đĩa hoặc xuất PDF rồi in.

## Khi không mở được cửa sổ
display-none = Không mở được cửa sổ: máy này không có màn hình (biến DISPLAY và WAYLAND_DISPLAY đều trống).
display-no-library = Không mở được cửa sổ: thiếu thư viện của hệ thống. Trên Debian hoặc Ubuntu, hãy chạy: sudo apt-get install { $packages }
display-refused = Không mở được cửa sổ: màn hình (biến DISPLAY hoặc WAYLAND_DISPLAY) không trả lời.
display-stopped = Chương trình gặp lỗi và đã dừng. Những gì đã báo “đã ghi” vẫn còn nguyên; hãy mở lại chương trình.
display-commands =
    Không cần cửa sổ vẫn làm được PDF của hội nghị mẫu:
      doithoai demo --data mau.db
      doithoai export minutes --data mau.db --session 1 --out bien-ban.pdf
      doithoai export notice --data mau.db --session 1 --out thong-bao.pdf
## Live console
console-unnamed = (chưa rõ họ tên)
console-back = Về danh sách hội nghị
console-go-particulars = Thông tin
console-go-closing = Kết luận
console-go-preview = Xem văn bản
console-save-again = Ghi lại
console-locked = Hội nghị đã kết luận nên nội dung được khóa. Muốn sửa, chuyển hội nghị về bước “Đã họp”.
console-speaker = Người phát biểu
console-speaker-group = Nhóm phát biểu
console-speaker-secret = Người phát biểu (giữ bí mật họ tên)
console-address = Địa chỉ
console-role = Tư cách, đại diện
console-phone = Điện thoại
console-opinion-number = Ý kiến { $number }
console-field = Lĩnh vực
console-kind = Loại
console-legality = Tính chất
console-competence = Thẩm quyền
console-source = Nguồn
console-content = Nội dung
console-content-hint = Ghi ý kiến ngay khi nghe. Ctrl+Enter: ý kiến tiếp theo của cùng người; Ctrl+N: người tiếp theo.
console-too-long = Dài quá { $limit } ký tự (nếu nhận sẽ là { $length }) nên phần vừa thêm không được nhận.
console-answer-by = Người trả lời
console-answer = Trả lời tại hội nghị
console-outcome = Kết luận (Ctrl+số)
console-conclusion = Ý kiến kết luận của chủ trì
console-lead-unit = Đơn vị chủ trì
console-competent-level = Cấp, cơ quan có thẩm quyền
console-co-units = Đơn vị phối hợp (cách nhau bằng ;)
console-due-on = Thời hạn
console-due-hint = vd. 15/12, +20, +10lv
console-reason = Lý do không xem xét
console-legality-reason = Lý do và người quyết định
console-merged-into = Gộp vào ý kiến số
console-satisfaction = Công dân
console-void-reason = Lý do hủy ý kiến { $number }
console-void-hint = Enter để hủy, Esc để thôi. Số thứ tự vẫn giữ, không dùng lại.
console-voided = Đã hủy: { $reason }
console-lacking = Còn thiếu: { $list }
console-merged-here = Đã gộp vào đây: ý kiến { $list }
console-suggestions = Gợi ý (↓ chọn, Enter nhận):
console-saved = Đã ghi { $time }
console-saving = Đang ghi…
console-nothing-to-save = Mọi thay đổi được ghi ngay
console-gate = { $complete }/{ $recorded } đã vào kết luận
console-keys = { $next } ý kiến tiếp · { $speaker } người tiếp · { $help } phím tắt
console-taken = Đã ghi nhận ({ $count })
console-none-yet = Chưa có ý kiến nào. Gõ tên người phát biểu, Enter, rồi ghi ý kiến.
console-mark-voided = Đã hủy
console-mark-merged = Gộp vào { $number }
console-mark-done = Đủ
console-mark-missing = Thiếu { $count }

## Closing
closing-back = Về màn hình ghi
closing-gate = Rà soát trước khi kết luận
closing-missing = Còn thiếu
closing-missing-row = Ý kiến { $number }: { $list }
closing-nothing-recorded = Chưa ghi nhận ý kiến nào.
closing-conclude = Chốt kết luận
closing-unlock = Mở lại để sửa
closing-locked = Đã chốt kết luận: nội dung được khóa, xuất được bản chính thức.
closing-assessment = Đánh giá, kết luận chung của chủ trì
closing-follow-up = Tổ chức thực hiện
closing-one-a-line = Mỗi dòng một việc: ai làm, ai đôn đốc, ai giám sát, khi nào báo cáo.
closing-recipients = Nơi nhận thông báo
closing-recipients-hint = Mỗi dòng một nơi nhận, không cần dấu gạch; dòng cuối là dòng Lưu.
closing-signers = Người ký thông báo
closing-authority = Thẩm quyền
closing-authority-hint = vd. TM. ỦY BAN NHÂN DÂN
closing-title = Chức vụ
closing-name = Họ và tên
closing-add-signer = Thêm người ký
closing-remove-signer = Bớt người ký
closing-recorded = Ý kiến ghi nhận
closing-answered = Trả lời tại chỗ
closing-assigned = Giao giải quyết
closing-plan = Có lộ trình
closing-passed = Chuyển cấp có thẩm quyền
closing-not-considered = Không xem xét
closing-merged = Gộp
closing-voided = Đã hủy (không tính)

## Opinions sent in before
slips-title = Nhập ý kiến gửi trước
slips-back = Về danh sách hội nghị
slips-path = Tệp Excel (.xlsx)
slips-path-hint = Gõ hoặc dán đường dẫn rồi Enter; chưa có gì được ghi cho đến khi nhận.
slips-ask = Chọn tệp
slips-dialog = Chọn bảng ý kiến gửi trước
slips-dialog-kind = Bảng tính Excel
slips-choose = Chọn một bảng có các cột như: họ tên, địa chỉ, lĩnh vực, nội dung. Chương trình tự tìm dòng tiêu đề.
slips-reading = Đang đọc…
slips-no-header = Không tìm thấy dòng tiêu đề. Bảng cần một dòng ghi tên cột, trong đó có cột nội dung và cột họ tên, địa chỉ hoặc lĩnh vực.
slips-take = Nhận { $count } ý kiến
slips-count-taken = { $count } ý kiến sẽ nhận
slips-count-refused = { $count } dòng không nhận được
slips-count-skipped = { $count } dòng không phải ý kiến
slips-mark-taken = Nhận
slips-mark-refused = Không nhận
slips-row = { $sheet }, dòng { $number }
place-slips = Nhập ý kiến gửi trước
action-slips = Nhập ý kiến gửi trước
action-open-file = Chọn tệp

## Preview of documents
preview-title = Văn bản
preview-title-locked = Bản đã khóa: { $name }
preview-back = Quay lại
preview-page = Trang { $page }/{ $count }
preview-previous = Trang trước
preview-next = Trang sau
preview-larger = Phóng to trang
preview-smaller = Thu nhỏ trang
preview-kind = Loại văn bản
letterhead-short-state = Nhà nước
letterhead-short-party = Đảng
letterhead-short-front = Mặt trận
preview-tab-order = Văn bản
preview-tab-check = Kiểm tra
check-nothing = Không thấy lỗi thể thức nào.
check-count = { $errors } lỗi phải sửa trước khi ký · { $others } điều cần xem
check-fix = Sửa giúp
action-show-check = Kiểm tra thể thức
action-fix = Sửa lỗi đang chọn
preview-tab-wording = Lời văn
wording-nothing = Văn bản này chưa có phần lời văn nào sửa được.
wording-position = Phần { $at }/{ $count } · đã sửa { $changed }
wording-previous = Phần trước
wording-next = Phần sau
wording-next-changed = Tới phần đã sửa kế tiếp
wording-words = Lời văn
wording-fields = Trường lấy từ dữ liệu (giữ nguyên trong dấu ngoặc nhọn)
wording-unknown-field = Không có trường { $field }. Hãy dùng một trường liệt kê bên dưới; đến khi sửa đúng, văn bản in lời gốc.
wording-too-long = Quá dài: { $length } ký tự, nhiều nhất { $limit }. Phần vừa gõ không được thêm vào.
wording-stale = Dữ liệu đã đổi từ khi sửa lời văn. Lời gốc bây giờ: { $own }
wording-reach = Dùng cho
wording-session = Hội nghị này
wording-office = Mọi hội nghị
wording-put-back = Trả về lời gốc
wording-own = Lời gốc của chương trình
action-show-order = Chọn văn bản, xuất tệp
action-show-wording = Sửa lời văn
action-put-back = Trả về lời gốc
preview-tab-issue = Ký, ban hành
action-show-issue = Ký, ban hành
action-lock = Khóa văn bản để ký
issue-lock-title = Khóa để ký
issue-lock-faults = Còn { $errors } lỗi thể thức phải sửa trước khi ký; xem thẻ Kiểm tra ({ $key }).
command-reword-one-opinion = Kết luận của một ý kiến chỉ sửa được cho riêng hội nghị này; bỏ --all-sessions.
issue-lock-hint = Khóa bản chính thức: nội dung và dữ liệu giữ nguyên, mã in nhỏ ở chân trang. Số, ngày để trống thì văn thư đóng sau.
issue-lock = Khóa để ký
issue-stop = Dừng
issue-locking = Đang làm bản để ký… { $done }/{ $total }
issue-take-number = Lấy số { $number }
issue-documents = Văn bản đã khóa
issue-nothing-locked = Chưa có văn bản nào được khóa. Chọn loại văn bản ở thẻ “Văn bản”, điền số và ngày nếu có, rồi bấm “Khóa để ký”.
issue-choose-hint = { $next } văn bản sau · { $previous } văn bản trước
issue-row = { $id }. { $citation }
issue-extract = Trích cho { $unit }
issue-locked-at = Khóa lúc { $at }
issue-mark = Mã ở chân trang: { $mark }
issue-withdrawn = Đã mở khóa ngày { $date }: { $reason }
issue-corrects = Đính chính văn bản { $id }
issue-corrected-by = Đã có văn bản đính chính: { $list }
issue-came = { $name } – { $kind }, lưu lúc { $at }
issue-came-signed = bản đã ký số
issue-came-scan = bản giấy đã ký, chưa chứng thực
issue-copy-title = Lưu ra tệp
issue-copy-locked = Bản đã khóa
issue-copy-returned = Bản đã nhận
issue-copy-hint = Đưa tệp này vào phần mềm ký số; đừng sửa hay in lại thành PDF.
issue-copy = Lưu tệp PDF
issue-copy-dialog = Lưu văn bản đã khóa
issue-file-locked = da-khoa
issue-file-returned = da-nhan
issue-reason = Lý do mở khóa
issue-reason-hint = Văn bản đã khóa vẫn lưu trong lịch sử cùng lý do; số được dùng lại.
issue-unlock = Mở khóa
issue-return-title = Nhận bản đã ký
issue-return-path = Tệp PDF đã ký hoặc bản quét
issue-return-hint = Chưa lưu gì cho đến khi xem kết quả kiểm tra.
issue-return-stamp = Số và ngày trên bản đã ký. Để trống thì giữ như lúc khóa; chưa có ngày thì tính theo ngày lưu.
issue-return-example = đường dẫn, hoặc thả tệp vào đây
issue-return-dialog = Chọn bản đã ký
issue-choose-file = Chọn tệp
issue-verify = Kiểm tra tệp
issue-verifying = Đang đọc và đối chiếu với bản đã khóa…
issue-verdict = Đối chiếu với văn bản { $id }: { $title }
issue-verdict-signed = Đúng là văn bản đã khóa, đã ký số. Lưu để nhận số, ngày và chữ ký.
issue-verdict-scan = Bản giấy đã ký, chưa chứng thực: nội dung bản quét không đối chiếu được. Lưu nếu bạn đã tự xem.
issue-file = Lưu vào văn bản đã khóa
issue-file-unvouched = Vẫn lưu khi người ký chưa được chứng thực
issue-filed = Đã lưu bản nhận về cùng văn bản: { $title }
issue-publish-title = Công khai
issue-publish-hint = Gõ ngày rồi Enter để ghi từng hình thức; để trống ngày rồi ghi là xóa.
issue-publish-note = ghi chú nơi
issue-publish-save = Ghi hình thức này
issue-publish-confirm = Vẫn ghi là đã công khai
issue-due-in-time = Đủ ba hình thức ngày { $on }, trong hạn { $due } (10 ngày).
issue-due-late = Đủ ba hình thức ngày { $on }, sau hạn { $due } (10 ngày).
issue-due-open = Hạn công khai { $due } (10 ngày), còn { $days } ngày. Còn thiếu: { $missing }.
issue-due-overdue = Quá hạn công khai { $due } (10 ngày) { $days } ngày. Còn thiếu: { $missing }.
issue-correct-title = Đính chính
issue-correct-hint = Văn bản đã ký không sửa được; ghi chỗ sai ở đây, xem văn bản đính chính bên cạnh, rồi khóa để ký.
issue-correct = Soạn đính chính
issue-correct-row = Nội dung { $number }
issue-correct-place = Chỗ sai
issue-correct-wrong = Đã ghi
issue-correct-right = Nay sửa là
issue-correct-add = Thêm nội dung
issue-correct-remove = Bỏ nội dung này
writing-format = Dạng tệp
writing-print = In
action-print = In văn bản
compare-since = Khác với bản đã xuất lúc { $at }
compare-older = So với bản cũ hơn
compare-same = Lời văn không đổi.
compare-more = … và { $count } dòng nữa
preview-letterhead = Thể thức
preview-issuer = { $name } · ký hiệu { $symbol }
preview-edition = Bản dùng cho
edition-full = Lưu hồ sơ
edition-public = Công khai
edition-unit = Từng đơn vị
edition-full-hint = Đủ họ tên, địa chỉ; không gửi ra ngoài.
edition-public-hint = Họ tên viết tắt, không có số điện thoại, số định danh.
edition-unit-hint = Trích các ý kiến giao cho đơn vị.
edition-no-unit = Chưa có ý kiến nào được giao cho đơn vị.
preview-unit-previous = Đơn vị trước
preview-unit-next = Đơn vị sau
preview-number = Số
preview-number-blank = để trống
preview-number-wrong = Chỉ gõ chữ số
preview-date = Ngày văn bản
action-other-letterhead = Thể thức khác (Nhà nước, Đảng, Mặt trận)
action-other-format = Dạng tệp khác (PDF, DOCX, XLSX…)
action-other-edition = Bản khác (hồ sơ, công khai, từng đơn vị)
preview-stage = Bản
preview-draft = Dự thảo
preview-final = Chính thức
writing-nothing-yet = Chưa có gì để ghi: báo cáo hoặc văn bản còn đang tính, hoặc đang có ô báo lỗi.
writing-path = Ghi vào tệp
writing-path-hint = Sửa đường dẫn rồi Enter, hoặc chọn nơi lưu.
writing-export = Xuất tệp
writing-ask = Chọn nơi lưu
writing-dialog = Lưu văn bản PDF
writing-done = Đã xuất: { $path }
writing-exists = Đã có tệp { $path }. Ghi đè lên tệp này?
writing-replace = Ghi đè
writing-writing = Đang ghi { $done }/{ $total }… Esc để dừng.
preview-typesetting = Đang dàn trang { $done }/{ $total }… Esc để dừng.
preview-typesetting-soon = Đang dàn trang…
preview-nothing = Chưa có trang nào.
action-other-stage = Đổi bản dự thảo, chính thức
action-page-larger = Phóng to trang
action-page-smaller = Thu nhỏ trang
form-title-new = Hội nghị mới
form-title = Hội nghị số { $id }
form-locked = Hội nghị đã kết luận nên chỉ xem được. Muốn sửa, hãy mở khóa ở danh sách.
form-restored = Đã lấy lại phần gõ dở chưa lưu của lần trước.
form-discard-draft = Bỏ phần gõ dở
form-faults = { $count ->
    *[other] Còn { $count } chỗ cần sửa trước khi lưu; xem dòng báo ngay dưới ô.
}
form-general = Hội nghị
form-subject = Trích yếu
form-subject-hint = Tên đầy đủ như sẽ in trong văn bản.
form-kind = Loại
form-form = Hình thức
form-connected-points = Điểm cầu
form-connected-points-example = Ví dụ: Nhà văn hóa xóm Đồng Tâm
form-time-place = Thời gian, địa điểm
form-date = Ngày họp
form-starts-at = Bắt đầu
form-ends-at = Kết thúc
form-announced-on = Ngày thông báo công khai
form-short-notice = Mới trước { $days } ngày; luật yêu cầu ít nhất 7 ngày.
form-place = Địa điểm
form-people = Chủ trì, thư ký, người trả lời
form-chairs = Chủ trì
form-secretary = Thư ký
form-secretary-post = Chức vụ thư ký
form-officers = Người trả lời
form-name-example = Họ tên, ví dụ: đồng chí Lê Hữu Thắng
form-post-example = Chức vụ
form-attendance = Thành phần
form-groups = Người dự
form-group-example = Đơn vị hoặc nhóm người dự
form-count-example = Số người
form-attendance-total = Tổng số: { $total } người
form-absences = Vắng mặt
form-absent-example = Ai vắng
form-reason-example = Lý do
form-programme-part = Căn cứ, chương trình
form-basis = Căn cứ
form-basis-example = Ví dụ: Kế hoạch số 31-KH/ĐU ngày 05/01/2026 của Đảng ủy xã
form-programme = Chương trình
form-programme-example = Ví dụ: Khai mạc
form-previous = Kỳ trước
form-previous-results = Kết quả giải quyết kiến nghị kỳ trước
form-previous-hint = Đọc ở đầu hội nghị và ghi vào biên bản.
cli-undo = Hoàn tác thay đổi mới nhất còn hoàn tác được
cli-undo-examples =
    Ví dụ:
      doithoai undo --data hop.db
command-undo-done = Đã hoàn tác: { $what }.
closing-no-end = Chưa ghi giờ kết thúc hội nghị: chưa xuất được biên bản chính thức. Nhập ở phần Thông tin hội nghị (F10 trong màn hình ghi).
fault-holds-merged = Có ý kiến khác đang gộp vào ý kiến { $number } nên không gộp tiếp được. Hãy gộp ý kiến kia vào ý kiến khác trước.
date-placeholder = ngày/tháng/năm
console-field-unknown = Không có trong danh mục lĩnh vực; sẽ in đúng như đã gõ.
writing-no-place = Chưa chọn nơi lưu. Nếu hộp thoại không mở được, hãy gõ đường dẫn vào ô trên rồi Enter.
slips-no-file = Chưa chọn tệp. Nếu hộp thoại không mở được, hãy gõ đường dẫn vào ô trên rồi Enter.
closing-form-draft = Thông tin hội nghị còn phần gõ dở chưa lưu. Mở Thông tin hội nghị (F10 trong màn hình ghi) để lưu hoặc bỏ rồi mới chốt kết luận.

## Soát thể thức
format-severity-error = Lỗi
format-severity-warning = Cần xem
format-severity-note = Lưu ý
format-place-document = Cả văn bản
format-place-number = Số văn bản
format-place-date = Ngày ban hành
format-place-correction = Nội dung đính chính
format-place-change = Đính chính { $n }
format-place-part = Lời văn “{ $part }”
format-place-page = Trang { $page }
format-line = { $severity } · { $place }: { $sentence } [{ $source }]
format-line-fixable = { $severity } · { $place }: { $sentence } [{ $source }; sửa được tự động]
format-number-missing = Chưa có số văn bản; văn bản chừa chỗ để văn thư đóng số.
format-number-zero = Số văn bản không thể là 0. Bỏ số để văn thư cấp, hoặc nhập số từ 01.
format-date-missing = Chưa có ngày ban hành; văn bản chừa chỗ cho ngày, tháng.
format-date-in-future = Ngày ban hành { $found } ở sau hôm nay ({ $instead }). Ghi đúng ngày ký.
format-date-before-session = Ngày ban hành { $found } ở trước ngày hội nghị { $instead }. Sửa ngày văn bản.
format-issued-late = Ngày ban hành { $found } quá 10 ngày sau hội nghị; hạn công khai kết quả là { $instead }.
format-issued-after-session = Ngày ban hành { $found } không ở trước ngày hội nghị { $instead }. Sửa ngày văn bản.
format-erratum-empty = Đính chính chưa nêu văn bản được đính chính hoặc chưa có nội dung sửa. Bổ sung trước khi ký.
format-erratum-unchanged = Nội dung “{ $found }” sửa thành chính nó. Sửa lại hoặc bỏ dòng này.
format-symbol-form = Ký hiệu cơ quan “{ $found }” sai dạng; viết hoa, không dấu gạch, không kèm loại văn bản: “{ $instead }”.
format-symbol-foreign = Ký hiệu “{ $found }” không thuộc thể thức này; thường dùng “{ $instead }”.
format-issuer-foreign = Cơ quan ban hành “{ $found }” không hợp thể thức đã chọn. Chọn thể thức khác hoặc sửa tên cơ quan.
format-superior-missing = Chưa có tên tổ chức đảng cấp trên ở dòng đầu. Nhập trong phần Cơ quan, ví dụ “Đảng bộ tỉnh Nghệ An”.
format-place-with-level = Địa danh thường chỉ ghi tên: “{ $instead }” thay cho “{ $found }”; giữ nguyên nếu xã mang tên người hoặc chữ số.
format-ends-before-start = Giờ kết thúc { $found } ở trước giờ bắt đầu { $instead }. Sửa giờ hội nghị.
format-session-over-a-day = Hội nghị kéo dài { $found } giờ. Kiểm tra ngày, giờ kết thúc.
format-end-missing = Chưa ghi giờ kết thúc; biên bản để trống chỗ này. Nhập giờ kết thúc.
format-floor-outside-session = Giờ phát biểu { $found } nằm ngoài thời gian hội nghị. Sửa giờ phát biểu.
format-attendance-zero = Chưa ghi số người dự. Nhập thành phần tham dự.
format-attendance-group-empty = Thành phần “{ $found }” ghi 0 người. Nhập số người hoặc bỏ dòng này.
format-points-in-person = Hội nghị trực tiếp lại có { $found } điểm cầu. Đổi hình thức thành trực tiếp kết hợp trực tuyến, hoặc bỏ điểm cầu.
format-points-missing = Hội nghị trực tuyến chưa ghi điểm cầu nào. Nhập các điểm cầu.
format-announced-late = Thông báo công khai ngày { $found }, chưa đủ 7 ngày trước hội nghị; muộn nhất là { $instead }.
format-announced-missing = Chưa ghi ngày thông báo công khai thời gian, địa điểm, nội dung hội nghị.
format-chair-without-post = Chủ trì chưa có chức vụ. Nhập chức vụ để in đúng thể thức.
format-basis-lead = Căn cứ ghi thừa chữ đầu dòng; chương trình tự thêm “Căn cứ”. Nên ghi: “{ $instead }”.
format-basis-unnumbered = Căn cứ “{ $found }” thiếu số, ký hiệu hoặc ngày, năm. Bổ sung.
format-basis-twice = Căn cứ này đã ghi ở trên. Bỏ dòng trùng.
format-subject-end-mark = Trích yếu không có dấu ở cuối. Bỏ dấu “{ $found }”.
format-academic-title = Trước họ tên không ghi học hàm, học vị: “{ $instead }” thay cho “{ $found }”.
format-name-in-capitals = Họ tên viết chữ thường, hoa chữ đầu: “{ $instead }” thay cho “{ $found }”.
format-name-lower-case = Họ tên viết hoa chữ đầu mỗi tiếng: “{ $instead }” thay cho “{ $found }”.
format-honorific-in-name = Danh xưng nằm trong họ tên “{ $found }” sẽ in hai lần. Tách danh xưng khỏi họ tên.
format-honorific-missing = Chưa có danh xưng (ông, bà) của “{ $found }”.
format-speaker-unnamed = Chưa rõ họ tên người phát biểu. Hỏi lại, hoặc ghi là ý kiến của một nhóm.
format-address-missing = Chưa có địa chỉ của “{ $found }”. Nhập xóm, thôn, bản, khối.
format-denouncer-named = Người tố cáo phải được giữ bí mật họ tên. Đánh dấu giữ bí mật.
format-district-in-address = Từ 01/07/2025 không còn cấp huyện: “{ $instead }” thay cho “{ $found }”.
format-nothing-recorded = Chưa ghi nhận ý kiến nào nên chưa làm được văn bản chính thức.
format-opinion-without-content = Ý kiến chưa có nội dung. Nhập nội dung.
format-opinion-without-outcome = Ý kiến chưa được kết luận. Chọn kết luận của chủ trì.
format-opinion-without-answer = Ý kiến ghi là đã trả lời nhưng chưa có nội dung trả lời.
format-answerer-without-answer = Đã ghi người trả lời “{ $found }” nhưng chưa có nội dung trả lời. Nhập trả lời hoặc bỏ tên.
format-opinion-without-unit = Chưa giao đơn vị chủ trì. Chọn đơn vị.
format-opinion-without-due-date = Chưa có thời hạn. Nhập ngày hoàn thành.
format-opinion-without-level = Chưa ghi cấp có thẩm quyền nhận chuyển.
format-opinion-without-reason = Không xem xét nhưng chưa ghi lý do.
format-legality-without-reason = Chưa ghi lý do ý kiến không phù hợp quy định hoặc ngoài phạm vi.
format-merged-nowhere = Ý kiến gộp chưa trỏ tới một ý kiến còn hiệu lực. Chọn ý kiến nhận gộp.
format-merged-chain = Gộp vào ý kiến số { $found }, mà ý kiến đó lại gộp tiếp. Gộp thẳng vào ý kiến số { $instead }.
format-opinion-without-field = Chưa phân lĩnh vực; ý kiến sẽ in dưới mục “Chưa phân lĩnh vực”.
format-opinion-twice = Nội dung giống hệt ý kiến số { $found }. Nếu trùng, hãy gộp.
format-due-before-session = Thời hạn { $found } ở trước ngày hội nghị { $instead }. Sửa thời hạn.
format-due-on-day-off = Thời hạn { $found } là ngày nghỉ; chuyển sang ngày làm việc kế tiếp { $instead }.
format-due-too-far = Thời hạn { $found } quá xa. Kiểm tra năm; việc dài hơi nên chọn “Có lộ trình”.
format-unit-misspelt = Đơn vị “{ $found }” khác danh mục; tên gần nhất là “{ $instead }”.
format-unit-unknown = Đơn vị “{ $found }” không có trong danh mục của cơ quan. Kiểm tra đơn vị còn hoạt động và đúng tên.
format-unit-of-district = Đơn vị “{ $found }” thuộc cấp huyện, đã bỏ từ 01/07/2025. Chọn đơn vị kế thừa.
format-unit-twice = Đơn vị “{ $found }” ghi hai lần trong cùng một ý kiến. Bỏ tên trùng.
format-assessment-missing = Chưa có đánh giá chung của chủ trì. Nhập ở phần Kết luận.
format-assessment-count = Đánh giá ghi { $found } ý kiến nhưng hội nghị ghi nhận { $instead }. Sửa con số.
format-follow-up-missing = Chưa có phần tổ chức thực hiện: ai đôn đốc, giám sát, báo cáo khi nào.
format-recipients-missing = Chưa có nơi nhận nào ngoài bản lưu. Nhập nơi nhận.
format-archive-missing = Chưa có dòng “Lưu”. Thêm “{ $instead }” vào cuối nơi nhận.
format-archive-not-last = Dòng “Lưu” phải đứng cuối nơi nhận.
format-archive-form = Dòng lưu “{ $found }” chưa đúng dạng; nên ghi “{ $instead }”.
format-archive-twice = Có hai dòng “Lưu”. Giữ một dòng.
format-recipient-twice = Nơi nhận “{ $found }” ghi hai lần. Bỏ dòng trùng.
format-recipient-list-mark = Không gõ gạch đầu dòng: “{ $instead }” thay cho “{ $found }”; chương trình tự thêm.
format-recipient-end-mark = Không gõ dấu ở cuối: “{ $instead }” thay cho “{ $found }”; chương trình tự thêm.
format-recipient-as-above = “Như trên” chỉ dùng khi có “Kính gửi”. Ghi rõ nơi nhận hoặc bỏ dòng này.
format-signer-missing = Chưa ghi người ký; văn bản sẽ in tên và chức vụ các chủ trì. Nhập quyền hạn, chức vụ, họ tên người ký.
format-signer-without-title = Người ký “{ $found }” chưa có chức vụ.
format-signer-without-name = Người ký “{ $found }” chưa có họ tên.
format-authority-form = Quyền hạn ký “{ $found }” sai dạng viết tắt của thể thức này; ghi “{ $instead }”.
format-signature-lower-case = Quyền hạn, chức vụ viết chữ in hoa: “{ $instead }” thay cho “{ $found }”.
format-authority-shortened = Không viết tắt tên cơ quan ở chữ ký: “{ $instead }” thay cho “{ $found }”.
format-authority-foreign = Quyền hạn ký “{ $found }” không khớp cơ quan ban hành “{ $instead }”.
format-deputy-without-kt = Cấp phó “{ $found }” ký phải có “KT.” trước chức vụ cấp trưởng.
format-more-signers-than-chairs = Có { $found } người ký nhưng chỉ { $instead } chủ trì. Bỏ bớt người ký.
format-signer-twice = Người ký “{ $found }” ghi hai lần. Bỏ một.
format-double-space = Có hai dấu cách liền nhau ở “{ $found }”.
format-space-before-mark = Thừa dấu cách trước dấu câu ở “{ $found }”.
format-no-space-after-mark = Thiếu dấu cách sau dấu câu ở “{ $found }”.
format-bracket-space = Thừa dấu cách bên trong ngoặc ở “{ $found }”.
format-bracket-open = Ngoặc mở và đóng không đủ đôi. Kiểm tra dấu ngoặc.
format-decomposed-text = Chữ có dấu rời (Unicode tổ hợp) ở “{ $found }”; chuyển sang Unicode dựng sẵn.
format-lookalike-letter = Có chữ cái ngoại ngữ trông giống chữ Việt ở “{ $found }”. Thay bằng chữ đúng.
format-legacy-encoding = Đoạn “{ $found }” còn mã TCVN3 hoặc VNI. Chuyển mã rồi dán lại.
format-invisible-character = Có ký tự không nhìn thấy ở “{ $found }”. Xóa đi.
format-odd-space = Có dấu cách lạ hoặc dấu tab ở “{ $found }”. Thay bằng dấu cách thường.
format-mixed-quotes = Dùng lẫn ngoặc kép thẳng và cong. Dùng một loại: “…”.
format-three-dots = Ba dấu chấm rời ở “{ $found }”; dùng dấu “…”.
format-doubled-mark = Dấu câu gõ lặp ở “{ $found }”.
format-trailing-ellipsis = Kết luận không kết thúc bằng “…” hay “v.v.”. Ghi đủ việc và thời hạn.
format-tone-style = Đặt dấu thanh lẫn hai kiểu: “{ $found }”; phần lớn văn bản viết “{ $instead }”.
format-abbreviation-unexplained = “{ $found }” chưa được giải thích ở lần dùng đầu. Ghi đầy đủ, kèm “(sau đây viết tắt là { $found })”.
format-sentence-lower-case = Đầu câu chưa viết hoa ở “{ $found }”.
format-end-mark-missing = Thiếu dấu chấm cuối đoạn: “{ $found }”.
format-end-mark-inside = Dấu “./.” chỉ đứng ở cuối văn bản; chương trình tự thêm. Thay bằng dấu chấm.
format-day-zero = Ngày dưới 10 viết có số 0 ở trước: “{ $found }”.
format-month-zero = Chỉ tháng 1, tháng 2 có số 0 ở trước: “{ $found }”.
format-numeric-date-zero = Ngày viết bằng số cần đủ hai chữ số: “{ $found }”.
format-impossible-date = Ngày “{ $found }” không có trên lịch. Sửa lại.
format-text-in-capitals = Cả đoạn viết chữ in hoa. Viết lại bằng chữ thường.
format-repeated-word = Gõ lặp chữ “{ $found }”.
format-broken-line = Câu bị ngắt dòng giữa chừng ở “{ $found }”. Nối lại thành một đoạn.
format-placeholder = Còn chỗ chưa điền: “{ $found }”.
format-citation-year = Viện dẫn “{ $found }” thiếu năm ban hành.
format-citation-party = Số văn bản của Đảng viết “{ $instead }”, không viết “{ $found }”.
format-citation-state = Số văn bản nhà nước viết “{ $instead }”, không viết “{ $found }”.
format-draft-words = Còn chữ “{ $found }” trong bản chính thức. Bỏ trước khi ký.
format-secret-name = Họ tên người được giữ bí mật xuất hiện trong văn bản. Bỏ tên khỏi đoạn này.
format-phone-in-text = Có số điện thoại “{ $found }” trong văn bản. Bỏ nếu không thật cần.
format-identity-number = Có số định danh cá nhân “{ $found }” trong văn bản. Bỏ đi.
format-end-mark-of-regime = Câu kết văn bản phải có dấu “{ $instead }”. Thêm “{"{"}dấu kết{"}"}” vào cuối.
format-wording-stale = Số liệu đã đổi sau khi cơ quan sửa lời văn. Đọc lại, rồi giữ hoặc trả về lời của chương trình.
format-wording-empty = Lời văn đã sửa bị bỏ trống. Trả về lời của chương trình.
format-wording-unknown-field = Không có dữ liệu tên “{ $found }” trong phần này. Sửa tên trong ngoặc nhọn.
format-wording-elsewhere = Lời văn đã sửa không thuộc văn bản này. Có thể bỏ.
format-wording-without-data = Lời văn đã sửa không còn dùng dữ liệu nào; sẽ không đổi theo hồ sơ. Thêm lại “{ $found }” nếu cần.
format-document-unmade = Chưa làm được văn bản. { $found }
format-missing-glyph = Phông chữ không có ký tự “{ $found }” ({ $instead }). Thay ký tự này.
format-signature-alone = Phần chữ ký đứng riêng một trang. Thêm hoặc bớt lời văn để có ít nhất 2 dòng đứng trước.
format-heading-at-foot = Đề mục “{ $found }” đứng cuối trang, không có dòng nào theo sau.
format-short-last-page = Trang cuối chỉ có { $found } dòng. Bớt lời văn để gọn trang.
format-row-split = Một dòng của bảng bị chia sang trang sau vì quá dài. Rút gọn nội dung.
format-outside-box = Chữ “{ $found }” tràn ra ngoài lề. Rút gọn hoặc ngắt từ.
format-corner-taken = Góc trên bên phải trang đầu phải để trống cho dấu chỉ bản điện tử.
format-number-room = Chỗ đóng số chỉ rộng { $found } mm, cần ít nhất { $instead } mm.
format-date-room = Chỗ ghi ngày, tháng chỉ rộng { $found } mm, cần ít nhất { $instead } mm.
format-signature-room = Chỗ ký chỉ { $found } mm, cần ít nhất { $instead } mm.
format-many-pages = Văn bản dài { $found } trang. Cân nhắc rút gọn.
cli-check-format = Soát thể thức một văn bản trước khi khóa, ký
cli-check-format-examples =
    Ví dụ:
      doithoai check-format notice --data hop.db --session 1
      doithoai check-format minutes --data hop.db --session 1 --letterhead party --fix
cli-check-format-kind = Văn bản cần soát
cli-check-format-json = In dạng JSON cho chương trình khác đọc
cli-check-format-fix = Sửa những chỗ sửa được tự động và lưu lại (mỗi chỗ hoàn tác được)
check-format-errors = Còn { $count } lỗi phải sửa trước khi ký.
check-format-fixed = Đã sửa · { $place }: { $sentence }
check-format-clean = Không có gì phải sửa.
cli-lock = Khóa một văn bản để ký: đóng băng lời văn và dữ liệu, in mã ở chân trang
cli-lock-examples =
    Ví dụ:
      doithoai lock notice --data hop-2026.db --session 1 --number next --date 20/11/2026 --out tb.pdf
      doithoai lock minutes --data hop-2026.db --session 1 --out bien-ban.pdf
    Không ghi --number thì chừa chỗ cho văn thư; “next” là số tiếp theo.
cli-lock-kind = Văn bản nào
cli-lock-number = Số văn bản, hoặc next (số tiếp theo); không ghi: chừa chỗ cho văn thư
cli-lock-number-wrong = ghi một số từ 1 trở lên, hoặc next
cli-lock-corrects = Văn bản đã khóa mà bản đính chính này sửa (số trong “issued”)
cli-lock-despite-errors = Vẫn khóa khi soát thể thức còn lỗi; lỗi được in ra
cli-lock-out = Ghi tệp PDF đã khóa ra đây để trình ký
cli-unlock = Mở khóa một văn bản chưa ký; văn bản còn trong lịch sử cùng lý do
cli-unlock-examples =
    Ví dụ:
      doithoai unlock --data hop-2026.db --document 1 --reason "sai tên đơn vị"
cli-unlock-reason = Vì sao mở khóa
cli-document = Số của văn bản đã khóa, như trong “issued” (không phải số văn bản)
cli-issued = Liệt kê các văn bản đã khóa của một hội nghị, hoặc ghi lại tệp đã khóa
cli-issued-examples =
    Ví dụ:
      doithoai issued --data hop-2026.db --session 1
      doithoai issued --data hop-2026.db --session 1 --document 1 --out tb.pdf
cli-issued-out = Ghi tệp PDF đã khóa ra đây
cli-file-return = Lưu tệp đã ký nhận về cho một văn bản đã khóa
cli-file-return-examples =
    Ví dụ:
      doithoai file-return da-ky.pdf --data hop-2026.db --document 1
      doithoai file-return ban-quet.pdf --data hop-2026.db --document 1 --scan --number 15 --date 20/11/2026
    Tệp ký số chỉ được lưu khi chứng minh được là bản đã khóa; bản quét thì không chứng minh được gì.
cli-file-return-file = Tệp PDF nhận về
cli-unknown-authority = Vẫn lưu tệp đã ký khi người ký chưa có trong danh sách cơ quan chứng thực tin cậy
cli-file-return-scan = Bản giấy đã ký, quét lại
cli-file-return-number = Số văn thư đã ghi trên bản quét
cli-file-return-date = Ngày văn thư đã ghi trên bản quét
cli-authorities = Xem, thêm hoặc bỏ cơ quan chứng thực mà đơn vị tin cậy
cli-authorities-examples =
    Ví dụ:
      doithoai authorities --data hop-2026.db
      doithoai authorities --data hop-2026.db --add co-quan.cer
      doithoai authorities --data hop-2026.db --remove "Co quan"
cli-authorities-add = Thêm chứng thư của cơ quan cấp (tệp .cer, .crt hoặc .pem)
cli-authorities-remove = Bỏ cơ quan có tên này
cli-publish = Ghi việc công khai một văn bản và xem thời hạn 10 ngày
cli-publish-examples =
    Ví dụ:
      doithoai publish --data hop-2026.db --document 1 --channel posted --on 20/11/2026
      doithoai publish --data hop-2026.db --document 1 --channel posted --remove
cli-publish-channel = Hình thức công khai
cli-publish-on = Ngày công khai
cli-publish-note = Báo nào, bảng tin nào, gửi bao nhiêu xóm
cli-publish-confirm = Vẫn ghi khi văn bản còn đủ họ tên công dân hoặc chưa nhận về bản đã ký
cli-publish-remove = Bỏ phần đã ghi của hình thức này
cli-reword = Xem, sửa hoặc trả lại câu chữ từng phần của một văn bản
cli-reword-examples =
    Ví dụ:
      doithoai reword --data hop-2026.db --session 1 --kind notice
      doithoai reword --data hop-2026.db --session 1 --kind notice --part end --text "Vậy xin thông báo."
      doithoai reword --data hop-2026.db --session 1 --kind notice --part end --reset
    Không ghi --part thì liệt kê các phần; dấu * là đã sửa, dấu ! là dữ liệu đã đổi từ khi sửa.
cli-reword-part = Phần nào, như trong danh sách
cli-reword-text = Lời mới; {"{"}tên trường{"}"} được thay bằng dữ liệu
cli-reword-reset = Trả lại lời của chương trình
cli-reword-all-sessions = Sửa mẫu của đơn vị cho mọi hội nghị, không riêng hội nghị này
cli-diff = So văn bản hiện nay với bản dự thảo đã xuất gần nhất
cli-diff-examples =
    Ví dụ:
      doithoai export notice --data hop-2026.db --session 1 --draft --out du-thao.pdf
      doithoai diff --data hop-2026.db --session 1 --kind notice
    Dòng “-” là của bản dự thảo, dòng “+” là hiện nay; chữ khác nhau trong ngoặc vuông.
command-lock-done =
    Đã khóa văn bản { $id }: { $title }
    Số { $number }
    Mã { $hash }
command-lock-blank = để trống cho văn thư
command-lock-errors = Chưa khóa vì còn { $count } lỗi thể thức trên đây. Muốn sửa trong hội nghị đã kết luận: conclude --reopen, check-format --fix (sửa được một phần), rồi conclude lại. Muốn vẫn khóa: thêm --despite-errors.
command-unlock-done = Đã mở khóa văn bản { $id }.
command-issued-elsewhere = Văn bản { $id } không thuộc hội nghị số { $session }. Xem đúng số bằng “issued”.
command-file-return-refused = Tệp không được lưu vì không chứng minh được là bản đã khóa. Bản giấy đã ký thì thêm --scan.
command-file-return-other = Tệp này có chữ khác bản đã khóa nên không phải bản quét của văn bản đó. Hãy chọn đúng tệp quét hoặc đúng văn bản (--document).
command-unknown-authority = Tệp chưa được lưu. Biết chắc người ký thì thêm --unknown-authority; hoặc thêm chứng thư của cơ quan cấp bằng “authorities --add”.
authorities-there = “{ $name }” đã có trong danh sách.
authorities-added = Đã thêm “{ $name }” vào danh sách tin cậy.
command-authorities-none = Danh sách không có “{ $name }”. Xem đúng tên bằng “authorities”.
authorities-removed = Đã bỏ “{ $name }” khỏi danh sách tin cậy.
authorities-unread = { $path }: không phải chứng thư số ({ $detail }). Hãy chọn tệp .cer, .crt hoặc .pem do cơ quan cấp chứng thư công bố.
authorities-empty = Chưa tin cậy cơ quan chứng thực nào.
authorities-line = { $name } – số hiệu { $serial }, hiệu lực đến { $until }
command-file-return-done = Đã lưu tệp cho văn bản { $id }: { $state }.
command-publish-removed = Đã bỏ việc công khai văn bản { $id } theo hình thức này.
command-publish-done = Đã ghi việc công khai văn bản { $id }.
command-publish-unconfirmed = Chưa ghi. Nếu đúng là đã công khai văn bản này như vậy, hãy thêm --confirm.
command-reword-unknown = Văn bản này không có phần “{ $part }”. Bỏ --part để xem các phần.
command-reword-done = Đã sửa phần “{ $part }”.
command-reword-reset = Đã trả lại lời của chương trình cho phần “{ $part }”.
command-diff-no-draft = Chưa có bản dự thảo nào được giữ lại để so. Hãy xuất một bản dự thảo trước (export … --draft).
command-diff-same = Văn bản không khác các bản dự thảo đã giữ.
command-diff-with = So với bản dự thảo lúc { $at }:
publication-in-time = Hạn công khai kết quả: { $due }. Đã đủ ba hình thức ngày { $on }, đúng hạn.
publication-late = Hạn công khai kết quả: { $due }. Đã đủ ba hình thức ngày { $on }, quá hạn.
publication-open = Hạn công khai kết quả: { $due }, còn { $days } ngày.
publication-overdue = Hạn công khai kết quả: { $due }, đã quá { $days } ngày.
publication-missing = Còn thiếu: { $channels }.
publication-doubt-names = Bản này nêu đủ họ tên, địa chỉ của công dân; để công khai, hãy dùng bản công khai đã che tên (Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15).
publication-doubt-unsigned = Chưa nhận về bản đã ký của văn bản này; chỉ công khai văn bản đã ký, ban hành (Nghị định 30/2020/NĐ-CP).

## Việc hôm nay
place-home = Việc hôm nay
action-home = Việc hôm nay
action-sessions = Danh sách hội nghị
home-title = Việc hôm nay
home-reading = Đang đọc…
home-clear-title = Không có việc nào đến hạn
home-clear-words = Kết luận, ý kiến, thông báo, công khai đều đã xong hoặc còn xa hạn. Chương trình tự nhắc khi có việc mới đến hạn.
home-empty-words = Hãy tạo hội nghị đầu tiên. Việc phải làm của từng hội nghị sẽ hiện ở đây theo thời hạn.
home-more = Còn { $count } việc nữa
home-many-more = Còn nhiều việc nữa
home-opinion = Ý kiến { $number }: { $content }
home-opinion-detail = Hội nghị { $on } · { $unit } · hạn { $due }
duty-conclude = Kết luận phải ban hành
duty-overdue = Ý kiến quá hạn
duty-due-soon = Ý kiến sắp đến hạn
duty-notify = Thông báo tới công dân
duty-publish = Công khai kết quả
duty-announce = Hội nghị phải thông báo
duty-dialogue = Vấn đề nổi cộm chờ đối thoại
duty-review = Bảng ngày làm việc năm sau
item-conclude = Họp { $on } · hạn { $due } · đã họp, chưa chốt kết luận
item-issue = Họp { $on } · hạn { $due } · đã kết luận, chưa khóa thông báo kết luận
item-sign = Họp { $on } · hạn { $due } · thông báo kết luận đã khóa, chưa lưu bản ký
item-notify = Họp { $on } · hạn { $due } · { $count } ý kiến chưa thông báo
item-publish = Họp { $on } · hạn { $due } · còn thiếu { $missing }
item-announce = Họp { $on } · thông báo trước { $due }
item-dialogue = Phát hiện { $on } · hạn { $due }
urgency-overdue = Quá hạn { $days } ngày
urgency-today = Đến hạn hôm nay
urgency-pressing = Gấp, còn { $days } ngày
urgency-soon = Sắp đến hạn, còn { $days } ngày
urgency-in-time = Còn { $days } ngày
reminder-news = Mới đến hạn – { $news }.
reminder-part = { $duty }: { $count }
target-t1 = Đối thoại định kỳ
target-t2 = Vấn đề nổi cộm
target-t3 = Ý kiến vào kết luận
target-t4 = Giải quyết dứt điểm
target-r1 = Cấp ủy làm việc với MTTQ
target-r2 = Quy chế phối hợp
target-r3 = Giám sát
target-r4 = Phản biện xã hội
target-r5 = Đề án, đề tài
target-r6 = Chuyển đổi số
target-all = 100%
target-over-ninety = trên 90%
target-met = Đạt
target-not-met = Không đạt
target-nothing-counted = Chưa có số liệu

## Chỉ tiêu
place-targets = Chỉ tiêu
action-targets = Chỉ tiêu
action-go-to-day = Tới ngày tính số liệu
action-page-next = Xuống một trang
action-page-previous = Lên một trang
targets-title = Chỉ tiêu Đề án 07 và Nghị quyết 04
targets-open = Mở hồ sơ
targets-year = Năm
targets-as-of = Tính đến ngày
targets-as-of-hint = Enter để tính lại; ngày đã qua cho số liệu của ngày đó
targets-as-of-past = Số liệu của ngày { $day }
targets-share = { $share } · { $percent } (yêu cầu { $asked })
targets-not-held = { $count } đơn vị chưa đối thoại trong năm
targets-missing = { $count } chưa đạt
targets-factors = Từng điều kiện
targets-definitive = Giải quyết dứt điểm
targets-on-time = Đúng hạn
targets-satisfied = Công dân hài lòng
targets-excluded = Không tính vào chỉ tiêu
targets-part = Hồ sơ
targets-no-record = Không có hồ sơ nào.
targets-cut = Chỉ hiện { $count } hồ sơ đầu tiên.
targets-opinion-detail = Hội nghị { $on } · { $detail }
part-missing = Chưa đạt: { $count }
part-done = Đạt: { $count }
part-all = Tất cả: { $count }
part-excluded = Không tính: { $count }
exclusion-not-lawful = Không hợp pháp, ngoài phạm vi
exclusion-own-law = Khiếu nại, tố cáo
exclusion-merged = Đã gộp vào ý kiến khác
forecast-title = Dự báo
forecast-lost = Không còn đạt được: cần thêm { $needed } ý kiến kết thúc tốt, chỉ còn { $possible } có thể.
forecast-met = Đang đạt; { $possible } ý kiến đang giải quyết có thể không đạt mà chỉ tiêu vẫn đạt.
forecast-needed = Cần thêm { $needed } ý kiến kết thúc tốt trong { $possible } ý kiến còn có thể; được phép hụt { $spare }.
forecast-by-day = Đến { $day }
forecast-least = ít nhất { $count }
target-t1-sentence = Người đứng đầu cấp ủy, chính quyền đối thoại định kỳ trong năm
target-t2-sentence = Địa phương, đơn vị có vấn đề nổi cộm, bức xúc được đối thoại kịp thời
target-t3-sentence = Ý kiến, kiến nghị được đưa vào kết luận
target-t4-sentence = Ý kiến hợp pháp, chính đáng được giải quyết dứt điểm, đúng hạn, người dân hài lòng (trên 90%)
target-r1-sentence = Cấp ủy làm việc với MTTQ và các tổ chức chính trị – xã hội, ban hành văn bản định hướng
target-r2-sentence = Chính quyền có quy chế phối hợp và đánh giá việc thực hiện
target-r3-sentence = MTTQ chủ trì giám sát ít nhất 02 nội dung trong năm
target-r4-sentence = MTTQ chủ trì phản biện xã hội ít nhất 02 nội dung trong năm
target-r5-sentence = Cơ quan cấp tỉnh thực hiện 01–03 đề án, đề tài trong nhiệm kỳ
target-r6-sentence = MTTQ và các tổ chức cơ bản hoàn thành chuyển đổi số

## Sổ vấn đề nổi cộm
place-register = Sổ theo dõi, danh sách đơn vị
action-hot-issues = Vấn đề nổi cộm
action-add = Thêm mới
action-withdraw = Rút, ghi lý do
fault-not-in-list = Không có trong danh sách. Hãy gõ vài chữ rồi chọn trong gợi ý.
register-unsaved = Nội dung đang nhập chưa lưu. Bấm Ctrl+S để lưu, hoặc Esc lần nữa để bỏ.
register-withdrawn = Đã rút
hot-issues-title = Vấn đề nổi cộm, bức xúc
hot-issues-empty-title = Chưa có vấn đề nào
hot-issues-empty-words = Ghi vấn đề nổi cộm ngay khi phát hiện để được nhắc hạn tổ chức đối thoại. Ý kiến được nêu lần thứ ba cũng được đề xuất ở đây.
hot-issue-new = Vấn đề mới
hot-issue-edit = Sửa vấn đề
hot-issue-subject = Vấn đề
hot-issue-found = Ngày phát hiện
hot-issue-due = Hạn tổ chức đối thoại
hot-issue-due-hint = Đề xuất theo cài đặt: { $days } ngày làm việc sau ngày phát hiện
hot-issue-unit = Địa bàn, đơn vị
hot-issue-unit-hint = Để trống: đơn vị mình
hot-issue-field = Lĩnh vực
hot-issue-session = Hội nghị đối thoại về vấn đề
hot-issue-session-hint = Gõ ngày hoặc vài chữ của trích yếu rồi chọn
hot-issue-withdrawn = Lý do rút khỏi sổ
hot-issue-withdrawn-hint = Chỉ ghi khi xét thấy không phải vấn đề nổi cộm; ghi cả người quyết định
hot-issue-held = đối thoại { $on }
hot-issue-proposed = Đề xuất
hot-issue-proposal = Nêu lần thứ { $times }, gần nhất tại hội nghị { $on }
hot-issue-take-over = Nhận vào sổ
dialogue-in-time = Đã đối thoại kịp thời
dialogue-late = Đối thoại quá hạn
dialogue-missed = Quá hạn, chưa đối thoại
dialogue-waiting = Chờ đối thoại, còn { $days } ngày

## Đơn vị
units-title = Đơn vị
units-search-placeholder = Gõ một phần tên, có dấu hoặc không
units-hint = Enter: sửa · Space hoặc F3: đánh dấu nhiều đơn vị
units-marked = Đã đánh dấu { $count } đơn vị
units-none-found = Không có đơn vị nào như vậy. Xóa ô tìm để xem tất cả, hoặc thêm mới.
action-go-to-search = Tìm theo tên
action-mark = Đánh dấu
action-roster = Phải đối thoại hằng năm: có, không
action-merge-units = Sáp nhập đơn vị
unit-new = Đơn vị mới
unit-edit = Sửa đơn vị
unit-merge = Sáp nhập { $count } đơn vị
unit-name = Tên đơn vị
unit-level = Cấp
unit-system = Hệ thống
unit-parent = Trực thuộc
unit-symbol = Ký hiệu
unit-head = Người đứng đầu
unit-roster = Người đứng đầu phải đối thoại định kỳ hằng năm
unit-roster-yes = Có
unit-roster-no = Không
unit-from = Có từ ngày
unit-until = Không còn từ ngày
unit-until-hint = Ngày đầu tiên đơn vị không còn
unit-successor = Đơn vị kế tục
unit-into = Sáp nhập vào
unit-into-hint = Sáp nhập: { $names }. Ý kiến đang giải quyết được chuyển theo.
unit-merged-from = Từ ngày
unit-from-on = từ { $on }
unit-until-on = đến { $on }
unit-merged-on = sáp nhập vào { $into } từ { $on }
unit-own = Đơn vị mình
unit-gone = Không còn
unit-on-roster = Phải đối thoại
level-province = Cấp tỉnh
level-district = Cấp huyện (cũ)
level-commune = Cấp xã
level-village = Xóm, thôn, bản, khối
system-locality = Địa phương
system-party = Đảng
system-authority = Chính quyền
system-front = Mặt trận Tổ quốc
system-organisation = Tổ chức chính trị – xã hội
system-department = Phòng, ban
system-sector = Ngành dọc

## Sổ Nghị quyết 04
action-ledger = Sổ Nghị quyết 04
ledger-title = Sổ Nghị quyết 04-NQ/TU
ledger-empty-title = Năm này chưa có gì trong sổ
ledger-empty-words = Ghi việc cấp ủy làm việc với MTTQ, quy chế phối hợp, nội dung giám sát, phản biện xã hội, đề án, đề tài. Đơn vị thuộc hệ thống MTTQ (F7, Đơn vị) hiện ở đây cùng số phải đạt.
ledger-new = Ghi mới vào sổ
ledger-edit = Sửa mục trong sổ
ledger-kind = Loại việc
ledger-unit = Đơn vị
ledger-on = Ngày thực hiện, ban hành
ledger-subject = Nội dung
ledger-document = Văn bản số
ledger-withdrawn = Lý do rút
ledger-withdrawn-hint = Chỉ ghi khi mục này không còn được tính
ledger-met = Đạt { $met }/{ $asked } chỉ tiêu
ledger-work-session = Làm việc với MTTQ
ledger-orientation = Văn bản định hướng
ledger-regulation = Quy chế phối hợp
ledger-evaluation = Đánh giá quy chế
ledger-supervision = Giám sát
ledger-criticism = Phản biện xã hội
ledger-scheme = Đề án, đề tài
ledger-digital-transformation = Chuyển đổi số

## Ngày làm việc và thời hạn
home-review = Rà soát bảng ngày làm việc năm { $year }
home-review-hint = Hoán đổi ngày nghỉ, ngày lễ mới do Thủ tướng Chính phủ quyết định cho năm tới
action-time-limits = Các thời hạn
action-review = Đã rà soát bảng ngày làm việc
time-title = Ngày làm việc
time-hint = Ngày nghỉ theo quy định và phần cơ quan tự sửa. Enter: sửa một ngày.
time-unknown-year = Chưa biết ngày nghỉ theo quy định của năm này. Bấm Ctrl+N để ghi từng ngày.
time-day = Ngày nghỉ, ngày làm bù
time-on = Ngày
time-worked = Ngày này
time-off = Nghỉ
time-is-worked = Làm việc
time-note = Căn cứ
time-note-hint = Quyết định, thông báo nào
time-own = Cơ quan sửa
time-remove = Trả về theo quy định
time-review = Đã rà soát năm { $year }
time-reviewed = Năm { $year } đã rà soát
limit-announce = Thông báo trước hội nghị (ngày)
limit-conclude = Ban hành kết luận sau hội nghị (ngày)
limit-notify = Thông báo tới công dân (ngày làm việc)
limit-resolve = Giải quyết khi chủ trì không nêu hạn (ngày)
limit-hot-issue = Đối thoại về vấn đề nổi cộm (ngày làm việc)
limit-remind = Nhắc trước hạn (ngày làm việc)
limit-moves = Hạn rơi vào ngày nghỉ
limit-moves-yes = Chuyển sang ngày làm việc kế tiếp
limit-moves-no = Giữ nguyên
holiday-new-year = Tết Dương lịch
holiday-tet = Tết Nguyên đán
holiday-ancestral-kings = Giỗ Tổ Hùng Vương
holiday-reunification = Ngày Chiến thắng 30/4
holiday-labour = Quốc tế Lao động 01/5
holiday-national = Quốc khánh
holiday-made-up = Nghỉ bù
weekday-monday = Thứ Hai
weekday-tuesday = Thứ Ba
weekday-wednesday = Thứ Tư
weekday-thursday = Thứ Năm
weekday-friday = Thứ Sáu
weekday-saturday = Thứ Bảy
weekday-sunday = Chủ nhật

## Theo dõi ý kiến
standing-raised = Chưa kết luận
standing-open = Đang giải quyết
standing-paused = Tạm dừng
standing-passed = Đã chuyển cấp có thẩm quyền
standing-resolved = Đã có kết quả
standing-merged = Đã gộp
result-definitive = Giải quyết dứt điểm
result-document-issued = Ban hành văn bản
result-inspected = Kiểm tra, xử lý
result-explained = Giải trình, cung cấp thông tin
result-planned = Có kế hoạch, lộ trình
result-passed-on = Đã chuyển cấp có thẩm quyền
result-no-basis = Không có cơ sở giải quyết
hearing-on-the-spot = Tại chỗ
hearing-slip = Phiếu
hearing-phone = Điện thoại
hearing-front-survey = MTTQ khảo sát
waiting-for-citizen = Chờ công dân bổ sung
waiting-for-higher-level = Chờ cấp trên trả lời
timeliness-no-due-date = Không có thời hạn
timeliness-in-time = Trong hạn, còn { $days } ngày
timeliness-due-soon = Sắp đến hạn, còn { $days } ngày
timeliness-due-today = Đến hạn hôm nay
timeliness-overdue = Quá hạn { $days } ngày
timeliness-paused = Tạm dừng tính hạn
timeliness-done-in-time = Xong đúng hạn
timeliness-done-late = Xong quá hạn { $days } ngày
event-concluded = Chốt kết luận của hội nghị
event-reconsidered = Mở lại kết luận
event-assigned = Giao đơn vị
event-moved = Chuyển theo sáp nhập đơn vị
event-extended = Gia hạn
event-paused = Tạm dừng tính hạn
event-resumed = Tính hạn trở lại
event-passed-on = Chuyển cấp có thẩm quyền
event-replied = Cấp có thẩm quyền trả lời
event-progress = Tiến độ
event-notified = Đã thông báo công dân
event-reminded = Đã đôn đốc
event-resolved = Kết quả giải quyết
event-heard = Lấy ý kiến hài lòng
event-reopened = Mở lại
event-reclassified = Phân loại lại
event-retracted = Rút lại mục ghi

## Đơn vị, sổ Nghị quyết 04, chỉ tiêu
command-targets-head = Chỉ tiêu năm { $year }, tính đến hết ngày { $day }
command-targets-factors = Riêng từng điều kiện của T4: dứt điểm { $definitive }, đúng hạn { $on_time }, hài lòng { $satisfied }
command-forecast-reached = T4 đang trên 90%.
command-forecast-needed = Để T4 trên 90%: cần thêm { $needed } ý kiến đạt cả ba điều kiện, còn { $possible } ý kiến có thể đạt, được hụt { $spare }.
command-forecast-lost = T4 không còn đạt được trong năm: cần thêm { $needed } ý kiến, chỉ còn { $possible } ý kiến có thể đạt.
command-forecast-day = { $day }: phải giải quyết xong ít nhất { $count } ý kiến
cli-targets = Bốn chỉ tiêu Đề án 07 (T1–T4) và sổ Nghị quyết 04 (R1–R6)
cli-targets-year = Năm
cli-targets-as-of = Số liệu như đã thấy vào ngày này: những gì đã ghi đến hết ngày (mặc định: hôm nay)
cli-targets-examples =
    Ví dụ:
      doithoai targets --data so.db --year 2026
      doithoai targets --data so.db --year 2026 --as-of 30/06/2026 --json
cli-units = Đơn vị: danh sách, thêm, sửa, sáp nhập, danh sách phải đối thoại
cli-units-examples =
    Ví dụ:
      doithoai units list --data so.db
      doithoai units set --data so.db --name "Phòng Kinh tế" --symbol KT
      doithoai units merge --data so.db --from "Phòng Kinh tế" --into "Phòng Kinh tế tổng hợp" --on 01/07/2026
      doithoai units roster --data so.db --all
cli-units-list = Các đơn vị
cli-units-set = Thêm một đơn vị, hoặc sửa đơn vị đã có tên này
cli-units-merge = Sáp nhập đơn vị; ý kiến đang giải quyết chuyển theo
cli-units-roster = Đưa đơn vị vào danh sách phải đối thoại hằng năm, hoặc đưa ra
cli-units-name = Tên đơn vị
cli-units-new-name = Tên mới
cli-units-level = Cấp
cli-units-system = Hệ thống
cli-units-symbol = Ký hiệu
cli-units-head = Người đứng đầu
cli-units-parent = Đơn vị cấp trên trực tiếp
cli-units-from = Đơn vị bị sáp nhập (có thể nêu nhiều lần)
cli-units-into = Đơn vị tiếp nhận
cli-units-on = Ngày sáp nhập
cli-units-all = Tất cả đơn vị cấp tỉnh và cấp xã thuộc hệ thống địa phương
cli-units-off = Đưa ra khỏi danh sách
cli-by = Người ghi (mặc định: thư ký của cơ quan)
command-unit-unknown = Không có đơn vị “{ $name }”. Xem: doithoai units list
command-units-done = Đã lưu.
command-units-roster-done = Đã cập nhật { $count } đơn vị.
cli-hot-issues = Vấn đề nổi cộm, bức xúc: danh sách, thêm, sửa
cli-hot-issues-examples =
    Ví dụ:
      doithoai hot-issues --data so.db
      doithoai hot-issues --data so.db --add "Bãi rác Khe Sậy" --found-on 02/11/2026
      doithoai hot-issues --data so.db --issue 1 --session 3
      doithoai hot-issues --data so.db --issue 1 --withdraw "không phải vấn đề nổi cộm"
cli-hot-issues-add = Thêm một vấn đề
cli-hot-issues-issue = Số của vấn đề
cli-hot-issues-found-on = Ngày phát hiện (mặc định: hôm nay)
cli-hot-issues-due-on = Hạn đối thoại (mặc định: theo thời hạn đã đặt)
cli-hot-issues-unit = Đơn vị có vấn đề
cli-hot-issues-session = Hội nghị đã đối thoại về vấn đề này
cli-hot-issues-withdraw = Rút khỏi danh sách, kèm lý do
command-hot-issues-which = Hãy nêu vấn đề: --add để thêm, hoặc --issue K để sửa.
command-hot-issues-none = Chưa ghi vấn đề nào.
command-hot-issues-proposed = Đề xuất: ý kiến { $session }.{ $number } đã nêu lần thứ { $times }
command-hot-issues-withdrawn = đã rút: { $reason }
cli-ledger = Sổ Nghị quyết 04: danh sách, thêm, rút mục ghi
cli-ledger-examples =
    Ví dụ:
      doithoai ledger --data so.db
      doithoai units set --data so.db --name "MTTQ xã" --system front
      doithoai ledger --data so.db --add supervision --unit "MTTQ xã" --on 05/06/2026 --subject "Giám sát thu chi xây dựng nông thôn mới"
      doithoai ledger --data so.db --entry 1 --withdraw "ghi trùng"
cli-ledger-add = Loại mục ghi
cli-ledger-unit = Đơn vị
cli-ledger-on = Ngày thực hiện, ban hành hoặc hoàn thành
cli-ledger-subject = Nội dung
cli-ledger-document = Số văn bản
cli-ledger-entry = Số của mục ghi
cli-ledger-withdraw = Rút mục ghi, kèm lý do
command-ledger-none = Sổ chưa có mục nào.
cli-calendar = Bảng ngày nghỉ, ngày làm bù của cơ quan
cli-calendar-examples =
    Ví dụ:
      doithoai calendar --data so.db --year 2027
      doithoai calendar --data so.db --off 31/08/2026 --note "Hoán đổi theo Thông báo của Thủ tướng"
      doithoai calendar --data so.db --worked 22/08/2026
      doithoai calendar --data so.db --remove 22/08/2026
cli-calendar-year = Năm cần xem (mặc định: năm nay)
cli-calendar-off = Ngày nghỉ thêm
cli-calendar-worked = Ngày làm việc (làm bù)
cli-calendar-remove = Bỏ ngày này khỏi bảng của cơ quan
cli-calendar-note = Căn cứ
day-declared-off = Nghỉ theo bảng của cơ quan
day-declared-worked = Làm việc theo bảng của cơ quan
cli-time-limits = Các thời hạn của cơ quan
cli-time-limits-examples =
    Ví dụ:
      doithoai time-limits --data so.db
      doithoai time-limits --data so.db --resolve 15 --hot-issue 10
cli-time-limits-off-days = Hạn rơi vào ngày nghỉ thì chuyển sang ngày làm việc kế tiếp (true, false)

## Phiếu kết quả của đơn vị
cli-units-forms = Ghi phiếu kết quả (XLSX) cho từng đơn vị đang có ý kiến phải giải quyết
cli-units-forms-out = Thư mục để ghi các phiếu
cli-units-forms-unit = Chỉ đơn vị này
command-forms-none = Không có ý kiến nào đang chờ giải quyết.
command-forms-done = { $path }: { $count } ý kiến
results-no-head = Không thấy dòng tiêu đề có cột “Mã ý kiến”. Hãy dùng phiếu do chương trình ghi ra.
results-columns-missing = Phiếu thiếu cột: { $columns }. Hãy dùng phiếu do chương trình ghi ra, không xóa cột.
results-no-rows = Dưới dòng tiêu đề không có dòng nào.
results-row = Dòng { $row }, ý kiến { $code }:
results-change = { $address } { $column }: { $values }
results-values = { $old } → { $new }
results-problem = { $address }: { $problem }
results-empty = (trống)
results-formula = Ô chứa công thức. Hãy nhập giá trị.
results-no-code = Không phải mã ý kiến. Hãy chép lại mã trong phiếu gốc.
results-unknown-code = Không có ý kiến mang mã này trong tệp dữ liệu.
results-edited-code = Mã đã bị sửa. Hãy chép lại mã trong phiếu gốc.
results-code-twice = Mã này đã có ở dòng { $row }.
results-unknown-result = Không phải loại kết quả trong danh mục. Hãy chọn trong danh sách của ô.
results-not-date = Không đọc được ngày. Hãy nhập dd/mm/yyyy.
results-missing = Chưa điền.
results-refused = Chưa nhận kết quả nào: còn { $count } dòng có lỗi. Hãy sửa các ô được nêu rồi nhập lại.
results-nothing = Phiếu không có kết quả nào mới ({ $untouched } dòng để trống hoặc như đã ghi).
results-would-take = Sẽ nhận { $count } kết quả; { $untouched } dòng để trống.
results-taken = Đã nhận { $count } kết quả; { $untouched } dòng để trống. Phiếu được lưu kèm từng ý kiến.
forms-exist = Trong thư mục đã có { $count } phiếu ({ $names }). Chưa ghi phiếu nào, vì phiếu ở đó có thể đã được điền; hãy chọn thư mục khác hoặc cho phép ghi đè.
forms-stopped = Đã dừng.

## Báo cáo
cli-report = Báo cáo số liệu, danh sách quá hạn, chỉ tiêu, sổ theo dõi của một kỳ
cli-report-examples =
    Ví dụ:
      doithoai report summary --data hop-2026.db --period 2026-Q1 --out bao-cao.pdf
      doithoai report by-field --data hop-2026.db --period 2026-6m --compare --out linh-vuc.xlsx
      doithoai report by-unit --data hop-2026.db --period 2026 --roll-up --out don-vi.csv
      doithoai report overdue --data hop-2026.db --period 2026 --as-of 30/11/2026 --out qua-han.docx
      doithoai report targets --data hop-2026.db --period 2026 --out chi-tieu.json
      doithoai report register --data hop-2026.db --period 01/03/2026..31/05/2026 --out so.pdf
    Kỳ: 2026, 2026-Q1, 2026-6m, 2026-9m, 2026-11 hoặc 2026-03-01..2026-05-31.
cli-report-kind = Báo cáo nào
cli-report-period = Kỳ báo cáo, theo ngày họp: 2026, 2026-Q1, 2026-6m, 2026-9m, 2026-11, 2026-03-01..2026-05-31
cli-report-ending = Không rõ dạng tệp .{ $ending }. Hãy đặt tên tệp đuôi .pdf, .docx, .xlsx, .csv, .json, hoặc ghi --format.
cli-report-period-wrong = kỳ không đúng; ví dụ 2026, 2026-Q1, 2026-6m, 2026-9m, 2026-11, 01/03/2026..31/05/2026
cli-report-as-of = Số liệu tính đến hết ngày này; không ghi: hôm nay
cli-report-unit = Chỉ các cuộc do đơn vị này tổ chức
cli-report-compare = So với kỳ trước (6 tháng, 9 tháng, năm: cùng kỳ năm trước)
cli-report-roll-up = Cộng đơn vị đã sáp nhập vào đơn vị kế tục
cli-report-format = Dạng tệp: pdf, docx, xlsx, csv, json; không ghi: theo đuôi tên tệp
reports-title = Báo cáo
reports-part-table = Bảng và biểu đồ
reports-part-timeline = Diễn biến
reports-part-file = Xuất tệp
reports-report = Báo cáo
reports-span = Kỳ
reports-period = Thời gian
reports-first = Từ ngày
reports-last = Đến ngày
reports-as-of = Tính đến ngày
reports-host = Đơn vị tổ chức
reports-every-host = Tất cả đơn vị
reports-backwards = Ngày cuối phải từ ngày đầu trở đi.
reports-future = Ngày này chưa đến nên chưa có số liệu.
reports-counting = Đang tính số liệu…
reports-mend-order = Sửa ô đang báo lỗi ở trên để xem báo cáo.
reports-empty = Không có gì trong kỳ này.
reports-columns = Cột { $first }–{ $last }/{ $count }, phím ←, → xem cột khác
reports-of-session = Hội nghị ngày { $on }
reports-session-detail = Hội nghị ngày { $on } · { $place } · { $people } người dự
reports-letterhead-hint = Dùng cho tệp PDF và DOCX.
reports-share-done = Giải quyết xong
reports-share-waiting = Chưa xong
reports-share-late = Quá hạn
reports-share-reached = Đã đạt
reports-share-missing = Còn thiếu
reports-days-late = Số ngày quá hạn
span-month = Tháng
span-quarter = Quý
span-half-year = 6 tháng
span-nine-months = 9 tháng
span-year = Năm
span-range = Từ ngày đến ngày
timeline-span = Thời gian
timeline-raised = Đã nêu
timeline-resolved = Đã xong
timeline-waiting = Còn lại
timeline-of-period = Chỉ tính ý kiến của các hội nghị họp trong kỳ; ý kiến gộp không tính vào còn lại.
timeline-total = Cả kỳ
action-other-report = Báo cáo khác
action-other-period = Kỳ khác: tháng, quý, năm…
action-period-next = Kỳ sau
action-period-previous = Kỳ trước
action-other-part = Bảng, diễn biến, xuất tệp
action-go-to-host = Tới ô đơn vị tổ chức
action-compare = So với kỳ trước
action-roll-up = Cộng đơn vị sáp nhập
report-summary = Số liệu chung
report-by-field = Số liệu theo lĩnh vực
report-by-unit = Số liệu theo đơn vị chủ trì
report-overdue = Danh sách quá hạn
report-targets = Bốn chỉ tiêu Đề án 07 và Nghị quyết 04
report-register = Sổ theo dõi ý kiến
report-in-future = Ngày { $day } chưa đến nên chưa có số liệu. Hãy ghi --as-of là hôm nay hoặc ngày trước đó.
report-not-counted = { $report } không so kỳ và không cộng đơn vị sáp nhập. Hãy bỏ --compare, --roll-up; summary, by-field và by-unit mới có.
report-not-by-host = Chỉ tiêu được tính chung, không theo từng đơn vị. Hãy bỏ --unit.
report-unknown-unit = Không có đơn vị nào tên “{ $name }”. Hãy kiểm tra lại tên, ghi đủ như trong danh sách đơn vị.
report-no-office = Chưa có thông tin đơn vị và chưa có hội nghị nào. Hãy mở chương trình và ghi đơn vị trước.
report-nothing-held = Từ { $first } đến { $last }, sổ chưa ghi cuộc đối thoại nào đã họp (tính đến hết ngày { $as_of }) nên không có gì để báo cáo. Hãy kiểm tra kỳ, ngày tính, đơn vị, hoặc chuyển hội nghị sang “đã họp”.

## Phiếu kết quả trên màn hình
forms-title = Phiếu kết quả của đơn vị
forms-send = Gửi phiếu
forms-return = Nhận phiếu
forms-reading = Đang đọc…
forms-counts = { $units } đơn vị, { $opinions } ý kiến đang chờ kết quả
forms-overdue = { $count } quá hạn
forms-opinions = { $count } ý kiến
forms-folder = Thư mục để ghi phiếu
forms-folder-hint = Mỗi đơn vị một tệp Excel; thư mục chưa có sẽ được tạo.
forms-folder-dialog = Chọn thư mục để ghi phiếu
forms-no-folder = Chưa chọn thư mục. Nếu hộp thoại không mở được, hãy gõ đường dẫn vào ô trên.
forms-choose-folder = Chọn thư mục
forms-write-all = Ghi phiếu mọi đơn vị
forms-write-one = Ghi phiếu đơn vị đang chọn
forms-writing = Đang ghi phiếu… { $done }/{ $total }
forms-written = Đã ghi { $count } phiếu vào { $folder }. Tên tệp ở dưới tên đơn vị.
forms-written-some = Trước đó đã ghi được { $count } phiếu.
forms-in-file = Đã ghi { $name }
forms-keep = Giữ nguyên
forms-empty-title = Không có ý kiến nào đang chờ kết quả
forms-empty-words = Sau khi hội nghị được kết luận, những ý kiến giao cho đơn vị giải quyết sẽ hiện ở đây cho đến khi có kết quả.
forms-file = Phiếu đã điền (.xlsx)
forms-file-hint = Gõ hoặc dán đường dẫn rồi Enter, hoặc thả tệp vào cửa sổ; chưa có gì được ghi cho đến khi nhận.
forms-file-dialog = Chọn phiếu đơn vị gửi lại
forms-choose-file = Chọn phiếu đơn vị gửi lại. Chương trình cho xem từng ô, cũ → mới, trước khi nhận.
forms-reading-file = Đang đọc phiếu…
forms-looking-up = Đang tra mã ý kiến… { $done }/{ $total }
forms-read-again = Đọc lại
forms-row = Dòng { $row }, ý kiến { $code }
forms-row-good = Nhận được
forms-row-faulty = Có lỗi
forms-count-good = { $count } dòng nhận được
forms-count-faulty = { $count } dòng có lỗi
forms-count-untouched = { $count } dòng để trống hoặc như đã ghi
forms-next-fault = Tới lỗi kế tiếp
forms-take = Nhận kết quả
forms-recording = Đang ghi kết quả…
history-recorded = Ngày { $on } · { $by } ghi lúc { $at }
history-recorded-by-program = Ngày { $on } · chương trình ghi lúc { $at }
history-change = { $what }: { $old } → { $new }
history-none = chưa có
history-no-result = chưa có kết quả
history-standing = trạng thái
history-document = Văn bản số { $number } ngày { $on }
evidence-citizen-word = Lời công dân: { $word }
evidence-file = Tệp: { $name }
part-on = ngày
part-by = người ghi
part-to = cấp có thẩm quyền
part-document-number = số văn bản
part-document-on = ngày văn bản
part-note = ghi chú
part-result = kết quả
part-evidence = căn cứ chứng minh
part-decided-by = người quyết định
part-entry = mục ghi
event-on = Ngày
event-by = Người ghi
event-reason = Lý do
event-text = Nội dung
event-note = Ghi chú
event-decided-by = Người quyết định
event-waiting-for = Chờ ai
event-result = Kết quả
event-satisfaction = Công dân
event-hearing = Cách hỏi
event-legality = Tính chất
event-evidence = Căn cứ chứng minh
event-citizen-word = Công dân xác nhận thế nào, ở đâu
event-path = Đường dẫn của tệp
event-document-number = Số, ký hiệu văn bản
event-document-on = Ngày văn bản
event-due = Thời hạn
event-due-extended = Thời hạn mới
event-due-keeps = Để trống: giữ thời hạn đang có.
event-due-resumed = Đề xuất: thời hạn cũ cộng số ngày đã dừng, dời khỏi ngày nghỉ.
event-due-reopened = Đề xuất theo thời hạn giải quyết của cơ quan.
event-record = Ghi
event-put-aside = Đóng
event-file-dialog = Chọn tệp làm căn cứ
event-file-kind = Mọi tệp
proof-none = Chưa có
proof-document = Văn bản
proof-file = Tệp
proof-citizen-word = Lời công dân
place-follow-up = Theo dõi ý kiến
place-opinion = Một ý kiến
action-follow-up = Theo dõi ý kiến
action-follow-session = Theo dõi ý kiến của hội nghị này
action-go-to-filter = Tới bộ lọc
action-clear-filter = Bỏ lọc
action-keep-filter = Lưu bộ lọc
action-other-order = Đổi thứ tự
action-mark-all = Đánh dấu tất cả
action-assign = Giao lại đơn vị
action-extend = Gia hạn
action-pause = Tạm dừng / tính hạn trở lại
action-pass-on = Chuyển cấp / cấp trên trả lời
action-progress = Ghi tiến độ
action-resolve = Ghi kết quả
action-hear = Lấy ý kiến hài lòng
action-reopen = Mở lại
action-notify = Đã thông báo công dân
action-remind = Đôn đốc
action-reclassify = Phân loại lại
action-retract = Rút lại mục ghi mới nhất
action-link-earlier = Nối với ý kiến đã nêu trước
record-paused = Tạm dừng
record-resumed = Tính hạn trở lại
record-passed-on = Chuyển cấp có thẩm quyền
record-replied = Cấp trên đã trả lời
opinion-reading = Đang đọc ý kiến…
opinion-title = Ý kiến { $number } – hội nghị ngày { $date }
opinion-recorded = Đã ghi: { $what }.
opinion-retracts = Rút lại: { $what } ngày { $on }. Mục ghi vẫn còn để đọc, nhưng không còn tính.
opinion-retracted = Đã rút lại
opinion-history = Diễn biến
opinion-history-empty = Chưa có gì. Diễn biến bắt đầu khi hội nghị kết luận.
opinion-answer-by = { $by } trả lời
opinion-concluded = Kết luận: { $outcome }
opinion-earlier = Đã nêu trước đây
opinion-earlier-session = Hội nghị đã nêu
opinion-earlier-session-hint = Gõ ngày hoặc tên hội nghị, chọn bằng ↓ và Enter
opinion-earlier-number = Ý kiến số
opinion-earlier-no-session = Chọn một hội nghị trong danh sách gợi ý.
opinion-earlier-no-number = Hội nghị này không có ý kiến số đó.
opinion-unlink = Bỏ nối
opinion-linked = Đã ghi nối với ý kiến trước.
opinion-attachments = Tệp kèm theo
opinion-attachment = { $size } KB · { $on }
opinion-attachment-save = Lưu ra tệp
opinion-attachment-dialog = Lưu tệp kèm theo
opinion-attachment-no-place = Chưa chọn nơi lưu.
opinion-attachment-saved = Đã lưu: { $path }
fact-original-due = Hạn gốc
fact-extended-due = Hạn gia hạn
fact-extended = { $due } · gia hạn { $times } lần
fact-paused = Tạm dừng
fact-paused-since = từ { $since } · { $whom }
fact-satisfaction = Công dân
fact-times = { $times } lần
fact-reopened = Đã mở lại
fact-reminded = Đã đôn đốc
fact-notified = Thông báo công dân
fact-not-notified = Chưa, hạn { $due }
sessions-follow = Theo dõi
command-follow-up-none = Không có ý kiến nào.
follow-up-recorded = Đã ghi “{ $what }” cho { $count } ý kiến.
follow-up-refused = Chưa ghi mục nào. { $name } không nhận: xem chỗ báo lỗi.
follow-up-filter-saved = Đã lưu các bộ lọc.
follow-up-marked = Đã đánh dấu { $count }
follow-up-hide-filter = Ẩn bộ lọc
follow-up-show-filter = Hiện bộ lọc
follow-up-order-due = Theo hạn
follow-up-order-newest = Mới ghi trước
follow-up-reading = Đang đọc các ý kiến…
follow-up-empty = Chưa có ý kiến nào. Ý kiến ghi tại hội nghị sẽ hiện ở đây.
follow-up-none-found = Không có ý kiến nào khớp bộ lọc. F5 bỏ lọc.
follow-up-form = { $what }: { $count } ý kiến
follow-up-open = Mở ý kiến
follow-up-count = { $count } ý kiến
list-speaker = Người nêu
list-standing = Thời hạn, trạng thái
list-original-due = gốc { $due }
filter-any = Tất cả
filter-session = Hội nghị
filter-year = Năm
filter-days = Số ngày
filter-standing = Trạng thái
filter-due = Thời hạn
filter-satisfaction = Công dân
filter-overdue = Quá hạn
filter-within = Đến hạn trong
filter-repeated = Nêu lại
filter-reopened = Mở lại
filter-owes-notice = Chưa thông báo công dân
filter-unknown = Chọn trong danh sách gợi ý.
filter-name = Tên bộ lọc
filter-remove = Xóa bộ lọc “{ $name }”
list-number = Số, hội nghị
list-content = Nội dung
cli-follow-up = Theo dõi ý kiến sau hội nghị: liệt kê, xem, ghi diễn biến
cli-follow-up-examples =
    Ví dụ:
      doithoai follow-up list --data hop-2026.db --overdue
      doithoai follow-up show --data hop-2026.db --session 1 --opinion 3
cli-follow-up-list = Các ý kiến của mọi hội nghị theo bộ lọc
cli-follow-up-list-examples =
    Ví dụ:
      doithoai follow-up list --data hop-2026.db --overdue
      doithoai follow-up list --data hop-2026.db --due-in 7 --unit "Phòng Kinh tế"
      doithoai follow-up list --data hop-2026.db --standing open --standing paused --json
cli-follow-up-show = Một ý kiến: đang ở đâu, và toàn bộ diễn biến
cli-follow-up-show-examples =
    Ví dụ:
      doithoai follow-up show --data hop-2026.db --session 1 --opinion 3 --json
cli-follow-up-record = Ghi một diễn biến của một hay nhiều ý kiến; hoặc ghi hết, hoặc không ghi gì
cli-follow-up-record-examples =
    Ví dụ:
      doithoai follow-up record --data hop-2026.db --session 1 --opinion 3 --event resolved --result definitive --document 125/UBND-KT --document-date 10/12/2026 --text "Đã dọn bãi rác"
      doithoai follow-up record --data hop-2026.db --session 1 --opinion 3 --event heard --satisfaction satisfied --hearing phone
      doithoai follow-up record --data hop-2026.db --session 1 --opinion 3 --opinion 5 --event extended --due 31/12/2026 --reason "Mưa lũ" --document 9/UBND --document-date 01/12/2026
      doithoai follow-up record --data hop-2026.db --session 1 --opinion 3 --event retracted --reason "Ghi nhầm"
cli-overdue = Các ý kiến quá hạn của mọi hội nghị
cli-overdue-examples =
    Ví dụ:
      doithoai overdue --data hop-2026.db --json
cli-opinion = Số của ý kiến trong hội nghị
cli-follow-up-overdue = Chỉ ý kiến quá hạn
cli-follow-up-due-in = Chỉ ý kiến đến hạn trong N ngày, kể cả hôm nay
cli-follow-up-standing = Trạng thái; ghi nhiều lần thì lấy bất kỳ
cli-follow-up-unit = Đơn vị chủ trì, theo tên hiện nay hoặc tên cũ
cli-follow-up-field = Lĩnh vực
cli-follow-up-year = Năm của hội nghị
cli-follow-up-satisfaction = Công dân nói gì về kết quả
cli-follow-up-repeated = Chỉ ý kiến nêu lại
cli-follow-up-reopened = Chỉ ý kiến đã mở lại
cli-follow-up-owes-notice = Chỉ ý kiến chưa thông báo tới công dân
cli-follow-up-newest = Ý kiến ghi vào sổ sau cùng đứng trước, thay vì theo thời hạn
cli-record-opinion = Số của ý kiến; ghi nhiều lần cho nhiều ý kiến
cli-record-event = Diễn biến
cli-record-on = Ngày xảy ra; không ghi thì hôm nay
cli-record-by = Người ghi; không ghi thì thư ký của cơ quan
cli-record-unit = Đơn vị chủ trì, hoặc cấp có thẩm quyền
cli-record-due = Thời hạn mới
cli-record-reason = Lý do
cli-record-document = Số, ký hiệu văn bản
cli-record-document-date = Ngày văn bản
cli-record-waiting-for = Tạm dừng để chờ ai
cli-record-text = Nội dung
cli-record-note = Ghi chú
cli-record-result = Kết quả
cli-record-citizen-word = Căn cứ là lời công dân
cli-record-file = Căn cứ là tệp này, lưu vào sổ
cli-record-satisfaction = Công dân nói gì
cli-record-hearing = Cách hỏi
cli-record-legality = Tính chất mới
cli-record-decided-by = Người quyết định phân loại lại
command-no-opinion = Hội nghị không có ý kiến số { $number }.
command-no-unit = Không có đơn vị tên “{ $name }”.
command-record-useless = { $switch } không dùng với --event { $event }.
command-record-one-file = Tệp chỉ đi kèm được một ý kiến mỗi lần ghi.
cli-calls = Danh sách gọi điện lấy ý kiến hài lòng, kèm câu hỏi
cli-calls-examples =
    Ví dụ:
      doithoai follow-up calls --data hop-2026.db --out goi-dien.pdf
      doithoai follow-up calls --data hop-2026.db --recheck --out kiem-tra-lai.xlsx
action-call-list = Danh sách gọi điện
action-recheck-list = Kiểm tra lại 10%
cli-calls-recheck = Thay vào đó: 10% ý kiến đã ghi hài lòng, chọn ngẫu nhiên theo năm và tháng
cli-calls-out = Tệp XLSX, PDF hoặc DOCX được ghi, theo đuôi tên tệp
calls-dialog = Lưu danh sách gọi điện
calls-dialog-kind = PDF, Excel, Word
calls-written = Đã ghi danh sách { $count } cuộc gọi: { $path }
session-label = { $on } · số { $id } · { $subject }
