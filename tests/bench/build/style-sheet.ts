/** A plain style sheet for the other contenders, so that they publish one too. */
export const STYLE_SHEET = `:root { color-scheme: light dark; font: 1.125rem/1.7 serif; }
body { margin: 0 auto; max-width: 68ch; padding: 1rem; }
nav ul, .teaser, .topics { list-style: none; padding: 0; }
nav li, .topics li { display: inline-block; margin-inline-end: 1rem; }
table { border-collapse: collapse; }
td, th { border: 1px solid; padding: 0.25rem 0.5rem; }
.skip { position: absolute; inset-inline-start: -100vw; }
`;
