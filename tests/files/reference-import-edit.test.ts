import { expect, test } from 'vitest';
import { editYaml, type YamlEdit } from '../../src/files/edit-yaml.ts';

const key = (name: string, ...behind: readonly string[]) => ({ name, behind });
const gender: YamlEdit = { id: 'a', path: [], key: key('gender', 'id', 'name'), value: 'male' };
const member: YamlEdit = { id: 'a', path: ['memberships'], value: ['{ post: q }'] };
const first: YamlEdit = { id: 'a', path: [], key: key('memberships', 'id', 'name'), value: ['{ post: q }'] };
const end: YamlEdit = { id: 'a', path: ['memberships', 0], key: key('end_date', 'post'), value: '2020' };

test.each<[string, string, YamlEdit[], string]>([
  [
    'a key of a block, in its place, comments kept',
    '# đầu\n- id: a # một\n  name: A # tên\n\n  # chức\n  memberships: []\n- id: b\n',
    [gender],
    '# đầu\n- id: a # một\n  name: A # tên\n  gender: male\n\n  # chức\n  memberships: []\n- id: b\n',
  ],
  ['a key in braces', '- { id: a, name: A }\n', [gender], '- { id: a, name: A, gender: male }\n'],
  [
    'a key that stands there empty',
    '- id: a\n  gender:   # ?\n',
    [gender],
    '- id: a\n  gender: male   # ?\n',
  ],
  [
    'an entry behind others',
    '- id: a\n  memberships:\n    - { post: p } # nay\n  sources: []\n',
    [member],
    '- id: a\n  memberships:\n    - { post: p } # nay\n    - { post: q }\n  sources: []\n',
  ],
  [
    'an entry as far in as the others',
    '- id: a\n  memberships:\n  - post: p\n    acting: true\n- id: b\n',
    [member],
    '- id: a\n  memberships:\n  - post: p\n    acting: true\n  - { post: q }\n- id: b\n',
  ],
  [
    'an entry in brackets',
    '- { id: a, memberships: [{ post: p }] }\n',
    [member],
    '- { id: a, memberships: [{ post: p }, { post: q }] }\n',
  ],
  [
    'an entry in empty brackets',
    '- id: a\n  memberships: []\n',
    [member],
    '- id: a\n  memberships: [{ post: q }]\n',
  ],
  ['a first entry', '- id: a\n  name: A', [first], '- id: a\n  name: A\n  memberships:\n    - { post: q }'],
  ['a first entry in braces', '- { id: a }\n', [first], '- { id: a, memberships: [{ post: q }] }\n'],
  [
    'the end of a term, and a term behind it',
    '- id: a\n  memberships:\n    - { post: p }\n',
    [member, end],
    '- id: a\n  memberships:\n    - { post: p, end_date: 2020 }\n    - { post: q }\n',
  ],
  [
    'Windows line ends',
    '- id: a\r\n  name: A\r\n- id: b\r\n',
    [gender],
    '- id: a\r\n  name: A\r\n  gender: male\r\n- id: b\r\n',
  ],
])('%s', (_, text, edits, expected) => expect(editYaml(text, edits, [])).toBe(expected));

test.each([
  ['nothing', '', '- id: n\n  name: N\n'],
  ['an empty list', '[]\n', '- id: n\n  name: N\n'],
  ['a comment', '# đầu\n', '# đầu\n- id: n\n  name: N\n'],
  ['rows without a last line end', '- id: a', '- id: a\n- id: n\n  name: N\n'],
  ['rows set in', '  - id: a\n', '  - id: a\n  - id: n\n    name: N\n'],
])('a row is put behind %s', (_, text, expected) =>
  expect(editYaml(text, [], ['- id: n\n  name: N'])).toBe(expected),
);

test('what is no list of rows is refused', () =>
  expect(() => editYaml('a: b\n', [], ['- id: n'])).toThrow(/rows/));
