import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { listenOnFreePort } from './listen.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.parquet': 'application/vnd.apache.parquet',
};

interface Asset {
  readonly plain: Buffer;
  /** Null for what is compressed in itself. */
  readonly brotli: Buffer | null;
}

export interface StaticSite {
  readonly port: number;
  close(): void;
}

/** Serves a folder as a good host does: from memory, in Brotli at its best, in ranges, everything but pages kept for a year. */
export async function serveFolder(folder: string): Promise<StaticSite> {
  const assets = new Map<string, Promise<Asset>>();
  const assetAt = (path: string) => {
    const known = assets.get(path) ?? readAsset(path);
    assets.set(path, known);
    return known;
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = join(
      folder,
      normalize(decodeURIComponent(pathname)),
      pathname.endsWith('/') ? 'index.html' : '',
    );
    const asset = await assetAt(path).catch(() => null);
    if (asset === null) return void response.writeHead(404).end();
    send(asset, extname(path), request, response);
  };
  const server = createServer((request, response) => void answer(request, response));
  const port = await listenOnFreePort(server);
  return {
    port,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function readAsset(path: string): Promise<Asset> {
  const plain = await readFile(path);
  if (extname(path) === '.parquet') return { plain, brotli: null };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return { plain, brotli: brotliCompressSync(plain, { params }) };
}

function send(
  { plain, brotli }: Asset,
  extension: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  response.setHeader('content-type', types[extension] ?? 'application/octet-stream');
  response.setHeader(
    'cache-control',
    extension === '.html' ? 'no-cache' : 'public, max-age=31536000, immutable',
  );
  response.setHeader('accept-ranges', 'bytes');
  const [, from, to] = /^bytes=(\d*)-(\d*)$/u.exec(request.headers.range ?? '') ?? [];
  if (from !== undefined && to !== undefined) {
    const start = from === '' ? plain.length - Number(to) : Number(from);
    const end = from === '' || to === '' ? plain.length - 1 : Math.min(Number(to), plain.length - 1);
    response.writeHead(206, {
      'content-range': `bytes ${start}-${end}/${plain.length}`,
      'content-length': end - start + 1,
    });
    response.end(request.method === 'HEAD' ? undefined : plain.subarray(start, end + 1));
    return;
  }
  const compressed = brotli !== null && /\bbr\b/u.test(request.headers['accept-encoding'] ?? '');
  if (compressed) response.setHeader('content-encoding', 'br');
  const body = compressed ? brotli : plain;
  response.writeHead(200, { 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}
