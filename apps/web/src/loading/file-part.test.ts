import { describe, expect, it } from 'vitest';
import { codeOf, createSubject, failure, published, revisit } from './testing/subject.ts';
import { bodyOf, createCaches, resetAfter, status } from './testing/fake-browser.ts';

const range = { start: 4, end: 11 };
const words = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** A part of a published file, read in a browser under the test's control. */
async function open(caches = createCaches()) {
  const subject = createSubject({ caches });
  const { file, read } = await subject.loader.parts('recipes');
  return { ...subject, file, read };
}

describe('a part of a file', () => {
  it('is those bytes, and no more is asked for', async () => {
    const { read, network } = await open();
    expect(words(await read(range))).toBe('the rec');
    expect(network.requests).toEqual(['dataset', 'recipes']);
  });

  it('is kept for the next visit, also without a network', async () => {
    const first = await open();
    await first.loader.load(['interactions']);
    await first.read(range);
    const next = revisit(first);
    next.network.online = false;
    const { read } = await next.loader.parts('recipes');
    expect(words(await read(range))).toBe('the rec');
    const missing = await failure(read({ start: 0, end: 3 }));
    expect(missing.code).toBe('offline');
    expect(missing.details).toMatchObject({ missing: ['recipes'] });
  });

  it('is dropped with its dataset', async () => {
    const { loader, read, network, caches } = await open();
    await loader.load(['interactions']);
    await read(range);
    const parts = () => Array.from(caches?.entries.keys() ?? []).filter((key) => key.endsWith('/4-11'));
    expect(parts()).toHaveLength(1);
    network.published = { ...published, recipes: new TextEncoder().encode('other recipes') };
    await loader.refresh();
    expect(parts()).toHaveLength(0);
  });

  it('comes by a renewed link, and again after a broken transfer', async () => {
    const { read, network } = await open();
    network.faults.set('recipes', [
      () => status(403),
      () => new Response(resetAfter(new Uint8Array(2)).body, { status: 206 }),
    ]);
    expect(words(await read(range))).toBe('the rec');
    expect(network.requests).toEqual(['dataset', 'recipes', 'dataset', 'recipes', 'recipes']);
  });

  it.each([
    ['the whole file', () => bodyOf(new Uint8Array(15))],
    [
      'another part',
      () => new Response('the rec', { status: 206, headers: { 'content-range': 'bytes 0-6/15' } }),
    ],
    [
      'a part of another file',
      () => new Response('the rec', { status: 206, headers: { 'content-range': 'bytes 4-10/99' } }),
    ],
  ])('is refused where the store sends %s, and not kept', async (_, fault) => {
    const { read, network } = await open();
    network.faults.set('recipes', [fault]);
    expect(await codeOf(read(range))).toBe('dataset_invalid');
    expect(words(await read(range))).toBe('the rec');
  });

  it('is trusted where the store does not show which part it sent', async () => {
    const { read, network } = await open();
    network.faults.set('recipes', [() => new Response('the rec', { status: 206 })]);
    expect(words(await read(range))).toBe('the rec');
  });
});

it('there is no part of a table that is not published', async () => {
  const { loader } = createSubject();
  expect(await codeOf(loader.parts('recipe_details'))).toBe('dataset_missing');
});
