import type { Finding } from '../domain/finding.ts';
import type { referenceProblems as english } from './reference.en.ts';
import type { ReferenceStrings } from './reference-words.ts';

const of = ({ detail }: Finding, name: string): string => detail[name] ?? '';
const first = ({ expected }: Finding): string => expected[0] ?? '';
const meant = (finding: Finding): string => (first(finding) === '' ? '' : ` Có thể là "${first(finding)}".`);

const UNREAD: Readonly<Record<string, (finding: Finding) => string>> = {
  column: (finding) =>
    `Danh sách không có chỗ cho cột "${finding.found}" (có dữ liệu ở ${of(finding, 'count')} dòng). Nếu danh sách có trường ấy, hãy đổi tên cột.`,
  twice: (finding) =>
    `Cột "${finding.found}" (có dữ liệu ở ${of(finding, 'count')} dòng) trùng nghĩa với một cột đứng trước. Hãy giữ lại một.`,
  beyond: (finding) =>
    `"${finding.found}" nằm sau cột cuối cùng. Hãy thêm tên cột, hoặc đặt ô có dấu phân cách trong dấu nháy kép.`,
  key: (finding) => `Danh sách không có chỗ cho "${finding.found}" (gặp ${of(finding, 'count')} lần).`,
  subject: (finding) =>
    `"${finding.found}" (${of(finding, 'column')}) không thuộc về gì trong dòng này: nhiệm kỳ phải có người và chức vụ.`,
};

const ROW: Readonly<Record<string, (finding: Finding) => string>> = {
  nameless: (finding) =>
    `${finding.found === '' ? 'Dòng này' : `"${finding.found}"`} không có tên, và danh sách cũng không có id ấy. Hãy thêm tên, hoặc sửa id.`,
  'no-person': () => 'Nhiệm kỳ này không ghi người nào.',
  'no-post': () => 'Nhiệm kỳ này không ghi chức vụ.',
};

/** Lời của từng phát hiện khi nhập danh sách: sai ở đâu, phải làm gì. */
export const referenceProblems: Readonly<Record<keyof typeof english, (finding: Finding) => string>> = {
  'reference-capitals': (finding) => `Tên viết toàn chữ hoa: "${finding.found}" là "${first(finding)}".`,
  'reference-alias': (finding) =>
    `Tên khác nằm trong ngoặc: "${finding.found}" là "${first(finding)}", other_names là "${of(finding, 'alias')}".`,
  'reference-brackets': (finding) => `"${finding.found}" có dấu ngoặc. Ở đây chỉ ghi họ tên; hãy sửa lại.`,
  'name-style': (finding) =>
    `"${finding.found}" đặt dấu thanh kiểu ${of(finding, 'style') === 'old' ? 'mới' : 'cũ'}; theo quy ước của tòa soạn là "${first(finding)}". Đã đưa vào như nguyên văn.`,
  'text-not-nfc': (finding) =>
    `"${finding.found}" viết bằng dấu tổ hợp rời; viết liền là "${first(finding)}".`,
  'text-lookalike': (finding) =>
    `"${finding.found}" có chữ cái chỉ trông giống (${of(finding, 'letters')}); đúng ra là "${first(finding)}".`,
  'text-invisible': (finding) =>
    `"${finding.found}" có ký tự ẩn hoặc dấu cách lạ (${of(finding, 'letters')}); đúng ra là "${first(finding)}".`,
  'reference-date': (finding) =>
    `"${finding.found}" được đọc là ${first(finding)}${of(finding, 'more') === '0' ? '' : `; ${of(finding, 'more')} ô nữa của cột này cũng đọc như vậy`}.`,
  'content-date': (finding) =>
    `${of(finding, 'key')}: ${of(finding, 'reason') === 'impossible' ? `không có ngày "${finding.found}"` : `không đọc được "${finding.found}" như một ngày`}. Hãy viết ngày như 2016-04-08, 2016-04 hoặc 2016.${meant(finding)}`,
  'content-value': (finding) => `${of(finding, 'key')} không thể là "${finding.found}".`,
  'content-slug': (finding) =>
    `Id "${finding.found}" không dùng được trong địa chỉ (chỉ chữ thường a–z không dấu, chữ số, gạch nối; mỗi id một lần); dùng được "${first(finding)}".`,
  'reference-language': (finding) =>
    `"${finding.found}": hãy ghi mã ngôn ngữ ở trước, như "en: Minister of Health".`,
  'reference-column': (finding) => `Cột "${finding.found}" được đọc là ${first(finding)}.`,
  'reference-unread': (finding) => (UNREAD[of(finding, 'reason')] ?? UNREAD.key)?.(finding) ?? '',
  'reference-row': (finding) => (ROW[of(finding, 'reason')] ?? ROW.nameless)?.(finding) ?? '',
  'reference-conflict': (finding) =>
    `${of(finding, 'id')}, ${of(finding, 'key')}: ở đây là "${finding.found}", còn danh sách (hoặc một dòng trước) ghi "${first(finding)}". Hãy xem bên nào đúng.`,
  'reference-same': (finding) =>
    `"${finding.found}" được coi là ${first(finding)} trong danh sách vì trùng tên. Nếu là hai người, hãy ghi id và birth_date cho người này.`,
  'reference-namesake': (finding) =>
    `"${finding.found}" được thêm bên cạnh ${of(finding, 'ids')} cùng tên trong danh sách. Nếu là một người, hãy ghi id ấy hoặc birth_date ở đây.`,
  'reference-namesakes': (finding) =>
    `Có hai người tên "${finding.found}" (${of(finding, 'ids')}). Nếu là một người, hãy ghi cùng một id.`,
  'reference-start': (finding) =>
    `${finding.found}: không ghi giữ chức "${of(finding, 'post')}" từ bao giờ. Khi kiểm tra, ngày nào sớm hơn cũng được chấp nhận.`,
  'reference-open-term': (finding) => {
    const { label = '', start = '', successor = '' } = finding.detail;
    const fact = `${finding.found} giữ chức "${label}" từ ${start}, không ghi ngày kết thúc, trong khi ${successor} giữ chức ấy từ ${first(finding)}.`;
    if (of(finding, 'seats') === 'perhaps')
      return `${fact} Nếu mỗi lúc chỉ một người giữ chức này, hãy ghi ngày kết thúc ${first(finding)} và "seats" là 1.`;
    return of(finding, 'whose') === 'list'
      ? `${fact} Hãy ghi end_date: ${first(finding)} vào people.yaml rồi nhập lại.`
      : `${fact} Hãy ghi ngày kết thúc ${first(finding)} rồi nhập lại.`;
  },
  'reference-id': (finding) => `Id "${finding.found}" có hai lần. Hãy đặt id khác cho một bên.`,
  'reference-label': (finding) =>
    `Tên "${of(finding, 'label')}" trùng với tên của "${of(finding, 'id')}". Hãy đặt tên khác nhau, hoặc khai jurisdiction cho từng bên.`,
  'reference-unknown': (finding) =>
    `Không có id "${finding.found}" trong ${of(finding, 'target')}, cả ở đây lẫn trong danh sách. Hãy bổ sung, hoặc sửa lại.${meant(finding)}`,
  'reference-term': (finding) =>
    `Lúc kết thúc (${of(finding, 'end')}) lại trước lúc bắt đầu (${of(finding, 'start')}). Hãy đổi chỗ hoặc sửa lại.`,
  'reference-overlap': (finding) =>
    `${finding.found} giữ chức "${of(finding, 'post')}" hai lần cùng một lúc: ${of(finding, 'other')} và ${of(finding, 'term')}. Hãy gộp hoặc sửa hai nhiệm kỳ.`,
  'reference-seats': (finding) =>
    `Từ ${of(finding, 'day')}, ${of(finding, 'name')} giữ chức "${of(finding, 'label')}" cùng với ${of(finding, 'holders')}, nhưng chức này chỉ có ${of(finding, 'seats')} người giữ. Hãy ghi ngày kết thúc của nhiệm kỳ trước, hoặc tăng seats.`,
  'reference-cycle': (finding) =>
    `Chuỗi kế tục quay về điểm đầu: ${of(finding, 'way')}. Hãy bỏ một mắt xích.`,
};

export const referenceStrings: ReferenceStrings = {
  usage: `npm run reference -- export --format popolo|csv [--out TỆP|THƯ_MỤC] [--lang vi|en]
npm run reference -- import TỆP [--format popolo|csv] [--into THƯ_MỤC] [--dry-run] [--lang vi|en]

export  ghi ra toàn bộ danh sách đối chiếu của CONTENT_DIR, kể cả nhiệm kỳ chưa đến ngày: hãy cân nhắc trước khi
        chuyển cho người khác. Không kèm chân dung. Không có --out thì in ra đầu ra chuẩn.
import  đọc một tệp như vậy, hoặc tệp của dự án khác, rồi in ra những gì sẽ thêm vào danh sách trong THƯ_MỤC (một thư
        mục nội dung; không có --into thì là CONTENT_DIR) và những chỗ sai. Có --dry-run thì không tệp nào thay đổi.
        Những gì đã có không bị ghi đè.
Mã thoát: 0 xong, hoặc không có gì phải làm; 2 không chạy được.`,
  noSuchFile: (path) => `Không đọc được tệp ${path}. Hãy kiểm tra tên tệp và quyền truy cập.`,
  encoding: (path) => `${path} không phải UTF-8. Hãy lưu lại bằng UTF-8 (trong bảng tính: "CSV UTF-8").`,
  notJson: (path, line) => `${path} không phải JSON: từ dòng ${line} trở đi không đọc được.`,
  notCsv: (path, line) => `Không đọc được ${path} từ dòng ${line} trở đi: dấu nháy kép chưa đóng.`,
  notPopolo: (path) =>
    `${path} không phải Popolo: trong đó không có persons, organizations, posts, areas hay memberships.`,
  noColumns: (path, columns) =>
    `${path} không có cột nào của danh sách đối chiếu. Dòng đầu phải là tên các cột: ${columns}.`,
  unknownFormat: (format) => `Không có định dạng "${format}". Hãy chọn popolo hoặc csv.`,
  listBroken: (folder) =>
    `Danh sách đối chiếu trong ${folder} hiện không đọc được; "npm run check" cho biết vì sao. Hãy sửa trước đã.`,
  noFolder: (folder) => `Không có thư mục ${folder}. Hãy tạo thư mục ấy, hoặc sửa lại tên.`,
  sum: ({ added, completed, errors, warnings, notes }) =>
    `${added} dòng mới, ${completed} dòng được bổ sung; ${errors} chỗ không đưa vào, ${warnings} cảnh báo, ${notes} ghi chú.`,
  nothing: 'Danh sách đã có đủ: không có gì để ghi.',
  planned: 'Chưa ghi gì: bỏ --dry-run để thay đổi các tệp.',
  written: (paths) => `Đã ghi: ${paths}`,
  exported: (path) => `Đã ghi: ${path}`,
  portraits: (count) => `Không kèm ${count} ảnh chân dung.`,
  ahead: (count) => `Lưu ý: trong đó có ${count} nhiệm kỳ bắt đầu hoặc kết thúc vào ngày chưa đến.`,
};
