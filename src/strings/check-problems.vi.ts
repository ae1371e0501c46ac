import type { Finding } from '../domain/finding.ts';
import type { checkProblems as english } from './check-problems.en.ts';

const best = ({ expected }: Finding): string =>
  expected[0] === undefined ? '' : ` Hãy viết "${expected[0]}".`;
const list = ({ expected }: Finding): string => expected.map((text) => `"${text}"`).join(', ');
const dayOf = (day = ''): string => day.split('-').map(Number).toReversed().join('-');

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
};
