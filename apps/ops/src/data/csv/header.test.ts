import { expect, it } from 'vitest';
import { parseHeader } from './header.ts';

it.each([
  ['a,b\n1,2', ['a', 'b']],
  ['a,b\r\n1,2', ['a', 'b']],
  ['a,b', ['a', 'b']],
  ['\uFEFFa,b\n', ['a', 'b']],
  ['"a","b ""c"""\n', ['a', 'b "c"']],
  [' a , b \n', ['a', 'b']],
])('reads the header of %j', (text, header) => {
  expect(parseHeader(text, ',')).toEqual(header);
});

it.each([
  ['nothing', ''],
  ['a blank first line', '\na,b\n'],
  ['bytes of a binary file', 'PAR1\0\0'],
])('finds none in %s', (_, text) => {
  expect(parseHeader(text, ',')).toBeNull();
});
