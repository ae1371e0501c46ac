import type { Finding } from '../domain/finding.ts';
import type { checkProblems as english } from './check-problems.en.ts';

const best = ({ expected }: Finding): string =>
  expected[0] === undefined ? '' : ` Hãy viết "${expected[0]}".`;
const list = ({ expected }: Finding): string => expected.map((text) => `"${text}"`).join(', ');
const dayOf = (day = ''): string => day.split('-').map(Number).toReversed().join('-');

const LISTS: Readonly<Record<string, string>> = { chairs: 'người chủ trì', attendees: 'người dự' };
const EVENT: Readonly<Record<string, string>> = {
  day: 'Ngày này khác với bài',
  chair: 'Người chủ trì này không có trong bài',
  'chair-missing': 'Ở đây thiếu một người chủ trì có trong bài',
  titles: 'Chức danh ở đây khác với bài',
};

const DIRECTIVE = {
  form: () =>
    'Ngoại lệ này không có hiệu lực. Hãy viết "check-disable-next-line QUY-TẮC: lý do"; nhiều quy tắc thì ngăn bằng dấu phẩy.',
  'no-reason': () =>
    'Ngoại lệ này không nêu lý do nên không có hiệu lực. Hãy viết lý do sau dấu hai chấm: "check-disable-next-line QUY-TẮC: lý do".',
  unknown: (finding: Finding) =>
    `Không có quy tắc "${finding.found}" nên ngoại lệ này không có hiệu lực.${best(finding)}`,
  refused: (finding: Finding) =>
    `Lỗi mà "${finding.found}" báo ở đây không thể bỏ qua. Hãy sửa lỗi và xóa ngoại lệ.`,
  nothing: (finding: Finding) =>
    `Dòng tiếp theo không có gì để "${finding.found}" báo. Hãy xóa ngoại lệ, hoặc đặt ngay trên dòng cần bỏ qua.`,
} satisfies Record<string, (finding: Finding) => string>;

const exception = (finding: Finding): string => {
  const speak = Object.entries(DIRECTIVE).find(([reason]) => reason === finding.detail.reason)?.[1];
  return (speak ?? DIRECTIVE.nothing)(finding);
};

/** Lời của từng quy tắc về tên và chức danh: sai gì, vì sao, cần làm gì. */
export const checkProblems: Readonly<Record<keyof typeof english, (finding: Finding) => string>> = {
  'name-misspelt': (finding) =>
    finding.severity === 'note'
      ? `"${finding.found}" gần giống tên "${finding.expected[0]}", nhưng không có gì ở đây cho thấy đó là người này.`
      : `Tên "${finding.found}" viết sai.${best(finding)}`,
  'title-misspelt': (finding) => `Chức danh "${finding.found}" viết sai.${best(finding)}`,
  'title-wrong': (finding) =>
    `Theo danh sách${finding.severity === 'warning' ? ' (kiểm trước ngày đưa tin)' : ''}, ${finding.detail.name} chưa từng giữ chức danh "${finding.found}".${
      finding.expected.length > 0
        ? ` Chức danh ngày ${dayOf(finding.detail.day)}: ${list(finding)}.`
        : ' Hãy kiểm tra lại chức danh, hoặc bổ sung nhiệm kỳ vào people.yaml.'
    }`,
  'title-not-held': (finding) =>
    `Ngày ${dayOf(finding.detail.day)}, ${finding.detail.name} không giữ chức danh "${finding.found}".${
      finding.expected.length > 0
        ? ` Đúng vào ngày đó: ${list(finding)}.`
        : ' Hãy kiểm tra lại chức danh và ngày họp.'
    }`,
  'title-qualifier': (finding) =>
    `"${finding.found}" trái với nhiệm kỳ của ${finding.detail.name} trong danh sách vào ngày ${dayOf(finding.detail.day)}.${best(finding)}`,
  'name-short-form': (finding) =>
    `Trong bài không ai tên "${finding.found}"; gần nhất là ${finding.detail.name}.${best(finding)}`,
  'name-unknown': (finding) =>
    `"${finding.found}" không có trong danh sách mà mang chức danh "${finding.detail.title}". Hãy sửa tên, hoặc bổ sung người này vào people.yaml.`,
  'name-ambiguous': (finding) =>
    `Danh sách có nhiều người tên "${finding.found}" (${finding.detail.ids}), và ở đây không có chức danh nào để phân biệt. Hãy ghi "person:" kèm mã của người ấy trong phần đầu bài.`,
  'name-inconsistent': (finding) =>
    `Chỗ khác trong bài viết "${finding.expected[0]}", ở đây viết "${finding.found}". Hãy viết thống nhất một cách.`,
  'name-style': (finding) => `Tòa soạn viết "${finding.expected[0]}", không viết "${finding.found}".`,
  'title-missing': (finding) =>
    `Lần đầu nêu đủ tên ${finding.detail.name} còn thiếu chức danh "${finding.detail.title}". Hãy bổ sung.`,
  'title-order': (finding) =>
    `Theo thứ bậc, "${finding.found}" đứng trước "${finding.detail.before}". Hãy viết: ${finding.detail.order}.`,
  'title-unknown': (finding) =>
    `Chức danh "${finding.found}" không có trong danh sách.${best(finding) || ' Hãy sửa lại, hoặc bổ sung vào posts.yaml.'}`,
  'title-style': (finding) =>
    finding.detail.reason === 'variant'
      ? `"${finding.found}" là cách viết khác của "${finding.expected[0]}".`
      : `Danh sách viết chức danh này là "${finding.expected[0]}": hãy xem lại chữ hoa.`,
  'people-swapped': (finding) =>
    `${finding.detail.name} và ${finding.detail.other} bị ghi lẫn chức danh của nhau. Hãy đổi lại tên.`,
  precedence: (finding) =>
    `${finding.detail.name} có thứ bậc cao hơn ${finding.detail.before}, người đang đứng trước. Hãy đổi lại thứ tự.`,
  'seat-conflict': (finding) =>
    `${finding.detail.name} mang chức danh "${finding.detail.label}", mà trong bài ${finding.detail.others} đã mang; chức vụ này có ${finding.detail.seats} người giữ. Hãy kiểm tra cả hai.`,
  'honorific-mismatch': (finding) =>
    `"${finding.detail.honorific}" không hợp với ${finding.detail.name}: theo danh sách là "${finding.detail.right}".${best(finding)}`,
  'after-death': (finding) =>
    `${finding.detail.name} mất ngày ${dayOf(finding.detail.died)}, không thể tham gia. Hãy kiểm tra lại người và ngày.`,
  'two-places': (finding) =>
    `${finding.detail.name} được ghi ở ${finding.detail.place}, cùng lúc lại ở ${finding.detail.other}${finding.detail.path ? ` (${finding.detail.path})` : ''}. Hãy sửa một trong hai.`,
  'event-mismatch': (finding) =>
    `${EVENT[finding.detail.reason ?? '']} ${finding.detail.path}, bài viết về cùng sự kiện. Hãy kiểm tra cả hai.`,
  'prose-mismatch': (finding) =>
    finding.detail.missing === 'text'
      ? `"${finding.found}" có trong danh sách ${LISTS[finding.detail.role ?? '']} ở phần đầu bài, nhưng không có trong danh sách của lời văn. Hãy thêm hoặc bỏ.`
      : `"${finding.found}" có trong danh sách ${LISTS[finding.detail.role ?? '']} của lời văn, nhưng không có ở phần đầu bài. Hãy thêm hoặc bỏ.`,
  'role-mismatch': (finding) =>
    `Lời văn ghi "${finding.found}" trong số ${LISTS[finding.detail.role ?? '']}, phần đầu bài ghi vai trò khác. Hãy sửa một trong hai.`,
  'venue-misspelt': (finding) => `Tên địa điểm "${finding.found}" viết sai.${best(finding)}`,
  'duplicate-person': (finding) =>
    `"${finding.found}" có tên hai lần trong cùng một danh sách. Hãy xóa một lần.`,
  'organization-unknown': (finding) =>
    `"${finding.found}" không có trong organizations.yaml nên được in không kèm liên kết.${best(finding)}`,
  'venue-unknown': (finding) =>
    `"${finding.found}" không có trong venues.yaml nên được in không kèm liên kết.${best(finding)}`,
  'text-not-nfc': (finding) =>
    `"${finding.found}" viết bằng dấu rời (tổ hợp). Hãy lưu lại bằng chữ dựng sẵn (Unicode NFC).`,
  'text-lookalike': (finding) =>
    `"${finding.found}" có chữ cái chỉ trông giống chữ đúng (${finding.detail.letters}).${best(finding)}`,
  'text-invisible': (finding) =>
    `"${finding.found}" có ký tự ẩn hoặc dấu cách lạ (${finding.detail.letters}). Hãy gõ lại bằng dấu cách thường.`,
  'text-encoding': (finding) =>
    `"${finding.found}" còn sót bảng mã cũ (TCVN3, VNI hoặc UTF-8 đọc sai).${best(finding)}`,
  'directive-unused': (finding) => exception(finding),
  'baseline-stale': ({ detail }) =>
    `Tệp chấp nhận ghi ${detail.rule} "${detail.found}" ${detail.count} lần ở ${detail.file}, nhưng nay chỉ thấy ${detail.matched} lần. Lệnh "npm run check -- --write-baseline" bỏ những mục không còn cần.`,
  'content-baseline': () =>
    'Không đọc được tệp chấp nhận: phải là JSON dạng { "version": 1, "findings": [{ "file", "rule", "found", "count" }, …] }. Hãy sửa chỗ này, hoặc ghi lại cả tệp bằng "npm run check -- --write-baseline".',
};
