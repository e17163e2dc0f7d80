import { describe, expect, it } from 'vitest';
import { csvField, pythonFloats, pythonList } from './csv-text.ts';

it.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "hi"', '"say ""hi"""'],
  ['one\r\ntwo', '"one\r\ntwo"'],
  ["it's", "it's"],
  ['', ''],
])('writes the field %j as %j', (text, field) => {
  expect(csvField(text)).toBe(field);
});

describe('Python lists', () => {
  it.each<[string[], string]>([
    [['salt', 'butter'], "['salt', 'butter']"],
    [["confectioners' sugar", 'salt'], `["confectioners' sugar", 'salt']`],
    [['9" shell'], `['9" shell']`],
    [[`it's 9"`], String.raw`['it\'s 9"']`],
    [['a\\b\n'], String.raw`['a\\b\n']`],
    [[''], "['']"],
    [[], '[]'],
  ])('print %j as %s', (items, text) => {
    expect(pythonList(items)).toBe(text);
  });

  it('print whole numbers with a fraction', () => {
    expect(pythonFloats([51.5, 0, 13])).toBe('[51.5, 0.0, 13.0]');
  });
});
