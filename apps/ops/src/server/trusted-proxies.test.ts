import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forwardedBy, readProxies } from './trusted-proxies.ts';

const proxies = readProxies(['127.0.0.1', '10.0.0.0/8', 'fd00::/16']) ?? expect.unreachable();

describe('who is trusted', () => {
  it.each(['127.0.0.1', '10.1.2.3', '::ffff:10.1.2.3', 'fd00::1'])('%s, as one of them', (address) => {
    expect(proxies.trusts(address)).toBe(true);
  });

  it.each(['127.0.0.2', '11.0.0.1', '::1', 'fd01::1', 'nginx', ''])('not %s', (address) => {
    expect(proxies.trusts(address)).toBe(false);
  });

  it.each(['nginx', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', 'fd00::/129', '10.0.0', ''])(
    '"%s" is no address and no range',
    (entry) => {
      expect(readProxies([entry])).toBeNull();
    },
  );
});

describe('what a proxy says', () => {
  const said = {
    host: '127.0.0.1:8501',
    'x-forwarded-for': '203.0.113.7, 198.51.100.2, 10.0.0.4',
    'x-forwarded-host': 'kitchen.example.org',
    'x-forwarded-proto': 'https',
  };

  it('counts where it is trusted: of the addresses the last one that no trusted proxy has', () => {
    expect(forwardedBy(proxies, '127.0.0.1', said)).toEqual({
      address: '198.51.100.2',
      origin: 'https://kitchen.example.org',
    });
  });

  it('counts for nothing where anybody else says it', () => {
    expect(forwardedBy(proxies, '203.0.113.9', said)).toEqual({ address: '203.0.113.9', origin: undefined });
  });

  it('leaves what it does not say as it is', () => {
    expect(forwardedBy(proxies, '127.0.0.1', { host: 'x' })).toEqual({
      address: '127.0.0.1',
      origin: undefined,
    });
    const { 'x-forwarded-host': _, ...withoutHost } = said;
    expect(forwardedBy(proxies, '127.0.0.1', withoutHost).origin).toBe('https://127.0.0.1:8501');
  });

  it.each(['evil.example/path', 'a b', 'kitchen.example:99999999', 'user@kitchen.example', '"', '<script>'])(
    'is no name where it is %s',
    (host) => {
      expect(forwardedBy(proxies, '127.0.0.1', { ...said, 'x-forwarded-host': host }).origin).toBeUndefined();
    },
  );

  it('never makes an address of what is none, and takes no longer for more of it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 1, max: 100 }), (text, times) => {
        const headers = { host: text, 'x-forwarded-for': text.repeat(times), 'x-forwarded-host': text };
        const { address, origin } = forwardedBy(proxies, '127.0.0.1', {
          ...headers,
          'x-forwarded-proto': 'https',
        });
        expect(address).toMatch(/^[0-9a-f.:]+$/iu);
        if (origin !== undefined) expect(new URL(origin).protocol).toBe('https:');
      }),
    );
  });
});
