import { describe, expect, test } from 'vitest';
import type { Attachment, Picture } from '../../src/domain/site.ts';
import { renderBody } from '../../src/markdown/render.ts';
import type { RenderOptions } from '../../src/markdown/render-options.ts';

const picture: Picture = { path: 'articles/anh.jpg', hash: 'c0ffee', width: 1000, height: 500, alt: '' };
const attachment: Attachment = { path: 'articles/Nghị quyết.pdf', hash: 'beef', size: 1, label: '' };

const options: RenderOptions = {
  body: {
    path: 'articles/2020/07/hoi-nghi.md',
    pictures: { './anh.jpg': picture, './ảnh 1.jpg': { ...picture, hash: 'decaf', credit: 'TTXVN' } },
    files: { './nghi-quyet.pdf': attachment },
  },
  site: { base: '/tin/', locale: 'vi' },
  lang: 'vi',
  page: '/articles/hoi-nghi/',
};

const render = async (markdown: string, more: Partial<RenderOptions> = {}) =>
  (await renderBody(markdown, { ...options, ...more })).html;

describe('what could harm a reader does not come through', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', /alert|script/i],
    ['a script in a paragraph', 'a <script src="//evil.example/x.js"></script> b', /evil|script/i],
    ['a script that Markdown takes for text', 'a <script src=//evil.example/x.js></script> b', /<script/i],
    ['a script left open', 'a\n\n<script>alert(1)', /alert|script/i],
    ['a script in mixed case', '<ScRiPt>alert(1)</sCrIpT>', /alert|script/i],
    ['a script inside an open tag', '<div <script>alert(1)</script>', /<script|<div [^>]*script/i],
    ['the end of a script', 'a </script><script>alert(1)</script>', /script/i],
    ['an error handler', '<img src="./anh.jpg" onerror="alert(1)">', /onerror|alert/i],
    ['a handler on a link', '<a href="/x/" onclick="alert(1)">x</a>', /onclick|alert/i],
    ['a handler with odd spacing', '<div><p/onmouseover\n=\nalert(1)>x</p></div>', /onmouseover|alert/i],
    ['a handler on details', '<details open ontoggle=alert(1)>x</details>', /ontoggle|alert/i],
    ['a javascript: link', '[x](javascript:alert(1))', /javascript/i],
    ['a javascript: link with an entity', '[x](javascript&#58;alert(1))', /javascript/i],
    ['a javascript: link in HTML', '<a href="jAvAsCrIpT:alert(1)">x</a>', /javascript/i],
    ['a javascript: link with a tab', '<a href="java&#9;script:alert(1)">x</a>', /href="java/i],
    [
      'a javascript: link after a control character',
      '<a href="&#1;javascript:alert(1)">x</a>',
      /href="[^"]*javascript/i,
    ],
    ['a vbscript: link', '[x](vbscript:msgbox)', /vbscript/i],
    ['a javascript: reference', '[x][y]\n\n[y]: javascript:alert(1)', /javascript/i],
    ['a javascript: address between angle brackets', '<javascript:alert(1)>', /href="javascript/i],
    ['a data: link', '[x](data:text/html,<script>alert(1)</script>)', /href="data:/i],
    ['a data: picture', '![x](data:image/svg+xml;base64,PHN2Zz4=)', /data:|<img/i],
    ['a data: picture in HTML', '<img src="data:text/html,x">', /data:|<img/i],
    ['base', '<base href="https://evil.example/">\n\n[x](y)', /<base|evil/i],
    ['meta refresh', '<meta http-equiv="refresh" content="0;url=https://evil.example/">', /<meta|evil/i],
    ['a link element', '<link rel=stylesheet href=https://evil.example/x.css>', /<link|evil/i],
    ['a style element', '<style>body{display:none}</style>', /style|display/i],
    ['a style attribute', '<p style="position:fixed;inset:0">x</p>', /style|fixed/i],
    ['a class of the page', '<div class="masthead">x</div>', /class/i],
    ['svg', '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>', /svg|alert|xlink/i],
    [
      'svg with a foreign object',
      '<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>',
      /svg|alert|<img/i,
    ],
    [
      'mathml',
      '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></mtext></math>',
      /math|onerror|<img/i,
    ],
    ['an iframe', '<iframe src="https://evil.example/"></iframe>', /iframe|evil/i],
    ['an iframe with a document', '<iframe srcdoc="<script>alert(1)</script>"></iframe>', /iframe|alert/i],
    ['an object', '<object data="x.swf"></object><embed src="x.swf">', /object|embed|swf/i],
    [
      'a form',
      '<form action="https://evil.example/"><input name=q><button>x</button></form>',
      /form|input|button|evil/i,
    ],
    ['a template', '<template><script>alert(1)</script></template>', /template|alert/i],
    [
      'noscript',
      '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
      /noscript|<img|<[^>]*onerror/i,
    ],
    ['a textarea', '<textarea></textarea><script>alert(1)</script>', /textarea|alert/i],
    [
      'a comment',
      'a <!-- secret --> b\n\n<!-- check-disable-next-line name-misspelt: x -->\n\nc',
      /<!--|secret|check-disable/i,
    ],
    ['a comment left open', 'a\n\n<!-- secret', /<!--|secret/i],
    ['a conditional comment', '<!--[if IE]><script>alert(1)</script><![endif]-->', /<!--|alert/i],
    ['a doctype', '<!doctype html>\n\nx', /doctype/i],
    ['CDATA', '<![CDATA[<script>alert(1)</script>]]>', /<script|CDATA\[<|<!--/i],
    ['a processing instruction', '<?php evil(); ?>', /<\?|<!--/i],
    ['an id of the page', '<p id="main">x</p>', /id="main"/i],
    [
      'a name that hides a property',
      '<img name="getElementById" src="./anh.jpg"><a name="body">x</a>',
      /name=/i,
    ],
    ['srcset of another host', '<img src="./anh.jpg" srcset="https://evil.example/x.png 2x">', /evil/i],
    ['a picture of another host', '![x](https://evil.example/x.png)', /<img/i],
    ['a picture without a protocol', '![x](//evil.example/x.png)', /<img/i],
    [
      'a source element',
      '<picture><source srcset="https://evil.example/x.png"><img src="./anh.jpg"></picture>',
      /evil|source/i,
    ],
    ['video', '<video src="https://evil.example/x.mp4" autoplay></video>', /video|evil/i],
    [
      'a target',
      '<a href="https://a.example/" target="_top" ping="https://evil.example/">x</a>',
      /target|ping|evil/i,
    ],
    [
      'a background',
      '<table background="https://evil.example/x.png"><tr><td>x</td></tr></table>',
      /evil|background/i,
    ],
  ])('%s', async (_name, markdown, harmful) => {
    expect(await render(markdown)).not.toMatch(harmful);
  });

  test.each([
    ['tags left open', '<b>a\n\nb', /^<p><b>a<\/b><\/p>\s*(<b>)?.*b/s],
    ['a closing tag too many', 'a</div></main></body>b', /^<p>ab<\/p>$/],
    [
      'entities stay text',
      '&lt;script&gt; &amp;lt; &agrave; &#x1F600;',
      /^<p>&#x3C;script> &#x26;lt; à 😀<\/p>$/,
    ],
    ['angle brackets stay text', 'a < b > c', /^<p>a &#x3C; b > c<\/p>$/],
    [
      'code stays text',
      '`<script>alert(1)</script>`',
      /^<p><code>&#x3C;script>alert\(1\)&#x3C;\/script><\/code><\/p>$/,
    ],
  ])('%s', async (_name, markdown, expected) => {
    expect((await render(markdown)).trim()).toMatch(expected);
  });
});

describe('what news needs comes through', () => {
  test.each([
    ['a heading of the first level', '# Một\n\n## Hai', '<h2>Một</h2>\n<h3>Hai</h3>'],
    ['headings that start at the second', '## Hai', '<h2>Hai</h2>'],
    ['a heading in HTML', '<h1>Một</h1>', '<h2>Một</h2>'],
    ['an internal link', '[x](/people/a/)', '<p><a href="/tin/people/a/">x</a></p>'],
    ['a link elsewhere', '[x](https://a.example/?b=c)', '<p><a href="https://a.example/?b=c">x</a></p>'],
    [
      'mail and telephone',
      '[x](mailto:a@b.vn) [y](tel:+84123)',
      '<p><a href="mailto:a@b.vn">x</a> <a href="tel:+84123">y</a></p>',
    ],
    [
      'a picture of another host, as a link',
      '![x](https://b.example/x.png)',
      '<p><a href="https://b.example/x.png">x</a></p>',
    ],
    [
      'a picture of another host in a link, as its words',
      '[![x](https://b.example/x.png)](https://a.example)',
      '<p><a href="https://a.example">x</a></p>',
    ],
    [
      'a nameless picture of another host deep in a link',
      '<a href="https://a.example"><b><img src="https://b.example/x.png"></b></a>',
      '<p><a href="https://a.example"><b>https://b.example/x.png</b></a></p>',
    ],
    ['a file', '[x](./nghi-quyet.pdf)', '<p><a href="/tin/attachments/beef/nghi-quyet.pdf">x</a></p>'],
    [
      'marks of text',
      '<u>a</u><sub>b</sub><abbr title="c">d</abbr>',
      '<p><u>a</u><sub>b</sub><abbr title="c">d</abbr></p>',
    ],
    ['a day', '<time datetime="2020-07-01">1-7</time>', '<p><time datetime="2020-07-01">1-7</time></p>'],
    ['another language', '<i lang="en">e</i>', '<p><i lang="en">e</i></p>'],
    ['a task', '- [x] a', '<ul>\n<li>☑ a</li>\n</ul>'],
    ['a comment beside text', 'a\n\n<!-- b -->\n\nc', '<p>a</p>\n<p>c</p>'],
  ])('%s', async (_name, markdown, expected) => {
    expect((await render(markdown)).trim()).toBe(expected);
  });

  test('a picture has its size, its forms and loads when it is near', async () => {
    expect(await render('![Toàn cảnh](./anh.jpg "Chú thích")')).toBe(
      '<figure><img src="/tin/pictures/c0ffee-1000.webp" srcset="/tin/pictures/c0ffee-360.webp 360w, ' +
        '/tin/pictures/c0ffee-720.webp 720w, /tin/pictures/c0ffee-1000.webp 1000w" ' +
        'sizes="(min-width: 40rem) 36rem, 100vw" width="1000" height="500" alt="Toàn cảnh" loading="lazy" ' +
        'decoding="async"><figcaption>Chú thích</figcaption></figure>',
    );
  });

  test('a picture whose name needs escapes is found, and its credit printed', async () => {
    const html = await render('![a](<./ảnh 1.jpg>)');
    expect(html).toContain('/tin/pictures/decaf-1000.webp');
    expect(html).toContain('<figcaption><small>Ảnh: TTXVN</small></figcaption>');
  });

  test('words whose marks stand apart are composed, addresses stay as written', async () => {
    const [words, apart] = ['Trần Văn Túy', 'Trần Văn Túy'.normalize('NFD')];
    const pictures = { [`./${apart}.jpg`]: picture };
    const html = await render(`${apart} a&#769; [${apart}](/people/a/) ![${apart}](<./${apart}.jpg>)`, {
      body: { ...options.body, pictures },
    });
    expect(html).toContain(`<p>${words} á <a href="/tin/people/a/">${words}</a> <img `);
    expect(html).toContain(`alt="${words}"`);
    expect(await render('<b>a</b>\u0338')).toContain('</b>\u0338');
  });

  test('a table scrolls in a box that the keyboard reaches and that has a name', async () => {
    expect(await render('| a |\n|---|\n| 1 |')).toMatch(
      /^<div class="table" role="region" tabindex="0" aria-label="Bảng 1[^"]*"><table>.*<\/table><\/div>$/s,
    );
  });

  test('a footnote and its text find each other', async () => {
    const html = await render('a[^1]\n\n[^1]: b');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    const targets = [...html.matchAll(/ (?:href="#|aria-describedby=")([^"]+)"/g)].map((match) => match[1]);
    expect(targets.length).toBeGreaterThan(1);
    expect(ids).toEqual(expect.arrayContaining(targets));
    expect(html).toContain('Chú thích');
  });
});

describe('for a feed every address is whole', () => {
  test.each([
    ['/people/a/', 'https://a.example/tin/people/a/'],
    ['#muc', 'https://a.example/tin/articles/hoi-nghi/#text-muc'],
    ['khac', 'https://a.example/tin/articles/hoi-nghi/khac'],
    ['//b.example/x', 'https://b.example/x'],
    ['./nghi-quyet.pdf', 'https://a.example/tin/attachments/beef/nghi-quyet.pdf'],
    ['mailto:a@b.vn', 'mailto:a@b.vn'],
  ])('%s', async (written, whole) => {
    expect(await render(`[x](${written})`, { origin: 'https://a.example' })).toBe(
      `<p><a href="${whole}">x</a></p>`,
    );
  });

  test('pictures too', async () => {
    const html = await render('![x](./anh.jpg)', { origin: 'https://a.example' });
    expect([...html.matchAll(/\/tin\/pictures/g)].length).toBe(
      [...html.matchAll(/https:\/\/a\.example\/tin\/pictures/g)].length,
    );
  });
});

test.each([
  ['a picture that is not there', '![x](./khong-co.jpg)', /hoi-nghi\.md: .*"\.\/khong-co\.jpg"/],
  ['a text that cannot be read', `${'>'.repeat(10_000)} a`, /hoi-nghi\.md: /],
])('%s is an error that names the file', async (_name, markdown, message) => {
  await expect(render(markdown)).rejects.toThrow(message);
});
