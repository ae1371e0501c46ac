type Child = Node | string;

/** Strings become text nodes: nothing that was indexed or typed is ever read as HTML. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly Child[],
): HTMLElement {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(attribute, value);
  }
  made.append(...children);
  return made;
}
