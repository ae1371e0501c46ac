import type { Language } from '../domain/site.ts';

/** Words of the command that installs the git hook. */
export interface HookStrings {
  readonly installed: (file: string) => string;
  readonly noRepository: (contentDir: string) => string;
  readonly taken: (file: string, line: string) => string;
}

export const hookStrings: Readonly<Record<Language, HookStrings>> = {
  en: {
    installed: (file) =>
      `Every commit is checked from now on: ${file}\n"git commit --no-verify" skips the check; deleting that file ends it.`,
    noRepository: (contentDir) =>
      `${contentDir} is in no git repository, or git is not installed. Run "git init" there first.`,
    taken: (file, line) => `${file} is another hook and stays as it is. Add this line to it:\n${line}`,
  },
  vi: {
    installed: (file) =>
      `Từ nay mỗi commit đều được kiểm: ${file}\n"git commit --no-verify" bỏ qua bước kiểm; xóa tệp đó là thôi hẳn.`,
    noRepository: (contentDir) =>
      `${contentDir} không nằm trong kho git nào, hoặc máy chưa có git. Trước hết hãy chạy "git init" ở đó.`,
    taken: (file, line) => `${file} là một hook khác, được giữ nguyên. Hãy thêm dòng này vào đó:\n${line}`,
  },
};
