import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pictureForms, shareForm } from '../../src/domain/picture-forms.ts';
import { hashOf } from '../../src/files/measure.ts';
import { renderPicture } from '../../src/files/render-picture.ts';

let folder = '';
const picture = { path: 'anh.jpg', hash: '', width: 600, height: 900 };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  // On its side, as a phone writes it, with a place in its notes.
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#a33' } })
    .jpeg()
    .withExif({
      IFD0: { Copyright: 'secret-owner' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '21/1 1/1 1/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  await writeFile(join(folder, picture.path), bytes);
  picture.hash = hashOf(bytes);
  await writeFile(join(folder, 'hong.jpg'), 'not a picture');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([...pictureForms(picture), shareForm(picture)])(
  '$type of $width pixels stands upright and tells nothing of its maker',
  async (form) => {
    const bytes = await renderPicture(folder, join(folder, 'cache'), picture, form);
    const { width, height, format, exif, orientation } = await sharp(bytes).metadata();
    expect({ width, height, type: `image/${format}` }).toEqual({
      width: form.width,
      height: form.height,
      type: form.type,
    });
    expect({ exif, orientation }).toEqual({ exif: undefined, orientation: undefined });
    expect(bytes.includes('secret-owner')).toBe(false);
  },
);

test('a form is made once', async () => {
  const [form] = pictureForms(picture);
  const cache = join(folder, 'once');
  const first = await renderPicture(folder, cache, picture, form);
  expect(await readdir(join(cache, 'pictures'))).toHaveLength(1);
  const again = await renderPicture(join(folder, 'nowhere'), cache, picture, form);
  expect(again.equals(first)).toBe(true);
});

test('what is no picture is an error that names the file', async () => {
  const [form] = pictureForms(picture);
  await expect(
    renderPicture(
      folder,
      join(folder, 'cache'),
      { path: 'hong.jpg', hash: hashOf(Buffer.from('not a picture')) },
      form,
    ),
  ).rejects.toThrow(/^hong\.jpg: .*unsupported/);
});

test('a picture that is no longer the one that was checked is not published under its address', async () => {
  const [form] = pictureForms(picture);
  const another = { ...picture, hash: hashOf(Buffer.from('another')) };
  await expect(renderPicture(folder, join(folder, 'changed'), another, form)).rejects.toThrow(
    'has been changed',
  );
});
