import { expect, test } from 'vitest';
import { attachmentPath, formUpTo, pictureForms, shareForm } from '../../src/domain/picture-forms.ts';

test.each([
  [4000, [360, 720, 1080, 1600]],
  [1600, [360, 720, 1080, 1600]],
  [1000, [360, 720, 1000]],
  [360, [360]],
  [40, [40]],
])('a picture %s pixels wide has the widths %j', (width, widths) => {
  expect(pictureForms({ hash: 'a', width, height: width / 2 }).map((form) => form.width)).toEqual(widths);
});

test('a form keeps the shape, and its path tells hash, width and format', () => {
  expect(shareForm({ hash: 'c0ffee', width: 3000, height: 2000 })).toEqual({
    path: '/pictures/c0ffee-1200.jpg',
    width: 1200,
    height: 800,
    type: 'image/jpeg',
  });
  expect(formUpTo({ hash: 'c0ffee', width: 3000, height: 2000 }, 1080).path).toBe(
    '/pictures/c0ffee-1080.webp',
  );
  expect(formUpTo({ hash: 'c0ffee', width: 300, height: 1 }, 100)).toMatchObject({ width: 300, height: 1 });
});

test.each([
  ['articles/nq-01.pdf', '/attachments/a/nq-01.pdf'],
  ['articles/2020/NQ_01.PDF', '/attachments/a/NQ_01.PDF'],
  ['articles/Nghị quyết số 1.pdf', '/attachments/a/nghi-quyet-so-1.pdf'],
  ['articles/文件', '/attachments/a/file'],
])('%s is offered at %s', (path, published) => {
  expect(attachmentPath({ path, hash: 'a' })).toBe(published);
});
