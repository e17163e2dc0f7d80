import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Presentation } from '../analysis/presentation.ts';
import { translators } from '../messages/index.ts';
import { drawing } from '../testing/drawing.ts';
import { isText } from '../testing/is-text.ts';
import {
  createTables,
  datasetFacts,
  edgeParams,
  inventedRows,
  openNativeEngine,
  type Engine,
} from '../testing/index.ts';
import { locales, type Translator } from '../text/index.ts';
import { analyses } from './registry.ts';

/**
 * What every analysis says and draws, under its initial and every edge value of its controls: a hash of its model, of
 * its words in each language and of its pictures. A change of shape leaves them as they are; a change of behaviour is
 * taken in with PIN=write, and PIN=/some/folder keeps the contents themselves to compare.
 */
const pinsPath = fileURLToPath(new URL('fixtures/pins.json', import.meta.url));
const pin = process.env['PIN'] ?? '';

type Pins = Record<string, Record<string, string>>;

/** The presentation with its texts read out, ids of messages left out; figures only as what is said of them. */
function read(value: unknown, translate: Translator): unknown {
  if (typeof value === 'function') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => read(each, translate));
  if (isText(value)) {
    const written = translate(value);
    expect(written).not.toMatch(/NaN|undefined|null|Infinity|\{|\[[a-z]+\./u);
    return written;
  }
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(
    entries
      .map(([name, each]) => [name, read(each, translate)])
      .toSorted(([one], [other]) => String(one).localeCompare(String(other))),
  );
}

const draw = drawing('light', 'en');

function contentsOf({ model, ...said }: Presentation): Record<string, string> {
  const words = locales.map((locale) => {
    return [locale, JSON.stringify(read(said, translators[locale]), null, 1)] as const;
  });
  // A figure without points cannot be read by key, nor lead to its recipes.
  for (const { id, points } of said.figures) expect(points.length, id).toBeGreaterThan(0);
  const pictures = said.figures.flatMap((figure) => [334, 760].map((width) => draw(figure, width)));
  expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  expect(pictures.join()).not.toMatch(/NaN|undefined/u);
  return {
    model: JSON.stringify(model, null, 1),
    ...Object.fromEntries(words),
    // Plot numbers its clips through all that it draws.
    pictures: pictures
      .join('\n')
      .replaceAll('><', '>\n<')
      .replaceAll(/plot-clip-\d+/gu, 'plot-clip'),
  };
}

const hashOf = (content: string) => createHash('sha256').update(content).digest('hex').slice(0, 12);

describe('what every analysis says and draws', () => {
  let engine: Engine;
  let pins: Pins;
  const found: Pins = {};
  beforeAll(async () => {
    pins = JSON.parse(await readFile(pinsPath, 'utf8').catch(() => '{}'));
    engine = await openNativeEngine();
    // Several threads add up floats in changing orders.
    await engine.query('SET threads = 1');
    await createTables(engine, inventedRows({ recipes: 3000, ratings: 6000 }));
  });
  afterAll(async () => {
    await engine.close();
    if (pin === 'write') await writeFile(pinsPath, `${JSON.stringify(found, null, 1)}\n`);
  });

  it.each(analyses.map((analysis) => [analysis.id, analysis] as const))(
    '%s, whatever its controls',
    async (id, analysis) => {
      const own: Record<string, string> = {};
      for (const params of edgeParams(analysis.controls)) {
        const contents = contentsOf(await analysis.run(engine, params, datasetFacts()));
        const name = JSON.stringify(params);
        for (const [part, content] of Object.entries(contents)) {
          own[`${name} ${part}`] = hashOf(content);
          if (pin.startsWith('/')) await writeFile(`${pin}/${id}.${hashOf(name)}.${part}`, content);
        }
      }
      found[id] = own;
      expect(own).toEqual(pin === '' ? pins[id] : own);
    },
    120_000,
  );
});
