import type { Account } from '../domain/account.ts';
import type { ChangeAhead } from '../domain/changes-ahead.ts';
import type { Language } from '../domain/site.ts';
import { datesIn } from './dates.ts';

/** Words of a build. */
export interface BuildStrings {
  readonly stopped: (errors: number) => string;
  readonly building: (articles: number) => string;
  readonly indexing: string;
  readonly sum: (account: Account) => string;
  /** What readers do not see yet, though it is written. */
  readonly ahead: (change: ChangeAhead) => string;
  readonly unaccounted: (files: number) => string;
  readonly misplaced: (paths: readonly string[]) => string;
  /** The output folder is a mount point, which no other folder can take the place of. */
  readonly immovable: (outDir: string) => string;
  readonly done: (outDir: string, seconds: string) => string;
  readonly failed: (reason: string) => string;
}

const english = new Intl.PluralRules('en');
const counted = (count: number, one: string): string =>
  `${count} ${english.select(count) === 'one' ? one : `${one}s`}`;

const shown = (paths: readonly string[]): string =>
  paths.slice(0, 10).join(', ') + (paths.length > 10 ? ' …' : '');

export const buildStrings: Readonly<Record<Language, BuildStrings>> = {
  en: {
    stopped: (errors) =>
      `Nothing was built: ${errors} ${errors === 1 ? 'error stands' : 'errors stand'} in what would be published. The last build is as it was.`,
    building: (articles) => `Building the pages of ${counted(articles, 'article')} …`,
    indexing: 'Building the search index …',
    sum: ({
      files,
      articles,
      pages,
      pageDrafts,
      data,
      pictures,
      attachments,
      unusedPictures,
      unclear,
      ignored,
    }) =>
      `${counted(files, 'file')}: ${counted(articles.published, 'article')} published, ${articles.withdrawn} withdrawn, ` +
      `${counted(articles.draft, 'draft')}, ${articles.scheduled} scheduled; ${counted(pages, 'page')}` +
      `${pageDrafts > 0 ? `, ${counted(pageDrafts, 'page draft')}` : ''}; ${counted(data, 'data file')}; ` +
      `${counted(pictures, 'picture')}, ${counted(attachments, 'attachment')}; ${counted(unusedPictures, 'unused picture')}${unclear > 0 ? `; ${counted(unclear, 'file')} beside a broken draft` : ''}. ` +
      `${counted(ignored, 'dotfile')} passed over.`,
    ahead: ({ path, kind, date }) =>
      kind === 'withdrawal'
        ? `${path}: withdrawn from ${datesIn('en').moment(date)} on. Until a build after that the whole article stays public; date it earlier to withdraw it now.`
        : `${path}: a correction is dated ${datesIn('en').moment(date)}. Until a build after that readers are not told of it; date it earlier to print it now.`,
    unaccounted: (files) =>
      `The account does not add up: ${files} files are neither published, nor held back, nor an error.`,
    misplaced: (paths) => `The output is not what the content says: ${shown(paths)}`,
    immovable: (outDir) =>
      `Another disk or volume is mounted at ${outDir}, so that the new site cannot take the place of the last in one step. Let OUT_DIR name a folder inside it, as ${outDir}/site.`,
    done: (outDir, seconds) => `Built in ${seconds} s: ${outDir}`,
    failed: (reason) => `The build failed; the last one is as it was. ${reason}`,
  },
  vi: {
    stopped: (errors) =>
      `Chưa dựng gì: còn ${errors} lỗi trong nội dung sẽ đăng. Bản dựng trước vẫn nguyên vẹn.`,
    building: (articles) => `Đang dựng trang cho ${articles} bài …`,
    indexing: 'Đang lập chỉ mục tìm kiếm …',
    sum: ({
      files,
      articles,
      pages,
      pageDrafts,
      data,
      pictures,
      attachments,
      unusedPictures,
      unclear,
      ignored,
    }) =>
      `${files} tệp: ${articles.published} bài đã đăng, ${articles.withdrawn} bài đã gỡ, ${articles.draft} bản nháp, ${articles.scheduled} bài hẹn ngày; ` +
      `${pages} trang${pageDrafts > 0 ? `, ${pageDrafts} trang nháp` : ''}; ${data} tệp dữ liệu; ${pictures} ảnh, ${attachments} tệp đính kèm; ` +
      `${unusedPictures} ảnh chưa dùng${unclear > 0 ? `; ${unclear} tệp cạnh bản nháp còn lỗi` : ''}. Bỏ qua ${ignored} tệp ẩn.`,
    ahead: ({ path, kind, date }) =>
      kind === 'withdrawal'
        ? `${path}: hẹn gỡ ${datesIn('vi').moment(date)}. Cho đến lần dựng sau lúc ấy, cả bài vẫn công khai; muốn gỡ ngay, hãy ghi ngày sớm hơn.`
        : `${path}: có cải chính ghi ${datesIn('vi').moment(date)}. Cho đến lần dựng sau lúc ấy, bạn đọc chưa thấy; muốn đăng ngay, hãy ghi ngày sớm hơn.`,
    unaccounted: (files) =>
      `Số tệp không khớp: ${files} tệp không được đăng, không được giữ lại, cũng không phải lỗi.`,
    misplaced: (paths) => `Trang dựng ra không khớp với nội dung: ${shown(paths)}`,
    immovable: (outDir) =>
      `Có ổ đĩa hoặc phân vùng khác gắn tại ${outDir} nên không thể thay bản cũ bằng bản mới trong một bước. Hãy đặt OUT_DIR là một thư mục bên trong, ví dụ ${outDir}/site.`,
    done: (outDir, seconds) => `Đã dựng xong trong ${seconds} giây: ${outDir}`,
    failed: (reason) => `Dựng không thành; bản dựng trước vẫn nguyên vẹn. ${reason}`,
  },
};
