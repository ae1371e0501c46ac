import { expect, test } from 'vitest';
import { countOn, refusalOf, remarkOn, summaryOf } from '../../src/pages/_on/remark.ts';
import type { HolderRow } from '../../src/queries/holders-data.ts';

const words = {
  onDay: '',
  told: { one: 'On @: # person.', other: 'On @: # people.' },
  acting: 'quyền',
  unsure: 'chưa rõ',
  handover: 'bàn giao',
  checked: 'tra ngày #',
  nobody: '',
  failed: '',
  wrongDate: 'không có',
  laterDate: 'chưa đến',
  undated: '',
  undatedIntro: '',
};

const row = (start: string, end = '', acting: 0 | 1 = 0, checked = ''): HolderRow => [
  0,
  start,
  end,
  acting,
  checked,
];

test.each<[string, HolderRow, string, string | undefined]>([
  ['before it begins', row('2016-04-08'), '2016-04-07', undefined],
  ['when it begins', row('2016-04-08'), '2016-04-08', ''],
  ['as acting holder', row('2016-04-08', '', 1), '2020-01-01', 'quyền'],
  ['when it ends', row('2016-04-08', '2018-05-05', 1), '2018-05-05', 'quyền, bàn giao'],
  ['when it has ended', row('2016-04-08', '2018-05-05'), '2018-05-06', undefined],
  ['in the year it begins in', row('2016'), '2016-03-01', 'chưa rõ'],
  ['in the last of the days it can have begun on', row('2016'), '2016-12-31', ''],
  ['in the month it ends in', row('2016-04-08', '2018-05'), '2018-05-01', 'chưa rõ'],
  ['after that month', row('2016-04-08', '2018-05'), '2018-06-01', undefined],
  [
    'of unknown start, from the check on',
    row('', '', 0, '2020-07-01'),
    '2020-07-01',
    'chưa rõ, tra ngày 2020-07-01',
  ],
  ['of unknown start, before the check', row('', '', 0, '2020-07-01'), '2020-06-30', undefined],
  [
    'of unknown start, in the year it ends',
    row('', '2018-05-05', 0, '2020-07-01'),
    '2018-01-01',
    'chưa rõ, tra ngày 2020-07-01',
  ],
  ['of unknown start, on its last day', row('', '2018-05-05', 0, '2020-07-01'), '2018-05-05', 'bàn giao'],
])('a term, %s', (_when, holder, day, said) => expect(remarkOn(holder, day, words, (on) => on)).toBe(said));

test.each([
  ['today', '2026-01-15', '2026-01-15', undefined],
  ['tomorrow', '2026-01-16', '2026-01-15', 'chưa đến'],
  ['a day far off', '2099-01-01', '2026-01-15', 'chưa đến'],
  ['a day to come in a preview', '2099-01-01', '', undefined],
  ['no day', '', '', 'không có'],
])('asked for %s', (_, day, last, said) => expect(refusalOf(day, last, words)).toBe(said));

test('a day is summed up in one sentence: how many people, whatever they hold', () => {
  const holder = (person: number, start: string, end = ''): HolderRow => [person, start, end, 0, ''];
  const groups = [
    {
      label: 'x',
      posts: [
        ['a', '/a/', [holder(0, '2016-01-01'), holder(1, '2010-01-01', '2016-01-01')]],
        ['b', '/b/', [holder(0, '2017-01-01'), holder(2, '2018-01-01')]],
      ] as const,
    },
  ];
  expect(countOn({ groups }, '2017-06-01')).toBe(1);
  expect(countOn({ groups }, '2018-06-01')).toBe(2);
  expect(summaryOf(1, '1 June 2017', words, 'en-GB')).toBe('On 1 June 2017: 1 person.');
  expect(summaryOf(1234, '1 June 2018', words, 'en-GB')).toBe('On 1 June 2018: 1,234 people.');
});
