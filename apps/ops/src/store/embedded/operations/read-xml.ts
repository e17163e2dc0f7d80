import type { z } from 'zod';
import { parseXml } from '../../xml.ts';
import { S3Error } from '../s3-error.ts';

/** Returns the document that a client sent. @throws {S3Error} `MalformedXML` */
export function readXml<Schema extends z.ZodType>(text: string, schema: Schema): z.output<Schema> {
  try {
    return parseXml(text, schema);
  } catch (cause) {
    const error = new S3Error(
      'MalformedXML',
      'The XML you provided was not well-formed or has too many elements.',
    );
    error.cause = cause;
    throw error;
  }
}
