import { type Command, InvalidArgumentError, Option } from 'commander';
import { differenceSchema, type Difference } from '../difference/schema.ts';
import { differenceWords } from '../difference/words.ts';
import { frenchDifferenceWords } from '../difference/words.fr.ts';
import type { CommandContext } from './command-context.ts';
import { withOperator } from './find-service.ts';
import { withJsonOption, writeResult } from './result.ts';
import { formatBytes, formatCount, textTable } from './text-table.ts';

const words = { en: differenceWords, fr: frenchDifferenceWords };
type Language = keyof typeof words;

interface DiffOptions {
  readonly from: string;
  readonly to: string;
  readonly lang: Language;
  readonly json?: boolean;
}

/** Adds `diff`: what readers will see differently, from what is published. */
export function addDiffCommand(program: Command, context: CommandContext): void {
  withJsonOption(program.command('diff'))
    .description('show what readers will see differently: findings, key figures, rows, files')
    .option('--from <pair>', 'preprod, prod, or release+dataset', readSide, 'prod')
    .option('--to <pair>', 'preprod, prod, or release+dataset', readSide, 'preprod')
    .addOption(new Option('--lang <language>', 'of the sentences').choices(['en', 'fr']).default('en'))
    .action(async ({ from, to, lang, json }: DiffOptions) => {
      const query = new URLSearchParams({ from, to }).toString();
      const difference = await withOperator(context, (client) =>
        client.get(`/ops/difference?${query}`, differenceSchema),
      );
      writeResult(context, { json, value: difference, text: describe(difference, lang) });
    });
}

function readSide(given: string): string {
  const side = given.toLowerCase();
  if (/^(?:preprod|prod|r-[0-9a-f]{12}\+d-[0-9a-f]{16})$/u.test(side)) return side;
  throw new InvalidArgumentError('Name preprod, prod, or a pair such as r-4f1c09be77a2+d-4f1c09be77a2d630.');
}

function describe(difference: Difference, lang: Language): string {
  const { from, to, basis, preview } = difference;
  const pair = (side: typeof from) => (side === null ? '–' : `${side.releaseId} + ${side.datasetId}`);
  const parts = [
    [`${pair(from)} → ${pair(to)}`, ...(preview === undefined ? [] : [preview])].join('\n'),
    [findings(difference, lang), ...(basis === null ? [] : [words[lang].basis[basis]])].join('\n'),
    figures(difference, lang),
    rows(difference, lang),
    files(difference, lang),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function findings({ from, findings: found }: Difference, lang: Language): string {
  const say = words[lang];
  if (from === null) return say.first;
  if (found === null) return `${say.unknown}\n${say.unknownDetail}`;
  const changed = found.changed.flatMap(({ title, kind, before, after }) => [
    '',
    `${title[lang]}${kind === 'verdict' ? ` (${say.turns})` : ''}`,
    ...before.map(({ text }) => `  - ${text[lang]}`),
    ...after.map(({ text }) => `  + ${text[lang]}`),
  ]);
  return [say.title(found.changed.length, found.same.length), ...changed].join('\n');
}

function figures({ figures: found }: Difference, lang: Language): string {
  if (found === null) return '';
  const say = words[lang].figures;
  const [figure, before, after, , change, allowed] = say.columns;
  const title = say.title(found.moved.length, found.total);
  if (found.moved.length === 0) return title;
  const lines = found.moved.map((each) => [
    each.label[lang],
    each.before[lang],
    each.after[lang],
    each.change[lang],
    each.allowed[lang],
  ]);
  return `${title}\n${textTable([[figure, before, after, change, allowed].map(String), ...lines])}`;
}

function rows({ rows: tables, rules }: Difference, lang: Language): string {
  const say = words[lang].rows;
  const [table, before, , change, after] = say.columns;
  const changed = tables.filter((each) => each.before !== each.after);
  if (changed.length === 0) return say.none;
  const signed = (count: number) => `${count > 0 ? '+' : '−'}${formatCount(Math.abs(count))}`;
  const lines = changed.map((each) => [
    each.table,
    formatCount(each.before),
    signed(each.after - each.before),
    formatCount(each.after),
  ]);
  const taken = rules.map(({ rule, before: old, after: next }) => [
    rule[lang],
    formatCount(old),
    formatCount(next),
  ]);
  return [
    textTable([[table, before, change, after].map(String), ...lines]),
    ...(taken.length === 0 ? [] : ['', textTable([say.ruleColumns.map((head) => head), ...taken])]),
  ].join('\n');
}

function files({ files: { differing, total, bytes } }: Difference, lang: Language): string {
  return words[lang].files.title(differing, total, formatBytes(Math.abs(bytes)), Math.sign(bytes));
}
