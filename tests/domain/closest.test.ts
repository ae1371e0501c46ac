import { expect, test } from 'vitest';
import { closest } from '../../src/domain/closest.ts';

const FIELDS = [
  'title',
  'titles',
  'summary',
  'published',
  'updated',
  'draft',
  'event',
  'event_id',
  'attendees',
];

test.each([
  ['titel', ['title']],
  ['title', ['title', 'titles']],
  ['Draft', ['draft']],
  ['darft', ['draft']],
  ['event-id', ['event_id']],
  ['Event Id', ['event_id']],
  ['attendes', ['attendees']],
  ['sumary', ['summary']],
  ['đraft', ['draft']],
  ['foo', []],
  ['x', []],
  ['', []],
])('%j may be %j', (word, expected) => {
  expect(closest(word, FIELDS)).toEqual(expected);
});

test('where nothing is near, what begins with the word', () => {
  expect(closest('tru-so-ubnd', ['tru-so-ubnd-tinh', 'tru-so'])).toEqual(['tru-so-ubnd-tinh']);
  expect(closest('tru', ['tru-so-ubnd-tinh'])).toEqual([]);
});

test('nearest first, three at most, equally near ones by the alphabet', () => {
  expect(closest('abcdef', ['abcdez', 'abcdex', 'abcdfe', 'abcdey', 'abcdef'])).toEqual([
    'abcdef',
    'abcdex',
    'abcdey',
  ]);
  expect(closest('a', [])).toEqual([]);
});
