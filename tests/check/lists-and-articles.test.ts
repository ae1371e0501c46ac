import { describe, expect, test } from 'vitest';
import { article } from '../support/newsroom.ts';
import { check, prose } from './larger-list.ts';

describe('the text and the frontmatter', () => {
  const CHAIRS = 'chairs:\n  - Lưu Gia Khiêm, Bí thư Tỉnh ủy\n  - Triệu Thúy Hà, Chủ tịch UBND tỉnh';
  const list = (...people: string[]) => `Chủ trì hội nghị có các đồng chí: ${people.join('; ')}.`;
  const [KHIEM, HA, DINH] = [
    'Lưu Gia Khiêm, Bí thư Tỉnh ủy',
    'Triệu Thúy Hà, Chủ tịch UBND tỉnh',
    'Mạc Văn Định, Giám đốc Sở Y tế',
  ];
  test.each([
    ['list the same people', CHAIRS, list(KHIEM, HA), []],
    ['a mere mention is no list', CHAIRS, `Đồng chí ${DINH}, báo cáo.`, []],
    ['one more in the text', CHAIRS, list(KHIEM, HA, DINH), ['prose-mismatch: Mạc Văn Định → ']],
    [
      'one fewer in the text',
      CHAIRS,
      list(KHIEM, DINH.replace('Mạc Văn Định, Giám đốc Sở Y tế', 'Cao Bá Túy, Phó Chủ tịch UBND tỉnh')),
      ['prose-mismatch: Triệu Thúy Hà → ', 'prose-mismatch: Cao Bá Túy → '],
    ],
    [
      'another role',
      `${CHAIRS}\nattendees: ["${DINH}"]`,
      list(KHIEM, HA, DINH),
      ['role-mismatch: Mạc Văn Định → '],
    ],
    [
      'the people at a venue',
      'attendees:\n  - { at: bac-vinh, people: ["Mạc Văn Đính, Bí thư Tỉnh ủy"] }',
      `Tham dự tại điểm cầu Bắc Vĩnh có các đồng chí: Mạc Văn Đính, Bí thư Tỉnh ủy; ${DINH}.`,
      ['prose-mismatch: Mạc Văn Định → '],
    ],
    ['a list the frontmatter does not have', '', list(KHIEM, HA), []],
  ])('%s', async (_, more, body, expected) => expect(await prose(body, more)).toEqual(expected));
});

describe('two articles', () => {
  const on = (path: string, more: string, held?: string, published = '2022-06-10T09:00') => ({
    [`articles/${path}.md`]: article(more, 'Tin.', held).replace('2022-06-10T09:00', published),
  });
  const LATER = '2022-06-11T09:00';
  test.each([
    [
      'of one event agree',
      on('a', 'event_id: x\nchairs: [Lưu Gia Khiêm]'),
      on('b', 'event_id: x\nchairs: [Lưu Gia Khiêm]', undefined, LATER),
      [],
    ],
    [
      'name other days',
      on('a', 'event_id: x'),
      on('b', 'event_id: x', '2022-06-09', LATER),
      ['event-mismatch: 2022-06-09 → 2022-06-10'],
    ],
    [
      'name other chairs',
      on('a', 'event_id: x\nchairs: [Lưu Gia Khiêm]'),
      on('b', 'event_id: x\nchairs: [Triệu Thúy Hà]', undefined, LATER),
      ['event-mismatch: Triệu Thúy Hà → Lưu Gia Khiêm'],
    ],
    [
      'put someone in two places at one time',
      on('a', 'attendees: [{ at: bac-vinh, people: [Y Nhiêu] }]', '2022-06-10T08:00'),
      on(
        'b',
        'attendees: [{ at: hoi-truong, people: [Y Nhiêu] }]',
        '{ start: 2022-06-10T07:30, end: 2022-06-10T09:00 }',
        LATER,
      ),
      ['two-places: Y Nhiêu → '],
    ],
    [
      'put someone in two places on one day',
      on('a', 'attendees: [{ at: bac-vinh, people: [Y Nhiêu] }]'),
      on('b', 'attendees: [{ at: hoi-truong, people: [Y Nhiêu] }]', undefined, LATER),
      [],
    ],
  ])('%s', async (_, a, b, expected) => expect(await check({ ...a, ...b })).toEqual(expected));
});
