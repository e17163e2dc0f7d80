import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';

const lineFeed = 0x0a;

/** Bytes that the character at `start` takes; 1 for what begins none. */
function lengthOfCharacter(byte: number): number {
  if (byte >= 0xf0) return 4;
  if (byte >= 0xe0) return 3;
  return byte >= 0xc0 ? 2 : 1;
}

/** How many bytes come before a character that is cut off at the end. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const start = bytes.length - back;
    if (lengthOfCharacter(bytes[start] ?? 0) > back) return start;
  }
  return bytes.length;
}

/** Checks text that comes in pieces, wherever they are cut. */
export interface Utf8Check {
  /** False once there is a byte that is no UTF-8. */
  push(bytes: Uint8Array): boolean;
  /** Says that the text ends here. */
  end(): void;
  /** Where the first such byte stands, counted from 0; null while there is none. */
  readonly badAt: number | null;
}

export function createUtf8Check(): Utf8Check {
  let rest: Uint8Array = new Uint8Array();
  let checked = 0;
  let badAt: number | null = null;

  return {
    push(bytes) {
      if (badAt !== null) return false;
      const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
      const whole = wholeCharacters(all);
      if (!isUtf8(all.subarray(0, whole))) {
        badAt = checked + firstBad(all);
        return false;
      }
      rest = Uint8Array.from(all.subarray(whole));
      checked += whole;
      return true;
    },
    end() {
      if (badAt === null && rest.length > 0) badAt = checked;
    },
    get badAt() {
      return badAt;
    },
  };
}

/** The first byte that belongs to no character, by halves: a beginning is sound up to there and not beyond. */
function firstBad(bytes: Uint8Array): number {
  let sound = 0;
  let broken = bytes.length;
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    const beginning = bytes.subarray(0, middle);
    if (isUtf8(beginning.subarray(0, wholeCharacters(beginning)))) sound = middle;
    else broken = middle;
  }
  return wholeCharacters(bytes.subarray(0, sound));
}

/** The line on which a byte of a file stands, its place in that line, both from 1, and its value. */
export async function placeOfByte(path: string, offset: number) {
  let line = 1;
  let lineStart = 0;
  let at = 0;
  let value = 0;
  const stream: AsyncIterable<Buffer> = createReadStream(path, { end: offset });
  for await (const chunk of stream) {
    for (let feed = chunk.indexOf(lineFeed); feed !== -1; feed = chunk.indexOf(lineFeed, feed + 1)) {
      line += 1;
      lineStart = at + feed + 1;
    }
    at += chunk.byteLength;
    value = chunk[chunk.byteLength - 1] ?? value;
  }
  return { line, place: offset - lineStart + 1, value };
}
