import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import type { z } from 'zod';

// S3 repeats these elements, and an answer with a single one must still read as a list.
const REPEATED = new Set(['Contents', 'Object']);

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: false,
  // Without it, characters written by their number stay as they are written.
  htmlEntities: true,
  isArray: (name) => REPEATED.has(name),
});

/** Characters that a reader of XML would take for others or refuse. */
const CONTROL = /[^\P{Cc}\t\n]/gu;

const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@' });

export type XmlContent =
  | string
  | number
  | boolean
  | { readonly [name: string]: XmlContent | readonly XmlContent[] };

/**
 * Returns the document checked against the schema; every text is a string, and a repeatable element a list.
 *
 * @throws {Error} from the parser or from zod, when the text is no such document.
 */
export function parseXml<Schema extends z.ZodType>(text: string, schema: Schema): z.output<Schema> {
  return schema.parse(parser.parse(text));
}

/** Returns a whole XML document with this root element, in S3's namespace; errors, as S3 sends them, are in none. */
export function renderXml(
  root: string,
  content: Readonly<Record<string, XmlContent | readonly XmlContent[]>>,
) {
  const namespace = root === 'Error' ? {} : { '@xmlns': 'http://s3.amazonaws.com/doc/2006-03-01/' };
  const built: string = builder.build({ [root]: { ...namespace, ...content } });
  const body = built.replace(
    CONTROL,
    (character) => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}`;
}
