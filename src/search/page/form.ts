import type { SearchStrings } from '../../strings/search.ts';
import type { Entity, EntityKind } from '../entities.ts';
import { NARROWING, type Question, readQuestion } from '../question.ts';

const KINDS: readonly EntityKind[] = ['person', 'post', 'organization', 'venue', 'topic'];

const field = (form: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement | undefined => {
  const found = form.elements.namedItem(name);
  return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found : undefined;
};

/** The question the form asks. */
export function questionIn(form: HTMLFormElement): Question {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') params.set(name, value);
  return readQuestion(params.toString());
}

/** Puts a value into a field; one that a list does not offer (yet) is added to it, so that it is not lost. */
function setValue(control: HTMLInputElement | HTMLSelectElement | undefined, value: string): void {
  if (
    control instanceof HTMLSelectElement &&
    ![...control.options].some((option) => option.value === value)
  ) {
    control.add(new Option(value, value));
  }
  if (control) control.value = value;
}

/** Shows a question in the form. */
export function fillForm(form: HTMLFormElement, question: Question): void {
  setValue(field(form, 'q'), question.q);
  setValue(field(form, 'sort'), question.sort);
  for (const name of NARROWING) setValue(field(form, name), question[name] ?? '');
}

/** Offers everything the index of names knows in the lists of the form, keeping what is chosen. */
export function offerEntities(
  form: HTMLFormElement,
  entities: readonly Entity[],
  { any }: SearchStrings,
): void {
  const collator = new Intl.Collator('vi');
  for (const kind of KINDS) {
    const select = field(form, kind);
    if (!(select instanceof HTMLSelectElement)) continue;
    const chosen = entities.find(({ aliases }) => aliases?.includes(select.value))?.id ?? select.value;
    const options = entities
      .filter((entity) => entity.kind === kind)
      .toSorted((a, b) => collator.compare(a.label, b.label))
      .map(
        ({ id, label, note }) =>
          new Option(kind === 'post' && note !== undefined ? `${label} (${note})` : label, id),
      );
    select.replaceChildren(new Option(any, ''), ...options);
    setValue(select, chosen);
  }
}
