import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { fetchWithin, NoAnswerError } from './fetch-within.ts';

function failWith(code: string): void {
  const cause = Object.assign(new Error('of the system'), { code });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed', { cause })));
  onTestFinished(() => void vi.unstubAllGlobals());
}

describe('where nobody answers', () => {
  it.each([
    ['CERT_HAS_EXPIRED', 'no answer that a browser would trust (certificate: CERT_HAS_EXPIRED)'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'no answer that a browser would trust'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'no answer that a browser would trust'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'no answer that a browser would trust'],
    ['ENOTFOUND', 'no answer, as its name is not known here, from https://www.example.org/a'],
    ['ECONNREFUSED', 'no answer, the connection was refused, from https://www.example.org/a'],
    ['ECONNRESET', 'no answer from https://www.example.org/a'],
  ])('%s is told in words', async (code, words) => {
    failWith(code);
    const answer = fetchWithin(1_000, 'https://www.example.org/a?token=hush');
    await expect(answer).rejects.toThrow(NoAnswerError);
    await expect(answer).rejects.toThrow(words);
    await expect(answer).rejects.not.toThrow('hush');
  });

  it('a port without server refuses the connection', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const address = server.address();
    await new Promise((resolve) => server.close(resolve));
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(fetchWithin(1_000, `http://127.0.0.1:${port}/`)).rejects.toThrow(
      'the connection was refused',
    );
  });
});
