import { syllableKey } from './text.ts';

/**
 * Family names of Vietnam, of the Kinh and of other peoples, as they begin a name. A word that begins a run of capitals
 * and is none of them begins a place or a body as likely as a person.
 */
const SURNAMES =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đoàn Lâm Mai Trịnh Đào Cao Lương Lưu Phùng Vương ' +
  'Tạ Tô Tăng Thái Quách Chu Châu Kiều La Lại Mạc Nghiêm Ninh Nông Ông Quan Tống Triệu Trương Từ Văn Viên Xa Đàm Đái Đồng Giang Giáp ' +
  'Hà Hứa Khổng Khúc Khuất Kim Lã Lục Lữ Lều Ma Mã Nhâm Nhữ Phó Phí Phương Quản Thạch Thân Thẩm Thiều Tiêu Tôn Trang Trà Uông Ung ' +
  'Âu Bạch Bàn Bế Cam Cầm Cồ Cù Cung Cự Diệp Doãn Giàng Hạ Hán Hầu Hoa Hờ Kha Khà Khương Kông Lò Lù Lường Lầu Mùa Mùi Ngân Ngọ Ngụy ' +
  'Quàng Quảng Sầm Sùng Thào Thàng Thòng Tòng Tếnh Tẩn Vàng Vi Vừ Vàng Vù Xồng Điêu Điền Đổng Đới Ksor Rơ Siu Nay Rah Y H K’ Kpă KPă Thích Cát Cấn Chử Chế Danh Sơn Kiên Lang Đèo';

const KEYS: ReadonlySet<string> = new Set(SURNAMES.split(' ').map(syllableKey));

/** Whether a word can begin a Vietnamese name. */
export const isSurname = (word: string): boolean => KEYS.has(syllableKey(word));

/** Kinds of places that bear names of people: `phường Lê Hồng Phong`, `thành phố Hồ Chí Minh`. */
export const NAMED_FOR_PEOPLE: ReadonlySet<string> = new Set(
  'phường phố quận xã trấn thị đường trường thôn tổ khu'.split(' ').map(syllableKey),
);
