/** A name of office and the short forms the press prints for it. */
export interface Abbreviation {
  readonly full: string;
  /** Short forms as printed; the commonest first. */
  readonly short: readonly string[];
}

/**
 * Short forms that readers type for long ones and the other way round. Only those that mean one thing in official news;
 * what a newsroom's own bodies are called besides stands in the reference list (`other_labels`).
 */
export const ABBREVIATIONS: readonly Abbreviation[] = [
  { full: 'Ủy ban nhân dân', short: ['UBND'] },
  { full: 'Hội đồng nhân dân', short: ['HĐND'] },
  { full: 'Mặt trận Tổ quốc Việt Nam', short: ['MTTQVN', 'MTTQ Việt Nam', 'MTTQ VN'] },
  { full: 'Mặt trận Tổ quốc', short: ['MTTQ'] },
  { full: 'Ủy ban Mặt trận Tổ quốc', short: ['UBMTTQ'] },
  { full: 'Ban Chấp hành', short: ['BCH'] },
  { full: 'Ban Thường vụ', short: ['BTV'] },
  { full: 'Ủy ban Kiểm tra', short: ['UBKT'] },
  { full: 'Ủy viên Trung ương', short: ['UVTƯ', 'UVTW'] },
  { full: 'Trung ương', short: ['TW', 'T.Ư', 'TƯ'] },
  { full: 'Quốc hội', short: ['QH'] },
  { full: 'đại biểu Quốc hội', short: ['ĐBQH'] },
  { full: 'thành phố', short: ['TP'] },
  { full: 'Thành phố Hồ Chí Minh', short: ['TPHCM', 'TP.HCM', 'TP HCM'] },
  { full: 'kinh tế - xã hội', short: ['KT-XH', 'KTXH'] },
  { full: 'quốc phòng - an ninh', short: ['QP-AN', 'QPAN'] },
  { full: 'phòng, chống thiên tai', short: ['PCTT'] },
  { full: 'phòng cháy, chữa cháy', short: ['PCCC'] },
  { full: 'cải cách hành chính', short: ['CCHC'] },
  { full: 'giải phóng mặt bằng', short: ['GPMB'] },
  { full: 'nông thôn mới', short: ['NTM'] },
  { full: 'an toàn giao thông', short: ['ATGT'] },
  { full: 'xã hội chủ nghĩa', short: ['XHCN'] },
  { full: 'Giáo dục và Đào tạo', short: ['GD&ĐT', 'GD-ĐT', 'GDĐT'] },
  { full: 'Văn hóa, Thể thao và Du lịch', short: ['VHTT&DL', 'VH-TT&DL', 'VHTTDL'] },
  { full: 'Tài nguyên và Môi trường', short: ['TN&MT', 'TNMT'] },
  { full: 'Nông nghiệp và Phát triển nông thôn', short: ['NN&PTNT', 'NNPTNT'] },
  { full: 'Nông nghiệp và Môi trường', short: ['NN&MT'] },
  { full: 'Lao động - Thương binh và Xã hội', short: ['LĐ-TB&XH', 'LĐTBXH'] },
  { full: 'Kế hoạch và Đầu tư', short: ['KH&ĐT', 'KHĐT'] },
  { full: 'Khoa học và Công nghệ', short: ['KH&CN', 'KHCN'] },
  { full: 'Liên đoàn Lao động', short: ['LĐLĐ'] },
  { full: 'Liên hiệp Phụ nữ', short: ['LHPN'] },
  { full: 'Cựu chiến binh', short: ['CCB'] },
  { full: 'Thanh niên Cộng sản Hồ Chí Minh', short: ['TNCSHCM', 'TNCS HCM'] },
  { full: 'bảo hiểm xã hội', short: ['BHXH'] },
  { full: 'bảo hiểm y tế', short: ['BHYT'] },
  { full: 'trung học phổ thông', short: ['THPT'] },
  { full: 'trung học cơ sở', short: ['THCS'] },
];

/** Short forms that are a common word without their capitals (đầu tư, thứ tư). */
export const AMBIGUOUS_SHORT_FORMS: ReadonlySet<string> = new Set(['tư']);
