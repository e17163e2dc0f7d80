const MASK = '***';

const secretName =
  /secret|token|password|passphrase|authorization|cookie|credential|signature|access_?key|webhook/i;

/** Fragments of text that give access to something, wherever they stand: the group before them is kept. */
const secretText: readonly RegExp[] = [
  // A signed URL, also when it is itself an encoded query parameter.
  /(X-Amz-(?:Signature|Credential|Security-Token)(?:=|%3D|%253D))[^&\s"'\\<>]+/gi,
  // An Authorization header: `Bearer …`, `Basic …`, `AWS4-HMAC-SHA256 Credential=…, Signature=…`.
  /(\b(?:Bearer|Basic)\s+)[\w\-.~+/]{4,}=*/gi,
  /(\b(?:Credential|Signature)=)[^,\s"'\\&]+/gi,
  // A webhook's address is its password.
  /(\/api\/webhooks\/)[^\s"'\\]+/gi,
  // A user and password within a URL. Its scheme is not looked for: text of dots and letters has many beginnings of one.
  /(:\/\/)[^\s/@"'\\]+@/g,
];

/** What every such fragment contains: most lines have none of it, and are told apart in one pass. */
const suspicious = /X-Amz-|Bearer|Basic|Credential=|Signature=|webhooks|@/i;

/** Returns the text without signatures, tokens and passwords; `secrets` are masked wherever they occur. */
export function maskText(text: string, secrets: readonly string[] = []): string {
  const known = secrets.reduce(
    (masked, secret) => (secret === '' ? masked : masked.replaceAll(secret, MASK)),
    text,
  );
  if (!suspicious.test(known)) return known;
  return secretText.reduce((masked, pattern) => masked.replace(pattern, `$1${MASK}`), known);
}

/** Characters of one text that are written; of more, nobody reads the rest. */
const MAX_TEXT_LENGTH = 10_000;
const MAX_DEPTH = 6;
const MAX_ITEMS = 100;

/** Returns the fields of a log line as `maskValue` makes them. */
export const maskFields = (fields: object): Record<string, unknown> => maskEntries(entriesOf(fields), 0);

/**
 * Returns a plain copy of any value that is safe to log: what is named like a secret is masked,
 * errors become name, message, code, stack and cause, long texts are cut, and neither cycles nor getters that throw do harm.
 */
function maskValue(value: unknown, depth: number): unknown {
  if (typeof value === 'bigint' || typeof value === 'symbol' || typeof value === 'function')
    return String(value);
  if (typeof value === 'string') return value.slice(0, MAX_TEXT_LENGTH);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) return '[deeper]';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (value instanceof URL) return value.href;
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (value instanceof Map)
    return maskEntries(
      [...value].map(([key, item]) => [String(key), item]),
      depth,
    );
  if (value instanceof Headers) return maskEntries([...value], depth);
  if (value instanceof Set) return maskItems([...value], depth);
  if (Array.isArray(value)) return maskItems(value, depth);
  return maskEntries(entriesOf(value), depth);
}

const maskItems = (items: readonly unknown[], depth: number) =>
  items.slice(0, MAX_ITEMS).map((item) => maskValue(item, depth + 1));

function maskEntries(
  entries: readonly (readonly [string, unknown])[],
  depth: number,
): Record<string, unknown> {
  const masked: Record<string, unknown> = Object.create(null);
  for (const [name, item] of entries.slice(0, MAX_ITEMS)) {
    masked[name] = secretName.test(name) ? MASK : maskValue(item, depth + 1);
  }
  return masked;
}

function entriesOf(value: object): [string, unknown][] {
  const own = Object.keys(value);
  if (!(value instanceof Error)) return own.map((name) => [name, read(value, name)]);
  // What an error says of itself is not enumerable, and only some of it is there.
  const names = [...new Set(['name', 'message', 'code', 'stack', 'cause', ...own])];
  return names.filter((name) => read(value, name) !== undefined).map((name) => [name, read(value, name)]);
}

function read(value: object, name: string): unknown {
  try {
    return Reflect.get(value, name);
  } catch {
    return '[unreadable]';
  }
}
