/** A field as CSV writes it: quoted only where it must be. */
export const csvField = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A text as Python's `repr` prints it. */
function pythonString(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
  if (!escaped.includes("'")) return `'${escaped}'`;
  return escaped.includes('"') ? `'${escaped.replaceAll("'", "\\'")}'` : `"${escaped}"`;
}

/** A list as Python's `repr` prints it. */
export const pythonList = (items: readonly string[]): string => `[${items.map(pythonString).join(', ')}]`;

/** Numbers as Python prints a list of floats. */
export const pythonFloats = (numbers: readonly number[]): string =>
  `[${numbers.map((number) => (Number.isInteger(number) ? number.toFixed(1) : String(number))).join(', ')}]`;
