import * as fc from 'fast-check';

/** Any text at all: control characters, line breaks, halves of surrogate pairs. */
export const anyText = fc.array(fc.nat({ max: 0xff_ff })).map((codes) => String.fromCharCode(...codes));

/** Any bytes as they may stand in a URL, most of them no valid UTF-8. */
export const anyEncodedText = fc
  .uint8Array()
  .map((bytes) => [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
