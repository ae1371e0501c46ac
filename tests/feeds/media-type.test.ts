import { expect, test } from 'vitest';
import { mediaTypeOf } from '../../src/feeds/media-type.ts';

test.each([
  ['van-ban.pdf', 'application/pdf'],
  ['VAN-BAN.PDF', 'application/pdf'],
  ['a.b.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['khong-ro', 'application/octet-stream'],
  ['a.xyz', 'application/octet-stream'],
])('%s is %s', (name, type) => {
  expect(mediaTypeOf(name)).toBe(type);
});
