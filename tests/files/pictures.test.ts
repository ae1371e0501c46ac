import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { ARTICLE, readFiles, summarise } from './content-folder.ts';

const draw = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#357' } });
const jpeg = await draw(40, 30).jpeg().toBuffer();
const png = await draw(40, 30).png().toBuffer();
const webp = await draw(40, 30).webp().toBuffer();

const withImage = (src: string): string =>
  ARTICLE.replace('published:', `image: { src: ${src}, alt: A, caption: B, credit: C }\npublished:`);

test('a picture is measured: path, hash, pixels', async () => {
  const reading = await readFiles({
    'articles/2020/a.md': withImage('../b/c%20d.jpg'),
    'articles/b/c d.jpg': jpeg,
  });
  expect(reading.findings).toEqual([]);
  expect(reading.newsroom?.articles[0]?.image).toEqual({
    path: 'articles/b/c d.jpg',
    hash: createHash('sha256').update(jpeg).digest('hex').slice(0, 16),
    width: 40,
    height: 30,
    alt: 'A',
    caption: 'B',
    credit: 'C',
  });
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i is applied', async (orientation) => {
  const turned = await draw(40, 30).withMetadata({ orientation }).jpeg().toBuffer();
  const reading = await readFiles({ 'articles/a.md': withImage('./a.jpg'), 'articles/a.jpg': turned });
  const { width, height } = reading.newsroom?.articles[0]?.image ?? {};
  expect([width, height]).toEqual(orientation < 5 ? [40, 30] : [30, 40]);
});

test.each([
  ['a.png', png],
  ['a.webp', webp],
  ['a.gif', await draw(40, 30).gif().toBuffer()],
  ['a.avif', await draw(40, 30).avif().toBuffer()],
  ['a.jpg', png],
])('%s is a picture', async (name, bytes) => {
  const reading = await readFiles({ 'articles/a.md': withImage(`./${name}`), [`articles/${name}`]: bytes });
  expect(reading.findings).toEqual([]);
  expect(reading.newsroom?.articles[0]?.image).toMatchObject({ width: 40, height: 30 });
});

/** A PNG that says it has this many pixels and holds none of them. */
function claim(width: number, height: number): Buffer {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

test.each([
  ['text', 'a.jpg', Buffer.from('no picture'), 'broken'],
  ['nothing', 'a.jpg', Buffer.alloc(0), 'broken'],
  ['a JPEG cut off', 'a.jpg', (await draw(400, 300).jpeg().toBuffer()).subarray(0, 900), 'cut-off'],
  ['a PNG cut off', 'a.png', png.subarray(0, png.length - 14), 'cut-off'],
  ['a WebP cut off', 'a.webp', webp.subarray(0, webp.length - 4), 'broken'],
  ['TIFF under another name', 'a.jpg', await draw(40, 30).tiff().toBuffer(), 'format'],
  ['SVG', 'a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'), 'svg'],
  [
    'SVG under another name',
    'a.png',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>'),
    'format',
  ],
  ['400 megapixels', 'a.png', claim(20_000, 20_000), 'too-large'],
  ['no picture by its name', 'a.pdf', Buffer.from('%PDF'), 'no-picture'],
])('%s is refused', async (_, name, bytes, reason) => {
  const reading = await readFiles({ 'articles/a.md': withImage(`./${name}`), [`articles/${name}`]: bytes });
  expect(reading.findings[0]).toMatchObject({
    rule: 'content-picture',
    path: 'articles/a.md',
    detail: { reason },
  });
  expect(reading.newsroom?.articles[0]?.image).toBeUndefined();
});

test('names are the same only when every letter is, whatever the file system thinks', async () => {
  const files = { 'articles/Anh.jpg': jpeg, ['articles/é.jpg'.normalize('NFD')]: jpeg };
  const first = await readFiles({ ...files, 'articles/a.md': withImage('./anh.jpg') });
  expect(summarise(first)[0]).toBe('articles/a.md:4:15 content-picture missing "./anh.jpg" -> ./Anh.jpg');
  const second = await readFiles({ ...files, 'articles/a.md': withImage('./é.jpg'.normalize('NFC')) });
  expect(second.findings.find(({ path }) => path === 'articles/a.md')?.expected).toEqual([
    './é.jpg'.normalize('NFD'),
  ]);
  const third = await readFiles({ ...files, 'articles/2020/a.md': withImage('./Anh.jpg') });
  expect(summarise(third)[0]).toBe(
    'articles/2020/a.md:4:15 content-picture missing "./Anh.jpg" -> ../Anh.jpg',
  );
});

const body = (markdown: string): string => ARTICLE.replace('Nội dung.', markdown);

test('a body knows its pictures and files by the address written in it', async () => {
  const reading = await readFiles({
    'articles/a.md': body(
      [
        '![Một](./a.jpg "t") ![Hai][2] [tải về](b%20c.pdf#page=2) <img alt="Ba" src="a.jpg">',
        '[![x](./a.jpg)](./d.pdf)',
        '',
        '<p><a href=d.pdf>d</a></p>',
        '',
        '[2]: <./a.jpg>',
        '',
        '[e](https://example.vn) [f](/topics/) [g](#h) [h](mailto:a@b.vn) `![i](i.jpg)` <!-- ![j](j.jpg) -->',
        '',
        '    ![k](k.jpg)',
      ].join('\n'),
    ),
    'articles/a.jpg': jpeg,
    'articles/b c.pdf': 'pdf',
    'articles/d.pdf': 'pdf!',
  });
  expect(summarise(reading)).toEqual([]);
  const location = reading.newsroom?.articles[0]?.body;
  expect(location?.path).toBe('articles/a.md');
  expect(Object.entries(location?.pictures ?? {}).map(([url, { alt, path }]) => [url, alt, path])).toEqual([
    ['./a.jpg', '2', 'articles/a.jpg'],
    ['a.jpg', 'Ba', 'articles/a.jpg'],
  ]);
  expect(location?.files).toMatchObject({
    'b%20c.pdf#page=2': { path: 'articles/b c.pdf', label: 'tải về', size: 3 },
    './d.pdf': { path: 'articles/d.pdf', label: 'x', size: 4 },
    'd.pdf': { path: 'articles/d.pdf', label: 'd.pdf', size: 4 },
  });
});

const BODIES: readonly (readonly [string, readonly string[]])[] = [
  ['![a](./x.jpg)', ['6:6 content-picture missing "./x.jpg"']],
  ['một\n\n> hai ![a](x.jpg)', ['8:12 content-picture missing "x.jpg"']],
  ['<img src="x.jpg">', ['6:11 content-picture missing "x.jpg"']],
  ['<div>\n<IMG\nSRC = x.jpg>\n</div>', ['8:7 content-picture missing "x.jpg"']],
  ['<!-- <img src="x.jpg"> -->', []],
  ['[a](./x.pdf)', ['6:5 content-attachment missing "./x.pdf"']],
  ['[a](../2020/b/)', ['6:5 content-attachment missing "../2020/b/"']],
  ['[a](./a.md)', ['6:5 content-attachment article "./a.md" -> /articles/a/']],
  [
    '[a](../pages/gioi-thieu.md)',
    ['6:5 content-attachment article "../pages/gioi-thieu.md" -> /gioi-thieu/'],
  ],
  ['[a](../../etc/passwd)', ['6:5 content-attachment outside "../../etc/passwd"']],
  ['[a](..%2F..%2Fetc/passwd)', ['6:5 content-attachment outside "..%2F..%2Fetc/passwd"']],
  ['[a](../site.yaml)', ['6:5 content-attachment source "../site.yaml"']],
  ['[a](./x.html)', ['6:5 content-attachment active "./x.html"']],
  ['[a][b]\n\n[b]: ./x.pdf', ['8:6 content-attachment missing "./x.pdf"']],
  ['![a](https://example.vn/x.jpg)', ['6:6 content-picture remote "https://example.vn/x.jpg"']],
  ['[a]( <./x y.pdf> )', ['6:7 content-attachment missing "./x y.pdf"']],
];

test.each(BODIES)('%j', async (markdown, expected) => {
  const reading = await readFiles({
    'articles/a.md': body(markdown),
    'articles/x.html': 'x',
    'pages/gioi-thieu.md': '---\ntitle: T\n---\n',
  });
  expect(summarise(reading).filter((line) => line.startsWith('articles/a.md'))).toEqual(
    expected.map((line) => `articles/a.md:${line}`),
  );
});

test('pictures on other hosts are warned of, missing ones are errors', async () => {
  const { findings } = await readFiles({
    'articles/a.md': body('![a](https://example.vn/x.jpg) ![b](b.jpg)'),
  });
  expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'error']);
});

test('pictures of people and the logo', async () => {
  const reading = await readFiles({
    'site.yaml': `title: Tin\ndescription: D\nurl: https://example.vn\nlocale: vi\ntime_zone: UTC\nlogo: logo.png\n`,
    'reference/people.yaml':
      '- { id: a, name: A, image: { src: ./a.jpg, alt: X } }\n- { id: b, name: B, image: { src: b.jpg, alt: X } }\n',
    'reference/a.jpg': jpeg,
    'logo.png': png,
  });
  expect(summarise(reading)).toEqual([
    'reference/people.yaml:2:35 content-picture missing "b.jpg" -> ./a.jpg',
  ]);
  expect(reading.newsroom?.people[0]?.image).toMatchObject({ path: 'reference/a.jpg', alt: 'X', width: 40 });
  expect(reading.newsroom?.people[1]?.image).toBeUndefined();
  expect(reading.newsroom?.site.logo).toMatchObject({ path: 'logo.png', alt: 'Tin' });
});
