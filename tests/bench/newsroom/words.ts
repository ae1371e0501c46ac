const words = (text: string): string[] => text.split('|').map((word) => word.trim());

export const FAMILY_NAMES = words(
  'Nguyễn|Nguyễn|Nguyễn|Trần|Trần|Lê|Lê|Phạm|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Mai|Lương|Đào|Đoàn|Hà|Tạ|Cao|Lưu|Châu|Quách|Thái|Tô|Triệu|Vương|Nông|Giàng|Lò',
);
export const MIDDLE_NAMES_MALE = words(
  'Văn|Văn|Hữu|Đức|Minh|Quang|Công|Xuân|Thanh|Ngọc|Đình|Bá|Trọng|Anh|Hoàng|Duy|Tiến|Quốc|Thế|Viết|Mạnh|Gia|Khắc|Vĩnh|Hải',
);
export const MIDDLE_NAMES_FEMALE = words(
  'Thị|Thị|Thị|Ngọc|Thanh|Kim|Thu|Bích|Hồng|Phương|Diệu|Mỹ|Tuyết|Lan|Minh',
);
export const GIVEN_NAMES_MALE = words(
  'Hùng|Dũng|Cường|Tuấn|Sơn|Hải|Long|Nam|Thắng|Bình|Hòa|Phúc|Lộc|Thành|Trung|Kiên|Quân|Tùng|Khánh|Vinh|Đạt|Hiếu|Nghĩa|Phong|Thịnh|Toàn|Trường|Việt|Quyết|Khoa|Lâm|Tín|Bảo|Chiến|Đông|Giang|Hậu|Kỳ|Luân|Mạnh',
);
export const GIVEN_NAMES_FEMALE = words(
  'Hoa|Lan|Hương|Hằng|Nga|Thủy|Hà|Linh|Trang|Yến|Nhung|Vân|Loan|Oanh|Phượng|Quỳnh|Thảo|Xuân|Tuyết|Mai|Liên|Hạnh|Dung|Châu|Diệp|Hiền|Ngân|Tâm|Uyên|Vy',
);

/** Places that do not exist: invented first and second halves of a province's name. */
export const PLACE_FIRST = words('Lam|Tân|Vĩnh|Thanh|Phú|Đông|Kim|Hưng|Xuân|Minh|Cẩm|Ngọc|Trường|Mỹ');
export const PLACE_SECOND = words('Khê|Lâm|Trạch|Lộc|Điền|Phong|Sa|Thạch|Hà|Đức');

export const MINISTRIES = words(
  'Nội vụ|Tài chính|Y tế|Xây dựng|Công Thương|Tư pháp|Giáo dục và Đào tạo|Khoa học và Công nghệ|Văn hóa, Thể thao và Du lịch|Nông nghiệp và Môi trường|Dân tộc và Tôn giáo|Giao thông vận tải|Kế hoạch và Đầu tư|Lao động, Thương binh và Xã hội|Thông tin và Truyền thông|Ngoại giao|Thủy lợi|Lâm nghiệp|Hải sản|Đô thị',
);

/** Local offices in order of precedence; the second is always held by the holder of the third. */
export const LOCAL_OFFICES: readonly { label: string; seats?: 1; body: 'party' | 'committee' }[] = [
  { label: 'Bí thư Tỉnh ủy', seats: 1, body: 'party' },
  { label: 'Phó Bí thư Tỉnh ủy', body: 'party' },
  { label: 'Chủ tịch Ủy ban nhân dân tỉnh', seats: 1, body: 'committee' },
  { label: 'Phó Chủ tịch Ủy ban nhân dân tỉnh', body: 'committee' },
  { label: 'Chủ tịch Hội đồng nhân dân tỉnh', seats: 1, body: 'party' },
  { label: 'Phó Chủ tịch Hội đồng nhân dân tỉnh', body: 'party' },
  { label: 'Trưởng Ban Tổ chức Tỉnh ủy', seats: 1, body: 'party' },
  { label: 'Chánh Văn phòng Tỉnh ủy', seats: 1, body: 'party' },
  { label: 'Giám đốc Sở Nội vụ', seats: 1, body: 'committee' },
  { label: 'Giám đốc Sở Y tế', seats: 1, body: 'committee' },
  { label: 'Giám đốc Sở Tài chính', seats: 1, body: 'committee' },
  { label: 'Giám đốc Sở Xây dựng', seats: 1, body: 'committee' },
  { label: 'Giám đốc Sở Công Thương', seats: 1, body: 'committee' },
  { label: 'Giám đốc Sở Tư pháp', seats: 1, body: 'committee' },
  { label: 'Giám đốc Sở Giáo dục và Đào tạo', seats: 1, body: 'committee' },
  { label: 'Giám đốc Sở Khoa học và Công nghệ', seats: 1, body: 'committee' },
  { label: 'Giám đốc Sở Văn hóa, Thể thao và Du lịch', seats: 1, body: 'committee' },
  { label: 'Giám đốc Sở Nông nghiệp và Môi trường', seats: 1, body: 'committee' },
  { label: 'Chánh Thanh tra tỉnh', seats: 1, body: 'committee' },
];

export const HALLS = words(
  'Trung tâm Hội nghị tỉnh|Nhà khách tỉnh|Nhà Văn hóa trung tâm|Trường Chính trị tỉnh|Quảng trường trung tâm',
);

export const TOPICS = words(
  'Xây dựng Đảng|Cải cách hành chính|Chuyển đổi số|Nông thôn mới|Y tế|Giáo dục|Giao thông|Môi trường|Du lịch|Đầu tư công|An sinh xã hội|Khoa học công nghệ|Văn hóa|Thể thao|Quốc phòng, an ninh|Đối ngoại|Tư pháp|Lao động, việc làm|Phòng chống thiên tai|Tài chính, ngân sách',
);

export const AUTHORS = words(
  'Quỳnh Trang|Hải Đăng|Thu Hà|Minh Ngọc|Lan Chi|Đức Anh|Hoài An|Bảo Trâm|Gia Huy|Nhật Lệ',
);

export const SUBJECTS = words(
  'các đại biểu|hội nghị|các địa phương|cơ quan chuyên môn|đoàn công tác|các ngành chức năng|đơn vị chủ trì|cấp ủy các cấp|người dân trên địa bàn|các doanh nghiệp|tổ soạn thảo|các xã vùng cao|lực lượng tại chỗ|mặt trận và các đoàn thể|nhiều hộ gia đình|các trường học|bệnh viện tuyến huyện|các hợp tác xã|tổ công tác liên ngành|ý kiến phát biểu|báo cáo tổng hợp|kết quả giám sát|đội ngũ cán bộ cơ sở|các huyện miền núi|các khu công nghiệp',
);
export const VERBS = words(
  'thống nhất|thảo luận kỹ|đánh giá cao|tập trung triển khai|rà soát lại|hoàn thiện|đề xuất|làm rõ|phân tích|cụ thể hóa|tiếp tục đẩy mạnh|phối hợp thực hiện|chủ động tháo gỡ|quan tâm đầu tư cho|nâng cao chất lượng|mở rộng|kiểm tra thường xuyên|tổng kết|bổ sung|lồng ghép|hướng dẫn thực hiện|khẩn trương hoàn thành|công khai|củng cố|đổi mới|tạo điều kiện thuận lợi cho|duy trì|xác định rõ|hỗ trợ kịp thời|quyết liệt chỉ đạo',
);
export const NOUNS = words(
  'kế hoạch|chương trình hành động|công tác cán bộ|quy hoạch sử dụng đất|hạ tầng giao thông|nguồn vốn đầu tư|thủ tục hành chính|dịch vụ công trực tuyến|mô hình sản xuất|chuỗi giá trị nông sản|đời sống nhân dân|chính sách an sinh|công tác khám chữa bệnh|chất lượng dạy và học|di sản văn hóa|phong trào thi đua|an ninh trật tự|cơ sở dữ liệu dân cư|công trình thủy lợi|hệ thống đê điều|rừng phòng hộ|tiến độ giải ngân|dự án trọng điểm|khu tái định cư|nhà ở xã hội|thị trường lao động|đào tạo nghề|tiêu chí nông thôn mới|sản phẩm đặc trưng|tuyến đường liên xã|trạm y tế|trường bán trú|vệ sinh môi trường|xử lý rác thải|nguồn nước sinh hoạt|phòng chống cháy rừng|ứng phó bão lũ|tín dụng ưu đãi|cải cách tiền lương|vị trí việc làm|sắp xếp đơn vị hành chính|quy chế phối hợp|ngân sách địa phương|tiết kiệm chi thường xuyên|giám sát cộng đồng|hòa giải cơ sở|trợ giúp pháp lý|phổ biến pháp luật|công tác dân vận|đồng bào dân tộc thiểu số|kinh tế tư nhân|khởi nghiệp sáng tạo|hợp tác quốc tế|xúc tiến thương mại|du lịch cộng đồng|bảo tồn làng nghề|thư viện cơ sở|sân tập thể thao|chuyển đổi số|chữ ký số|họp không giấy tờ|chỉ số hài lòng|đối thoại với doanh nghiệp|giải phóng mặt bằng|đấu thầu qua mạng|quản lý tài sản công|thanh tra chuyên đề|tiếp công dân|giải quyết khiếu nại|bình đẳng giới|chăm sóc trẻ em|người có công|bảo hiểm y tế|bảo hiểm xã hội|kỷ luật hành chính|văn hóa công vụ|nghiên cứu khoa học|giống cây trồng|chăn nuôi an toàn|nuôi trồng thủy sản',
);
export const QUALITIES = words(
  'đồng bộ|hiệu quả|thiết thực|đúng tiến độ|bền vững|công khai, minh bạch|sát với thực tế|có trọng tâm, trọng điểm|theo lộ trình|phù hợp với từng địa bàn|gắn với trách nhiệm cụ thể|trong thời gian sớm nhất|đến tận cơ sở|bảo đảm chất lượng|đúng quy định',
);
export const OPENERS = words(
  'Theo báo cáo,|Trong thời gian tới,|Bên cạnh đó,|Cùng với đó,|Trên cơ sở đó,|Tại buổi làm việc,|Qua thực tế kiểm tra,|Từ đầu năm đến nay,|Để đạt mục tiêu đề ra,|Trước mắt,|Về lâu dài,|Đáng chú ý,|Ngoài ra,|Đối với các xã khó khăn,|Nhờ cách làm này,',
);
export const CONNECTORS = words('đồng thời|qua đó|góp phần|từ đó|nhằm|cũng như|trong đó chú trọng|gắn với');
export const MEASURES = words(
  'xã|tỷ đồng|lượt người|hộ|công trình|ki-lô-mét|tổ chức cơ sở|hồ sơ|sáng kiến|ha rừng|lớp tập huấn|mô hình',
);
export const HEADLINE_STARTS = words(
  'Đẩy mạnh|Triển khai|Sơ kết|Tổng kết|Nâng cao|Tháo gỡ khó khăn về|Giám sát|Cho ý kiến về|Khởi công|Kiểm tra|Thực hiện tốt|Tập trung cho|Lấy ý kiến về|Công bố',
);
