/** Part of a document: text, or bytes that several documents share. */
export type Piece = string | Uint8Array;

const utf8 = new TextEncoder();

/** Text in UTF-8. What stands in many documents is encoded once. */
export const encode = (text: string): Uint8Array<ArrayBuffer> => utf8.encode(text);

/** The pieces as one document in UTF-8. */
export function assemble(pieces: readonly Piece[]): Uint8Array<ArrayBuffer> {
  const parts = pieces.map((piece) => (typeof piece === 'string' ? encode(piece) : piece));
  const document = new Uint8Array(parts.reduce((size, { byteLength }) => size + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    document.set(part, at);
    at += part.byteLength;
  }
  return document;
}
