/** A property of a calendar: `DTSTART;VALUE=DATE:20200701`. */
export interface Property {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

/** The properties of a calendar, unfolded (RFC 5545 §3.1), in their order. */
export const readCalendar = (ics: string): Property[] =>
  ics
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, name = '', parameters = '', value = ''] =
        /^([A-Z-]+)((?:;(?:"[^"]*"|[^:"])*)?):(.*)$/s.exec(line) ?? [];
      return { name, parameters, value };
    });

/** A TEXT value as the words it stands for (RFC 5545 §3.3.11). */
export const unescapeText = (value: string): string =>
  value.replace(/\\(.)/gs, (_escape, character: string) => (/n/i.test(character) ? '\n' : character));

/** The properties of each component of a kind, those of components inside it left out. */
export function componentsOf(ics: string, kind: string): Property[][] {
  const found: Property[][] = [];
  const open: { kind: string; properties: Property[] }[] = [];
  for (const property of readCalendar(ics)) {
    if (property.name === 'BEGIN') open.push({ kind: property.value, properties: [] });
    else if (property.name === 'END') {
      const closed = open.pop();
      if (closed?.kind === kind) found.push(closed.properties);
    } else open.at(-1)?.properties.push(property);
  }
  return found;
}

/** A parameter's value in quotes as the words it stands for (RFC 6868). */
export const uncaret = (value: string): string =>
  value.replace(/\^([n^'])/g, (_escape, character: string) =>
    character === 'n' ? '\n' : character === "'" ? '"' : '^',
  );

export const readValue = (properties: readonly Property[] | undefined, name: string): string | undefined =>
  properties?.find((property) => property.name === name)?.value;
