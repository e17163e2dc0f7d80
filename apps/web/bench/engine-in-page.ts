import type { JSHandle, Page } from 'playwright-core';

/** Where a site has the files of its engine. */
export interface EngineFiles {
  readonly workerUrl: string;
  readonly wasmUrl: string;
}

/** A site's engine in a page where nothing else runs. */
export interface PageEngine {
  /** Milliseconds until the database could be asked. */
  readonly started: number;
  /** Runs a statement as pages do; the answer is an Arrow IPC stream in parts. Rejects with what the engine reports. */
  run(text: string): Promise<Timed<Uint8Array[]>>;
  /** Hands over the bytes behind an address as a file. */
  addFile(name: string, url: string): Promise<void>;
}

interface Timed<Answer> {
  /** Milliseconds from the question to the answer. */
  readonly took: number;
  readonly answer: Answer;
}

/** The files that a page of the site asks for. The page is left when its cards in view have answered. */
export async function findEngineFiles(page: Page, site: string): Promise<EngineFiles> {
  const urls: string[] = [];
  page.context().on('request', (request) => urls.push(request.url()));
  await page.goto(`${site}/trends`);
  await page.waitForFunction(() => performance.getEntriesByName('page-interactive').length > 0);
  const workerUrl = page.workers()[0]?.url();
  const wasmUrl = urls.find((url) => url.endsWith('.wasm'));
  if (workerUrl === undefined || wasmUrl === undefined) throw new Error('The page opened no engine.');
  return { workerUrl, wasmUrl };
}

/** Starts an engine in a page, which has to pass over the site's policy: where nothing runs, it lets nothing run. */
export async function openPageEngine(
  page: Page,
  site: string,
  { workerUrl, wasmUrl }: EngineFiles,
): Promise<PageEngine> {
  await page.goto(`${site}/theme.js`);
  const worker = await page.evaluateHandle((url) => new Worker(url, { type: 'module' }), workerUrl);
  const instantiated = await ask(worker, 'INSTANTIATE', [wasmUrl, null]);
  const opened = await ask(worker, 'OPEN', { path: ':memory:' });
  const connected = await ask<number>(worker, 'CONNECT', null);
  return {
    started: instantiated.took + opened.took + connected.took,
    run: (text) => run(worker, connected.answer, text),
    addFile: async (name, url) => {
      const bytes = await page.evaluateHandle(
        async (address) => new Uint8Array(await (await fetch(address)).arrayBuffer()),
        url,
      );
      await ask(worker, 'REGISTER_FILE_BUFFER', [name, bytes]);
    },
  };
}

async function run(worker: JSHandle<Worker>, connection: number, text: string): Promise<Timed<Uint8Array[]>> {
  const prepared = await ask<number>(worker, 'CREATE_PREPARED', [connection, text]);
  try {
    const parts = [await ask<Uint8Array>(worker, 'SEND_PREPARED', [connection, prepared.answer, []])];
    while (parts.at(-1)?.answer.length !== 0)
      parts.push(await ask<Uint8Array>(worker, 'FETCH_QUERY_RESULTS', connection));
    const took = parts.reduce((sum, part) => sum + part.took, prepared.took);
    return { took, answer: parts.slice(0, -1).map(({ answer }) => answer) };
  } finally {
    await ask(worker, 'CLOSE_PREPARED', [connection, prepared.answer]);
  }
}

interface EngineMessage<Answer> {
  readonly requestId?: number;
  readonly type: string;
  readonly data: Answer;
}

/** Asks a worker. Runs in the page, so it uses nothing from outside. One question at a time, so one number does. */
const ask = <Answer>(worker: JSHandle<Worker>, type: string, data: unknown): Promise<Timed<Answer>> =>
  worker.evaluate(
    (engine, request) =>
      new Promise<Timed<Answer>>((resolve, reject) => {
        const start = performance.now();
        const answered = new AbortController();
        const { signal } = answered;
        engine.addEventListener('error', ({ message }) => reject(new Error(message)), { signal });
        engine.addEventListener(
          'message',
          ({ data: message }: MessageEvent<EngineMessage<Answer>>) => {
            if (message.requestId !== 1 || ['LOG', 'INSTANTIATE_PROGRESS'].includes(message.type)) return;
            answered.abort();
            if (message.type === 'ERROR') reject(new Error(JSON.stringify(message.data)));
            else resolve({ took: performance.now() - start, answer: message.data });
          },
          { signal },
        );
        engine.postMessage({ messageId: 1, ...request }, { transfer: [] });
      }),
    { type, data },
  );
