import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { XMLParser } from 'fast-xml-parser';
import * as z from 'zod';

/** What a cell holds: a number, a day as ISO 8601, a text, or nothing. */
export type SheetCell =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'text'; readonly value: string }
  | null;

/**
 * How a reader of each language opens a CSV file: separator, quotes, UTF-8, from the first line, no format per column, the
 * language, quoted fields as texts, numbers and days recognised.
 */
const csvFilters = { en: 'CSV:44,34,76,1,,2057,false,true', fr: 'CSV:59,34,76,1,,1036,false,true' } as const;

const attributes = {
  'value-type': z.string().optional(),
  value: z.string().optional(),
  'date-value': z.string().optional(),
  'number-columns-repeated': z.coerce.number().optional(),
};
const paragraph = z.union([z.string(), z.looseObject({ '#text': z.string().optional() })]);
const cellSchema = z.union([
  z.literal('').transform(() => ({ p: [] })),
  z.looseObject({ ...attributes, p: z.array(paragraph).default([]) }),
]);
const rowSchema = z.looseObject({ 'table-cell': z.array(cellSchema).default([]) });
const sheetSchema = z.looseObject({ name: z.string(), 'table-row': z.array(rowSchema).default([]) });
const documentSchema = z.object({
  document: z.looseObject({
    body: z.looseObject({ spreadsheet: z.looseObject({ table: z.array(sheetSchema) }) }),
  }),
});

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  isArray: (name) => ['table', 'table-row', 'table-cell', 'p'].includes(name),
});

function cellOf(cell: z.infer<typeof cellSchema>): SheetCell {
  if ('value-type' in cell && cell['date-value'] !== undefined)
    return { kind: 'date', value: cell['date-value'] };
  if ('value-type' in cell && cell['value-type'] !== 'string' && cell.value !== undefined)
    return { kind: 'number', value: Number(cell.value) };
  const lines = cell.p.map((line) => (typeof line === 'string' ? line : (line['#text'] ?? '')));
  return lines.length === 0 ? null : { kind: 'text', value: lines.join('\n') };
}

/** As wide as a table can be here; the empty cells up to a sheet's edge are told as one that is repeated. */
const widest = 64;

/** The rows of every sheet of a file, by the sheet's name, as LibreOffice reads it for a reader of a language. */
export async function openedByLibreOffice(
  path: string,
  language: keyof typeof csvFilters,
): Promise<Readonly<Record<string, readonly (readonly SheetCell[])[]>>> {
  const folder = await mkdtemp(join(tmpdir(), 'libreoffice-'));
  try {
    await promisify(execFile)('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      ...(extname(path) === '.csv' ? [`--infilter=${csvFilters[language]}`] : []),
      '--convert-to',
      'fods',
      '--outdir',
      folder,
      path,
    ]);
    const flat = join(folder, `${basename(path, extname(path))}.fods`);
    const { document } = documentSchema.parse(parser.parse(await readFile(flat, 'utf8')));
    return Object.fromEntries(
      document.body.spreadsheet.table.map(({ name, 'table-row': rows }) => [
        name,
        rows.map(({ 'table-cell': cells }) =>
          cells.flatMap((cell) => {
            const repeated = 'value-type' in cell ? cell['number-columns-repeated'] : undefined;
            return Array.from({ length: Math.min(repeated ?? 1, widest) }, () => cellOf(cell));
          }),
        ),
      ]),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
