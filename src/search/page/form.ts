import type { Entity, EntityKind } from '../entities.ts';
import type { FacetCounts } from '../facets.ts';
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

/** What the lists of the form offer, and how often each value is in the answer shown. */
export interface Offer {
  readonly entities: readonly Entity[];
  readonly counts: FacetCounts | undefined;
}

const optionOf = (label: string, value: string, count: number | undefined): HTMLOptionElement =>
  new Option(count === undefined ? label : `${label} (${count})`, value);

/** The commonest first where there are counts, else by name; what would find nothing is left out, but for what is chosen. */
function fillSelect(
  select: HTMLSelectElement,
  values: readonly { readonly id: string; readonly label: string }[],
  counts: ReadonlyMap<string, number> | undefined,
): void {
  const chosen = select.value;
  // A list that narrows already shows what else there is, so that the reader can change over.
  const counted = counts && chosen === '' ? counts : undefined;
  const options = values
    .filter(({ id }) => counted === undefined || counted.has(id))
    .toSorted((a, b) => (counted?.get(b.id) ?? 0) - (counted?.get(a.id) ?? 0))
    .map(({ id, label }) => optionOf(label, id, id === chosen ? counts?.get(id) : counted?.get(id)));
  const any = select.options[0];
  select.replaceChildren(...(any ? [any] : []), ...options);
  setValue(select, chosen);
}

/** Offers everything that can be chosen in the lists of the form, keeping what is chosen. */
export function offerChoices(form: HTMLFormElement, { entities, counts }: Offer): void {
  const collator = new Intl.Collator('vi');
  for (const kind of KINDS) {
    const select = field(form, kind);
    if (!(select instanceof HTMLSelectElement)) continue;
    const current = entities.find(({ aliases }) => aliases?.includes(select.value))?.id;
    if (current !== undefined) setValue(select, current);
    const values = entities
      .filter((entity) => entity.kind === kind)
      .map(({ id, label, note }) => ({
        id,
        label: kind === 'post' && note !== undefined ? `${label} (${note})` : label,
      }))
      .toSorted((a, b) => collator.compare(a.label, b.label));
    fillSelect(select, values, counts?.[kind]);
  }
  for (const kind of ['role', 'year'] as const) {
    const select = field(form, kind);
    if (!(select instanceof HTMLSelectElement)) continue;
    for (const option of select.options) {
      option.dataset.label ??= option.text;
      const count = counts?.[kind].get(option.value);
      option.text = count === undefined ? option.dataset.label : `${option.dataset.label} (${count})`;
    }
  }
}
