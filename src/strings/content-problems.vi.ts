import type { Finding } from '../domain/finding.ts';
import type { contentProblems as english } from './content-problems.en.ts';

const best = ({ expected }: Finding): string =>
  expected[0] === undefined ? '' : ` Có phải bạn định viết "${expected[0]}"?`;
const of = ({ detail }: Finding, name: string): string => detail[name] ?? '';
/** The field's name; of a row in a list without its number, which the line tells better. */
const field = (finding: Finding): string => {
  const name = of(finding, 'field').replace(/^\[\d+\]\.?/, '');
  return name === '' ? 'Phần này' : `"${name}"`;
};
const reason = (
  finding: Finding,
  words: Readonly<Record<string, (finding: Finding) => string>>,
  otherwise: (finding: Finding) => string,
): string => (words[of(finding, 'reason')] ?? otherwise)(finding);

const WANTED: Readonly<Record<string, string>> = {
  text: 'chữ',
  list: 'một danh sách, mỗi mục một dòng, đầu dòng có "- "',
  mapping: 'các trường dạng "tên: giá trị"',
  participant:
    'một dòng: họ tên, dấu phẩy, chức danh. Dấu hai chấm có dấu cách theo sau biến phần đứng trước thành tên trường; nếu cần dấu ấy trong lời, hãy đặt cả dòng trong dấu ngoặc kép',
  flag: 'true hoặc false',
  number: 'một số',
  count: 'một số nguyên',
  moment: 'ngày giờ như 2020-07-01 hoặc 2020-07-01T15:30',
  day: 'một ngày như 2020-07-01',
  'partial-date': 'ngày như 2016-04-08, tháng như 2016-04 hoặc năm như 2016',
  held: 'một ngày, hoặc { start: …, end: … }',
  id: 'chữ thường a–z không dấu, chữ số và gạch nối',
  url: 'địa chỉ đầy đủ bắt đầu bằng https://',
  link: 'địa chỉ đầy đủ, hoặc đường dẫn trong trang bắt đầu bằng /',
  'time-zone': 'múi giờ như Asia/Ho_Chi_Minh',
  language: 'vi hoặc en',
  'language-code': 'mã ngôn ngữ như en hoặc fr',
  'tag-authority': 'tên miền, dấu phẩy và năm, như example.vn,2020',
  latitude: 'số độ từ -90 đến 90',
  longitude: 'số độ từ -180 đến 180',
};

const KINDS: Readonly<Record<string, string>> = {
  list: 'một danh sách',
  mapping: 'các trường dạng "tên: giá trị"',
  flag: 'giá trị true/false',
  number: 'một con số',
  string: 'chữ',
  nothing: 'chỗ trống',
};

const wanted = (finding: Finding): string => {
  const wants = of(finding, 'wants');
  if (wants === 'choice') return `một trong các giá trị ${of(finding, 'choices')}`;
  const keys = of(finding, 'keys');
  if (wants === 'mapping' && keys !== '') return `các trường (${keys})`;
  return WANTED[wants] ?? 'giá trị khác';
};

const YAML = {
  colon: () =>
    'dấu hai chấm theo sau là dấu cách mở ra một trường mới; nếu nó thuộc về câu chữ, hãy đặt cả giá trị trong dấu nháy kép',
  indent: () => 'thụt đầu dòng không khớp; các dòng cùng một danh sách phải bắt đầu ở cùng một cột',
  space: () => 'thiếu dấu cách sau dấu hai chấm',
  tab: () => 'dòng này thụt bằng phím Tab; hãy dùng dấu cách',
  bracket: () => 'ngoặc chưa đóng; hãy đóng bằng "]" hoặc "}"',
  quote: () => 'dấu nháy chưa đóng, hoặc dấu \\ đứng trước ký tự không hợp lệ',
  start: ({ found }: Finding) =>
    `giá trị không được bắt đầu bằng "${found.slice(0, 1)}"; hãy đặt trong dấu nháy kép`,
  'duplicate-key': ({ found }: Finding) => `trường "${found}" có hai lần; hãy giữ lại một`,
  anchor: () => 'không dùng được neo (&tên); hãy viết hẳn giá trị ra, hoặc đặt trong dấu nháy kép',
  alias: () => 'không dùng được tham chiếu (*tên); hãy viết hẳn giá trị ra, hoặc đặt trong dấu nháy kép',
  tag: () => 'không dùng được thẻ kiểu (!tên); hãy đặt giá trị trong dấu nháy kép',
  merge: () => 'không dùng được khóa trộn (<<); hãy viết từng trường ra',
  documents: () => 'dòng "---" mở ra một tài liệu thứ hai; hãy chỉ giữ một',
  directive: () => 'không dùng được chỉ thị (%YAML, %TAG); hãy xóa dòng này',
  'forbidden-key': ({ found }: Finding) => `"${found}" không được dùng làm tên trường`,
  'complex-key': () => 'tên trường phải là chữ đơn giản',
  size: () => 'tệp dài quá 8 triệu ký tự; hãy chia nhỏ',
  depth: () => 'lồng nhau quá 40 tầng',
  character: (finding: Finding) =>
    `mục "${of(finding, 'field')}" có mã thoát chỉ một ký tự không được có trong văn bản, như ký tự điều khiển hay nửa cặp ký tự; hãy xóa đi`,
} satisfies Record<string, (finding: Finding) => string>;

const FILE = {
  missing: ({ path }: Finding) =>
    `Thiếu tệp ${path}. Hãy tạo tệp này; bắt buộc có title, description, url, locale và time_zone.`,
  twin: (finding: Finding) =>
    `Có hệ thống không phân biệt được tên này với ${of(finding, 'other')}: chúng chỉ khác nhau ở chữ hoa, chữ thường hoặc cách mã hóa dấu. Hãy đổi tên một tệp.`,
  'markdown-outside': () =>
    'Tệp Markdown phải nằm trong articles/ hoặc pages/. Hãy chuyển vào đó, hoặc xóa đi.',
  'page-folder': (finding: Finding) =>
    `Trang cố định phải nằm ngay trong pages/, không nằm trong thư mục con.${best(finding)}`,
  extension: (finding: Finding) =>
    `Đuôi tên tệp không đúng nên tệp không được đọc. Hãy đổi tên thành ${finding.expected[0] ?? ''}.`,
  'unknown-yaml': (finding: Finding) =>
    `Không có gì dùng đến tệp này.${best(finding)} Các tệp được dùng: ${of(finding, 'known')}.`,
  'broken-link': () => 'Liên kết tượng trưng này không dẫn đến đâu. Hãy sửa hoặc xóa đi.',
  'linked-folder': () =>
    'Liên kết tượng trưng này dẫn đến một thư mục; liên kết như vậy không được đọc. Hãy đặt tệp vào đây, hoặc xóa đi.',
  folder: () => 'Đây là thư mục mang tên của tệp. Hãy xóa đi, hoặc đổi tên rồi viết tệp ấy.',
  special: () => 'Đây không phải tệp, cũng không phải thư mục. Hãy xóa đi.',
  unreadable: () => 'Không đọc được. Hãy kiểm tra quyền truy cập.',
  stray: () =>
    'Không có gì dẫn đến tệp này. Hãy khai trong attachments của một bài, đặt liên kết trong bài, hoặc xóa đi.',
} satisfies Record<string, (finding: Finding) => string>;

const SLUG = {
  file: (finding: Finding) =>
    `Tên tệp trở thành địa chỉ của bài nên chỉ được có ${WANTED.id}.${finding.expected[0] ? ` Hãy đổi tên thành ${finding.expected[0]}.` : ' Hãy đổi tên.'}`,
  twice: (finding: Finding) =>
    `"${finding.found}" trùng tên với ${of(finding, 'other')}; hai tệp sẽ có chung một địa chỉ. Hãy đổi tên một tệp.`,
  reserved: (finding: Finding) => `"${finding.found}" là địa chỉ dành riêng cho trang. Hãy chọn tên khác.`,
  'alias-of-article': (finding: Finding) =>
    `Tên cũ "${finding.found}" đang là địa chỉ của ${of(finding, 'other')}. Hãy xóa tên cũ này, hoặc đổi tên bài kia.`,
  'alias-twice': (finding: Finding) =>
    `Tên cũ "${finding.found}" đã có trong ${of(finding, 'other')}. Hãy giữ lại một.`,
  'topic-alias': (finding: Finding) =>
    `Tên cũ "${finding.found}" đã là id hoặc tên cũ của một chủ đề. Hãy xóa một trong hai.`,
} satisfies Record<string, (finding: Finding) => string>;

const asset = (finding: Finding): string => `"${of(finding, 'src')}"`;
const ASSET = {
  missing: (finding: Finding) =>
    `Không có tệp ${asset(finding)}. Đường dẫn tính từ thư mục của tệp này, phân biệt chữ hoa, chữ thường.${best(finding)}`,
  outside: (finding: Finding) => `${asset(finding)} nằm ngoài thư mục nội dung. Hãy đặt tệp cạnh bài.`,
  absolute: (finding: Finding) =>
    `${asset(finding)} bắt đầu bằng "/". Hãy đặt tệp cạnh bài rồi viết ./ và tên tệp.`,
  remote: (finding: Finding) =>
    `${asset(finding)} nằm ở máy chủ khác và không được lấy về. Hãy lưu tệp cạnh bài rồi viết ./ và tên tệp.`,
  folder: (finding: Finding) => `${asset(finding)} là một thư mục. Hãy ghi tên một tệp trong đó.`,
  article: (finding: Finding) =>
    `${asset(finding)} là tệp nguồn của một trang, không phải địa chỉ. Hãy viết ${finding.expected[0] ?? 'địa chỉ của trang'}.`,
  source: (finding: Finding) =>
    `${asset(finding)} thuộc phần nội dung nguồn, không đăng thành tệp tải về. Hãy chọn tệp khác.`,
  active: (finding: Finding) =>
    `${asset(finding)} là loại tệp mà trình duyệt chạy như một phần của trang. Hãy dùng PDF hoặc ảnh.`,
  svg: (finding: Finding) => `${asset(finding)} là SVG, có thể chứa mã chạy. Hãy lưu thành PNG hoặc WebP.`,
  'no-picture': (finding: Finding) =>
    `${asset(finding)} không phải tệp ảnh. Hãy dùng JPEG, PNG, WebP, AVIF hoặc GIF.`,
  format: (finding: Finding) =>
    `${asset(finding)} thực chất là ${of(finding, 'format').toUpperCase()}, loại không đăng được. Hãy lưu thành JPEG, PNG, WebP, AVIF hoặc GIF.`,
  broken: (finding: Finding) =>
    `Không đọc được ${asset(finding)} như một bức ảnh. Hãy lưu lại thành JPEG, PNG hoặc WebP.`,
  'cut-off': (finding: Finding) => `${asset(finding)} bị cụt giữa chừng. Hãy chép lại tệp.`,
  'too-large': (finding: Finding) =>
    `${asset(finding)} có ${of(finding, 'size')} điểm ảnh; quá ${of(finding, 'limit')} triệu thì máy xuất bản cạn bộ nhớ. Hãy thu nhỏ ảnh.`,
  'too-heavy': (finding: Finding) =>
    `${asset(finding)} nặng quá ${of(finding, 'limit')} MB. Hãy thu nhỏ ảnh.`,
  unreadable: (finding: Finding) => `Không đọc được ${asset(finding)}. Hãy kiểm tra quyền truy cập.`,
} satisfies Record<string, (finding: Finding) => string>;

const MARKDOWN = {
  size: () => 'Bài dài quá 2 triệu ký tự. Hãy chia nhỏ.',
  nesting: () => 'Trích dẫn hoặc danh sách ở đây lồng nhau quá sâu. Hãy bớt tầng.',
  'html-nesting': () => 'Thẻ HTML ở đây lồng nhau quá sâu hoặc chưa đóng. Hãy đóng thẻ.',
  table: () => 'Bảng này quá lớn (hơn 200.000 ô, kể cả ô trống). Hãy chia nhỏ, hoặc đính kèm thành tệp.',
  emphasis: () => 'Đoạn này có hơn 20.000 dấu nhấn mạnh (*, _, ~). Hãy chia nhỏ.',
  'letters-as-entities': () =>
    'Đoạn này có quá nhiều ký tự viết thành mã (như &agrave;). Hãy viết thẳng các chữ đó, hoặc tách đoạn.',
  entities: () => 'Bài có hơn 20.000 dấu "&" không mang nghĩa gì. Hãy viết &amp;, hoặc xóa đi.',
  references: () => 'Định nghĩa liên kết này quá dài so với số lần được dẫn đến. Hãy rút ngắn.',
  footnotes: () => 'Bài có hơn 10.000 chú thích. Hãy chia nhỏ.',
} satisfies Record<string, (finding: Finding) => string>;

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const plainAsset = (finding: Finding): string => `Không dùng được ${asset(finding)}.`;

/** Lời của từng quy tắc về hình thức nội dung: chuyện gì, cần gì, phải làm gì. */
export const contentProblems: Readonly<Record<keyof typeof english, (finding: Finding) => string>> = {
  'content-yaml': (finding) => {
    const words = reason(
      finding,
      YAML,
      () => 'có gì đó không đúng chỗ; hãy xem lại dấu nháy, dấu hai chấm và thụt đầu dòng',
    );
    return `Không đọc được YAML: ${words}.`;
  },
  'content-frontmatter': (finding) =>
    reason(
      finding,
      {
        late: () =>
          'Phần đầu bài phải bắt đầu ngay dòng đầu tiên, không có dấu cách phía trước. Hãy xóa những gì đứng trước "---".',
        unclosed: () => 'Phần đầu bài chưa đóng. Hãy thêm một dòng "---" sau trường cuối cùng.',
      },
      () =>
        'Tệp này không có phần đầu bài. Hãy mở đầu bằng một dòng "---", các trường, rồi một dòng "---" nữa.',
    ),
  'content-key': (finding) =>
    `Không có trường "${finding.found}".${best(finding) || ` Các trường dùng được ở đây: ${of(finding, 'known')}.`}`,
  'content-type': (finding) => {
    const isText = of(finding, 'wants') === 'text';
    if (isText && /^(number|flag)$/.test(of(finding, 'found'))) {
      return `${field(finding)} phải là chữ, nhưng YAML hiểu ${finding.found} là ${KINDS[of(finding, 'found')]}. Hãy đặt trong dấu nháy kép: "${finding.found}".`;
    }
    return `${field(finding)} phải là ${wanted(finding)}, nhưng ở đây là ${KINDS[of(finding, 'found')] ?? 'giá trị khác'}.${best(finding)}`;
  },
  'content-required': (finding) =>
    reason(
      finding,
      {
        nobody: () =>
          'Danh sách này chưa có ai nên không đối chiếu được họ tên, chức danh nào trong các bài. Hãy ghi ai giữ chức vụ gì.',
      },
      () => `${field(finding)} còn thiếu hoặc để trống. Hãy viết ${wanted(finding)}.`,
    ),
  'content-date': (finding) =>
    reason(
      finding,
      {
        impossible: () => `Không có ngày giờ "${finding.found}". Hãy viết ${wanted(finding)}.`,
        reversed: () => 'Lúc kết thúc lại trước lúc bắt đầu. Hãy đổi chỗ hoặc sửa lại.',
        'before-published': () =>
          `Ngày này lại trước lúc đăng bài (${of(finding, 'published')}). Hãy sửa một trong hai.`,
      },
      () => `Không đọc được "${finding.found}" như một ngày.${best(finding)} Hãy viết ${wanted(finding)}.`,
    ),
  'content-value': (finding) => {
    const least = of(finding, 'least') === '' ? '' : `, nhỏ nhất là ${of(finding, 'least')}`;
    return `${field(finding)} không thể là "${finding.found}"; hãy viết ${wanted(finding)}${least}.${best(finding)}`;
  },
  'content-slug': (finding) =>
    reason(
      finding,
      SLUG,
      () => `"${finding.found}" không dùng được trong địa chỉ; chỉ dùng ${WANTED.id}.${best(finding)}`,
    ),
  'content-reference': (finding) =>
    `"${finding.found}" (${of(finding, 'field')}) không có trong danh sách.${best(finding) || ' Hãy bổ sung vào danh sách, hoặc sửa lại ở đây.'}`,
  'content-file': (finding) => reason(finding, FILE, () => 'Không dùng được tệp này. Hãy xóa đi.'),
  'content-picture': (finding) => reason(finding, ASSET, plainAsset),
  'content-attachment': (finding) => reason(finding, ASSET, plainAsset),
  'content-encoding': (finding) => {
    if (of(finding, 'encoding') === 'utf-16') return 'Tệp này viết bằng UTF-16. Hãy lưu lại bằng UTF-8.';
    if (of(finding, 'encoding') === 'control')
      return `Ở đây có ký tự điều khiển ẩn (${codePoint(finding.found)}). Hãy xóa đi.`;
    return 'Dòng này không phải UTF-8: còn theo bảng mã cũ, hoặc tệp không phải văn bản. Hãy lưu lại bằng UTF-8.';
  },
  'content-markdown': (finding) => reason(finding, MARKDOWN, () => 'Không đọc được bài này.'),
  'content-unused': () => 'Không bài nào dùng ảnh này nên ảnh không được đăng. Hãy dùng, hoặc xóa đi.',
  'reference-id': (finding) => `Id "${finding.found}" có hai lần trong tệp này. Hãy đặt id khác cho một bên.`,
  'reference-label': (finding) =>
    `Tên "${of(finding, 'label')}" trùng với tên của "${of(finding, 'id')}" ("${of(finding, 'other')}"). ${finding.path.endsWith('posts.yaml') ? 'Hãy đặt tên khác nhau, hoặc khai jurisdiction cho từng bên' : 'Hãy đặt tên khác nhau'}.`,
  'reference-unknown': (finding) =>
    `Không có id "${finding.found}" trong ${of(finding, 'target')}.yaml.${best(finding) || ' Hãy bổ sung vào đó, hoặc sửa lại ở đây.'}`,
  'reference-term': (finding) =>
    `Lúc kết thúc (${of(finding, 'end')}) lại trước lúc bắt đầu (${of(finding, 'start')}). Hãy đổi chỗ hoặc sửa lại.`,
  'reference-overlap': (finding) =>
    `Người này giữ "${of(finding, 'post')}" hai lần cùng lúc: ${of(finding, 'other')} và ${of(finding, 'term')}. Hãy gộp hoặc sửa hai nhiệm kỳ.`,
  'reference-seats': (finding) =>
    `Từ ngày ${of(finding, 'day')}, ${of(finding, 'name')} giữ chức "${of(finding, 'label')}" cùng lúc với ${of(finding, 'holders')}, trong khi chức này mỗi lúc chỉ ${of(finding, 'seats')} người giữ (seats). Hãy ghi ngày kết thúc của nhiệm kỳ trước, hoặc tăng seats.`,
  'reference-cycle': (finding) =>
    `Chuỗi kế tục quay về điểm đầu: ${of(finding, 'way')}. Hãy bỏ một mắt xích.`,
};
