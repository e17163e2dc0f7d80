import { expect, it } from 'vitest';
import { parseHeader } from './header.ts';

it.each([
  ['a,b\n1,2', ['a', 'b'], '\n'],
  ['a,b\r\n1,2', ['a', 'b'], '\r\n'],
  ['a,b', ['a', 'b'], '\n'],
  ['\uFEFFa,b\n', ['a', 'b'], '\n'],
  ['"a","b ""c"""\n', ['a', 'b "c"'], '\n'],
  [' a , b \n', ['a', 'b'], '\n'],
])('reads the header of %j', (text, header, newline) => {
  expect(parseHeader(text)).toEqual({ header, newline });
});

it.each([
  ['nothing', ''],
  ['a blank first line', '\na,b\n'],
  ['bytes of a binary file', 'PAR1\0\0'],
])('finds none in %s', (_, text) => {
  expect(parseHeader(text)).toBeNull();
});
