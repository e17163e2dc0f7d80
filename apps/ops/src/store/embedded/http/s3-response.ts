import type { FileHandle } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { hasCode } from '../../../disk/file-errors.ts';
import { renderXml, type XmlContent } from '../../../formats/xml.ts';

const HUNG_UP = ['ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_UNABLE_TO_PIPE', 'ECONNRESET', 'EPIPE'];

/** Part of a file to send. The sender closes the file. */
interface FileSlice {
  readonly file: FileHandle;
  readonly start: number;
  readonly bytes: number;
}

export interface S3Response {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FileSlice;
}

/** Returns a 200 answer with an XML document. */
export function xmlResponse(
  root: string,
  content: Readonly<Record<string, XmlContent | readonly XmlContent[]>>,
): S3Response {
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: renderXml(root, content) };
}

/** Sends the answer; resolves when it is out or the client has gone away. */
export async function sendResponse(
  response: ServerResponse,
  { status, headers = {}, body }: S3Response,
): Promise<void> {
  if (body === undefined) {
    response.writeHead(status, headers).end();
  } else if (typeof body === 'string') {
    const bytes = Buffer.from(body);
    response.writeHead(status, { ...headers, 'content-length': bytes.length }).end(bytes);
  } else {
    await sendSlice(response, status, headers, body);
  }
}

async function sendSlice(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  { file, start, bytes }: FileSlice,
): Promise<void> {
  try {
    response.writeHead(status, { ...headers, 'content-length': bytes });
    if (bytes === 0) response.end();
    else await pipeline(file.createReadStream({ start, end: start + bytes - 1, autoClose: false }), response);
  } catch (error) {
    // The reader hung up; there is nobody left to tell.
    if (!HUNG_UP.some((code) => hasCode(error, code))) throw error;
  } finally {
    await file.close();
  }
}
