import type { Language } from '../domain/site.ts';

interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

/** Words of the findings shown on the pages of `npm run dev`. */
export interface DeskStrings {
  readonly title: string;
  readonly counts: (counts: Counts) => string;
  readonly nothing: string;
  readonly manyFiles: string;
  readonly elsewhere: string;
  readonly write: string;
  readonly showInText: string;
  readonly openInEditor: string;
  readonly notOpened: string;
  readonly close: string;
  readonly keys: string;
  readonly brokenTitle: string;
  readonly brokenLead: string;
}

const english = new Intl.PluralRules('en');
const counted = (count: number, one: string): string =>
  `${count} ${english.select(count) === 'one' ? one : `${one}s`}`;

export const deskStrings: Readonly<Record<Language, DeskStrings>> = {
  en: {
    title: 'What the check finds',
    counts: ({ errors, warnings }) => `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`,
    nothing: 'Nothing is wrong in the file of this page.',
    manyFiles: 'This page is made from several files.',
    elsewhere: 'In other files',
    write: 'Write',
    showInText: 'Show in the text',
    openInEditor: 'Open in the editor',
    notOpened: 'No editor was found. Open the file by hand.',
    close: 'Close',
    keys: 'F8: next finding. Shift+F8: the one before. Esc: close.',
    brokenTitle: 'This page cannot be made yet',
    brokenLead:
      'There are errors in the fields of its file. When they are mended and saved, the page comes by itself.',
  },
  vi: {
    title: 'Kết quả kiểm tra',
    counts: ({ errors, warnings }) => `${errors} lỗi, ${warnings} cảnh báo`,
    nothing: 'Không thấy gì sai trong tệp của trang này.',
    manyFiles: 'Trang này ghép từ nhiều tệp.',
    elsewhere: 'Ở các tệp khác',
    write: 'Nên viết',
    showInText: 'Xem trong bài',
    openInEditor: 'Mở trong trình soạn thảo',
    notOpened: 'Không tìm thấy trình soạn thảo. Hãy tự mở tệp.',
    close: 'Đóng',
    keys: 'F8: chỗ tiếp theo. Shift+F8: chỗ trước. Esc: đóng.',
    brokenTitle: 'Chưa dựng được trang này',
    brokenLead: 'Các trường trong tệp của bài có lỗi. Khi sửa xong và lưu lại, trang sẽ tự hiện ra.',
  },
};
