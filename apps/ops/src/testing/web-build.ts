const page = (text: string, script: string, meta: string) =>
  `<!doctype html><html><head>${meta}<title>${text}</title><script type="module" src="/${script}"></script></head><body><div id="app"></div></body></html>`;

/** Returns the files of a small build with all that a real one has; builds of another text are other releases. */
export function webBuild(
  text = 'Kitchen',
  datasetContracts?: readonly number[],
  analyses?: string,
): Record<string, string | Uint8Array> {
  const script = `assets/index-${hashOf(text)}.js`;
  return {
    'index.html': page(text, script, metaOf(datasetContracts, analyses)),
    [script]: `document.title = ${JSON.stringify(text)};`,
    'assets/duckdb-worker-JKn76EXY.js': 'self.onmessage = () => {};',
    'assets/duckdb-eh-Bbw6HAmJ.wasm': new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]),
  };
}

const tag = (name: string, content: string) => `<meta name="${name}" content="${content}" />`;

const metaOf = (datasetContracts: readonly number[] | undefined, analyses: string | undefined) =>
  [
    datasetContracts === undefined ? '' : tag('dataset-contracts', datasetContracts.join(' ')),
    analyses === undefined ? '' : tag('analyses', analyses),
  ].join('');

/** Returns the path of the script that only the build of this text has. */
export function scriptOf(text: string): string {
  return `assets/index-${hashOf(text)}.js`;
}

function hashOf(text: string): string {
  return Buffer.from(text).toString('hex').padEnd(8, '0').slice(-8);
}
