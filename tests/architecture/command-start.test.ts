import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../support/source-files.ts';

/** What a command reads before it knows what it is asked: imports of types and those that are awaited are left out. */
function readAtStart(entry: string): ReadonlyMap<string, string> {
  const [read, packages] = [new Set<string>(), new Map<string, string>()];
  const visit = (path: string): void => {
    if (read.has(path)) return;
    read.add(path);
    for (const [, specifier = ''] of readFileSync(path, 'utf8').matchAll(valueImport))
      if (specifier.startsWith('.')) visit(join(path, '..', specifier));
      else packages.set(specifier, relative(root, path));
  };
  visit(entry);
  return packages;
}

const valueImport = /^(?:import|export)\s+(?!type\b)(?:[^';]*?\sfrom\s+)?'([^']+)'/gmu;

it('a command starts without what only few of them need: each costs seconds of every start', () => {
  const packages = readAtStart(join(root, 'apps/ops/src/main.ts'));
  const heavy =
    /^jsdom|^@duckdb|^@resvg|^yauzl|^@clickhouse|analytics\/(?:engine|registry|reference|report|exports|messages|difference)/u;
  expect(packages.size).toBeGreaterThan(10);
  expect([...packages].filter(([name]) => heavy.test(name))).toEqual([]);
});
