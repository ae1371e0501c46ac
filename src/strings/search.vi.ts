/** The words of the search page in Vietnamese. */
export const vi = {
  title: 'Tìm kiếm',
  description: 'Tìm tin, người, chức vụ, cơ quan và địa bàn.',
  query: 'Từ khóa',
  submit: 'Tìm',
  hint: 'Gõ có dấu hay không dấu đều được. Đặt trong ngoặc kép để tìm đúng cụm từ.',
  narrow: 'Lọc và sắp xếp',
  person: 'Người',
  role: 'Vai trò',
  post: 'Chức vụ',
  organization: 'Đơn vị tổ chức',
  venue: 'Địa điểm',
  topic: 'Chuyên mục',
  year: 'Năm',
  sort: 'Sắp xếp',
  any: 'Tất cả',
  roles: { chaired: 'Chủ trì', attended: 'Tham dự' },
  sorts: { relevance: 'Phù hợp nhất', date: 'Mới nhất' },
  clear: 'Bỏ lọc',
  results: 'Kết quả',
  kinds: { person: 'Người', post: 'Chức vụ', organization: 'Cơ quan', venue: 'Địa bàn', topic: 'Chuyên mục' },
  searching: 'Đang tìm…',
  searchingTexts: (count: string) => `${count} tin trong tiêu đề và thành phần; đang tìm trong toàn văn…`,
  found: { other: 'Tìm thấy # tin.' },
  shown: (count: string) => `Đang hiện ${count}.`,
  scattered: 'Không tin nào có đúng cụm từ này. Các tin dưới đây có đủ các chữ, ở những chỗ khác nhau.',
  repaired: (query: string) => `Không có tin nào cho từ khóa như đã gõ. Đây là kết quả cho “${query}”.`,
  none: 'Không tìm thấy tin nào.',
  noneHint: 'Thử ít chữ hơn, bỏ bớt điều kiện lọc, hoặc xem',
  suggestions: 'Gợi ý',
  suggested: (count: string) => `${count} gợi ý.`,
  searchFor: (query: string) => `Tìm tin với “${query}”`,
  near: 'Hay ý bạn là:',
  former: (posts: string) => `Trước đây: ${posts}`,
  archive: 'lưu trữ theo tháng',
  people: 'danh sách nhân sự',
  or: 'hoặc',
  more: 'Xem thêm',
  partial: 'Chưa tìm được trong toàn văn; kết quả này chỉ theo tiêu đề, tóm tắt và thành phần.',
  missing: 'Không mở được chỉ mục tìm kiếm. Xin thử tải lại trang, hoặc xem',
  noScript: 'Tìm kiếm cần JavaScript. Không có JavaScript, xin xem',
};

type Words<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [key in keyof T]: Words<T[key]> };

/** Every word of the search page; the Vietnamese file is the measure of what there must be. */
export type SearchStrings = Omit<Words<typeof vi>, 'found'> & {
  readonly found: { readonly other: string; readonly one?: string };
};
