import { expect, test } from 'vitest';
import { plainText } from '../../src/markdown/plain-text.ts';

test.each([
  ['marks and links', 'Một **hai** [ba](https://x.vn "t") `bốn` \\*năm\\*', 'Một hai ba bốn *năm*'],
  ['entities', '&agrave; &#7845;', 'à ấ'],
  ['pictures', 'a ![mô tả](./a.jpg) b', 'a b'],
  ['lists and quotations', '> Trích\n\n- a\n- [x] b', 'Trích\na\nb'],
  ['tables', '| c | d |\n|---|---|\n| 1 | 2 |', 'c\nd\n1\n2'],
  ['notes', 'câu[^1]\n\n[^1]: Cước chú', 'câu\nCước chú'],
  ['inline HTML', 'một <b>hai</b>ba<br>bốn', 'một haiba\nbốn'],
  ['blocks of HTML', '<figure><img alt="x"><figcaption>Chú <b>thích</b></figcaption></figure>', 'Chú thích'],
  ['comments', 'a <!-- b -->\n\n<!-- check-disable-next-line x: y -->\nc', 'a\nc'],
  ['inline scripts', 'a <script>alert(1)</script> b', 'a b'],
  ['scripts and styles', '<script>alert(1)</script>\n\n<style>p{}</style>\n\nb', 'b'],
])('%s', (_, markdown, text) => expect(plainText(markdown)).toBe(text));
