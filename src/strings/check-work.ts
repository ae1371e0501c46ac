import type { Language } from '../domain/site.ts';

type RevisionWords = (written: string, said: string, contentDir: string) => string;

/** Words of what a check does besides finding: mending, accepting, comparing with a revision. */
export interface CheckWorkStrings {
  /** Text with what cannot be seen in it made visible. */
  readonly shown: (text: string) => string;
  readonly fixed: (count: number) => string;
  readonly notFixed: (file: string, message: string) => string;
  readonly accepted: (count: number, file: string) => string;
  readonly brokenBaseline: string;
  readonly revision: Readonly<
    Record<
      'no-git' | 'no-repository' | 'unknown-revision' | 'shallow-clone' | 'unreadable-revision',
      RevisionWords
    >
  >;
}

const codePoint = (letter: string): string =>
  `<U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
/** Marks of their own, spaces that are none, letters of other scripts: they look like what takes their place. */
const shown = (text: string): string =>
  `"${text.replace(/[\p{M}\p{Cf}\p{Cc}\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000ÐƉ]|[\p{Script=Cyrillic}\p{Script=Greek}]/gu, codePoint)}"`;

export const checkWork: Readonly<Record<Language, CheckWorkStrings>> = {
  en: {
    shown,
    fixed: (count) =>
      count === 0
        ? 'Nothing could be put right without asking.'
        : `Put right ${count === 1 ? '1 place' : `${count} places`}.`,
    notFixed: (file, message) =>
      message === ''
        ? `${file} was changed while it was being checked; nothing in it was put right. Run the check again.`
        : `${file} could not be written (${message}); nothing in it was put right. Check its permissions.`,
    accepted: (count, file) => `${file} now accepts ${count === 1 ? '1 finding' : `${count} findings`}.`,
    brokenBaseline:
      'The baseline cannot be read, so its other entries cannot be kept. Mend it, or run --write-baseline without paths.',
    revision: {
      'no-git': () => '--since needs git, which is not installed. Install git, or leave --since out.',
      'no-repository': (_, said, contentDir) =>
        `--since needs a git repository, and ${contentDir} lies in none that git reads.${said === '' ? '' : ` git says: ${said}`}`,
      'unknown-revision': (written) =>
        `There is no revision "${written}" in this repository. Name a commit, a branch or a tag; "git fetch" brings those of the server.`,
      'shallow-clone': (written) =>
        `There is no revision "${written}" here, for this is a shallow clone. Run "git fetch --unshallow", or "git fetch origin ${written}"; in GitHub Actions give actions/checkout "fetch-depth: 0".`,
      'unreadable-revision': (written, said) =>
        `The revision "${written}" could not be read. git says: ${said}`,
    },
  },
  vi: {
    shown,
    fixed: (count) => (count === 0 ? 'Không có chỗ nào tự sửa được chắc chắn.' : `Đã sửa ${count} chỗ.`),
    notFixed: (file, message) =>
      message === ''
        ? `${file} đã thay đổi trong lúc kiểm tra nên không sửa gì trong tệp này. Hãy chạy kiểm tra lại.`
        : `Không ghi được ${file} (${message}) nên không sửa gì trong tệp này. Hãy xem lại quyền ghi tệp.`,
    accepted: (count, file) => `${file} nay chấp nhận ${count} phát hiện.`,
    brokenBaseline:
      'Không đọc được tệp chấp nhận nên không giữ được các mục khác của nó. Hãy sửa tệp, hoặc chạy --write-baseline không kèm đường dẫn.',
    revision: {
      'no-git': () => '--since cần git, nhưng máy chưa cài. Hãy cài git, hoặc bỏ --since.',
      'no-repository': (_, said, contentDir) =>
        `--since cần một kho git, nhưng ${contentDir} không nằm trong kho nào mà git đọc được.${said === '' ? '' : ` git báo: ${said}`}`,
      'unknown-revision': (written) =>
        `Trong kho này không có phiên bản "${written}". Hãy ghi một commit, nhánh hoặc thẻ; "git fetch" tải các phiên bản từ máy chủ.`,
      'shallow-clone': (written) =>
        `Ở đây không có phiên bản "${written}" vì bản sao này bị cắt bớt lịch sử. Hãy chạy "git fetch --unshallow" hoặc "git fetch origin ${written}"; trong GitHub Actions, ghi "fetch-depth: 0" cho actions/checkout.`,
      'unreadable-revision': (written, said) => `Không đọc được phiên bản "${written}". git báo: ${said}`,
    },
  },
};
