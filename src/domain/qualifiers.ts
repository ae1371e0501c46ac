import type { Qualifier } from './article.ts';
import type { Language } from './site.ts';
import { syllableKey } from './text.ts';

/** How a qualifier is printed before a title. */
const PRINTED: Readonly<Record<Language, Readonly<Record<Qualifier, string>>>> = {
  vi: { former: 'nguyên', acting: 'quyền', new: 'tân' },
  en: { former: 'former', acting: 'acting', new: 'new' },
};

/** Words before a title that say how it is held, as they are read in any language. */
const READ: ReadonlyMap<string, Qualifier> = new Map(
  (
    [
      ['nguyên', 'former'],
      ['cựu', 'former'],
      ['quyền', 'acting'],
      ['q', 'acting'],
      ['tân', 'new'],
      ['former', 'former'],
      ['ex', 'former'],
      ['acting', 'acting'],
      ['interim', 'acting'],
      ['new', 'new'],
    ] as const
  ).map(([word, qualifier]) => [syllableKey(word), qualifier]),
);

/** The qualifier a word's key stands for: nguyên, cựu, quyền, Q., tân, former, acting … */
export const qualifierOf = (wordKey: string): Qualifier | undefined => READ.get(wordKey);

/** A title with its qualifier, in the words of a language: `quyền Chánh Văn phòng`, `acting Chief of Staff`. */
export const qualified = (office: string, qualifier: Qualifier | undefined, lang: Language): string =>
  qualifier === undefined ? office : `${PRINTED[lang][qualifier]} ${office}`;
