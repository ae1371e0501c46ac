import { expect, test } from 'vitest';
import { siteChannel } from '../../src/feeds/channel.ts';
import { writeRss } from '../../src/feeds/write-rss.ts';
import { item, picture, site } from './fixture.ts';
import { complaintsOfRss } from './validate-rss.ts';

const ADDRESS = 'https://lamgiang.example/tin/rss.xml';
const image = { url: 'https://lamgiang.example/x.jpg', type: 'image/jpeg', width: 9, height: 9, alt: 'a' };
const feed = new TextDecoder().decode(
  await writeRss({ ...site, logo: picture }, siteChannel(site), [
    item({ pictures: [image], categories: [{ label: 'A', url: 'https://lamgiang.example/a/' }] }),
    item({ id: 'tag:lamgiang.example,2020:articles/khac', updated: '2020-07-02T00:00:00+07:00' }),
  ]),
);

test('a feed of this project gives no cause for complaint', () => {
  expect(complaintsOfRss(feed, ADDRESS)).toEqual([]);
});

test.each([
  ['MissingElement: language', '<language>vi</language>', ''],
  ['InvalidLanguage', '<language>vi<', '<language>xx<'],
  ['MissingAtomSelfLink', 'rel="self"', 'rel="current"'],
  ['SelfDoesntMatchLocation', '/tin/rss.xml"', '/rss.xml"'],
  ['SelfNotAtom', 'type="application/rss+xml"', 'type="text/xml"'],
  [
    'UnregisteredAtomLinkRel',
    '<ttl>',
    '<atom:link rel="x" type="application/rss+xml" href="https://x.example/"/><ttl>',
  ],
  ['UndefinedElement', '<ttl>', '<updated>x</updated><ttl>'],
  ['DuplicateElement: ttl', '<ttl>', '<ttl>1</ttl><ttl>'],
  ['DuplicateElement: dc:creator', '<dc:creator>', '<dc:creator>B</dc:creator><dc:creator>'],
  ['InvalidRFC2822Date', 'Wed, 01 Jul 2020 08:30:00 GMT', '2020-07-01'],
  ['IncorrectDOW', 'Wed, 01 Jul 2020', 'Thu, 01 Jul 2020'],
  ['ImplausibleDate', 'Wed, 01 Jul 2020', 'Mon, 01 Jul 2120'],
  ['InvalidRFC3339Date', '2020-07-02T00:00:00+07:00', '2020-07-02T00:00'],
  ['InvalidTAG', 'tag:lamgiang.example,2020:articles/khac', 'tag:lamgiang.example:khac'],
  ['InvalidPermalink', 'isPermaLink="false"', 'isPermaLink="true"'],
  ['DuplicateValue: guid', 'articles/khac', 'articles/hoi-nghi'],
  ['InvalidFullLink', 'https://lamgiang.example/tin/articles/hoi-nghi/', '/articles/hội-nghị/'],
  ['ContainsHTML', '<title>Hội', '<title>&#x3C;b&#x3E;x&#x3C;/b&#x3E; Hội'],
  ['NotBlank', '<title>Hội nghị cán bộ', '<title>'],
  [
    'NeedDescriptionBeforeContent',
    /(<description>Tỉnh.*)\n(<pubDate>.*)\n(<content[\s\S]*?<\/content:encoded>)/,
    '$3\n$1\n$2',
  ],
  ['NotHtml', 'p&#x3E;Toàn', 'p&#x3E;&#x3C;?x?&#x3E;Toàn'],
  ['SecurityRisk: <iframe>', 'p&#x3E;Toàn', 'p&#x3E;&#x3C;iframe&#x3E;&#x3C;/iframe&#x3E;Toàn'],
  ['SecurityRiskAttr: onclick', '&#x3C;p&#x3E;Toàn', '&#x3C;p onclick="x"&#x3E;Toàn'],
  ['SecurityRiskAttr: style', '&#x3C;p&#x3E;Toàn', '&#x3C;p style="x"&#x3E;Toàn'],
  ['ContainsRelRef', 'p&#x3E;Toàn', 'p&#x3E;&#x3C;a href="/x"&#x3E;x&#x3C;/a&#x3E;Toàn'],
  ['InvalidMediaMedium', 'medium="image"', 'medium="picture"'],
  ['InvalidMIMEAttribute', 'type="image/jpeg"', 'type="jpeg"'],
  ['InvalidPositiveInteger', 'width="9"', 'width="0"'],
  ['ImageTitleDoesntMatch', /(<image>[\s\S]*?<title>)/, '$1x'],
  ['ImageLinkDoesntMatch', /(<image>[\s\S]*?<link>[^<]*)/, '$1x'],
  ['ImageUrlFormat', /(<image>[\s\S]*?)\.jpg/, '$1.webp'],
  ['InvalidWidth', '<width>144<', '<width>145<'],
  ['InvalidHeight', /<height>\d+</, '<height>401<'],
  ['MisplacedItem', '</channel>', '<ttl>1</ttl></channel>'],
  ['BadCharacters', 'Toàn', '\u0085Toàn'],
] as const)('%s is found', (complaint, words, instead) => {
  const spoilt = feed.replace(words, instead);
  expect(spoilt).not.toBe(feed);
  expect(complaintsOfRss(spoilt, ADDRESS).join('\n')).toContain(complaint);
});
