import type { Analysis, Control, DatasetFacts } from '../analysis/index.ts';
import { analysesOf } from '../analyses/registry.ts';
import { levelsDocument } from '../calibration/levels-document.ts';
import calibration from '../calibration/results.json';
import { comparisonMethod } from '../comparison/index.ts';
import { translators } from '../messages/index.ts';
import { pages } from '../pages/pages.ts';
import { text, type Text } from '../text/index.ts';

const translate = translators.en;

/** Characters that Markdown would take for its own. */
const plain = (words: string) => words.replaceAll(/[\\`*_<[\]]/gu, String.raw`\$&`);

const prose = (text: Text) =>
  translate
    .runs(text)
    .map((run) => (run.strong ? `**${plain(run.text)}**` : plain(run.text)))
    .join('');

const code = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

function choices(control: Control): string {
  switch (control.kind) {
    case 'years':
      return 'all years, or a range of them such as `2002-2013`';
    case 'range':
      return `a range within \`${control.minimum}-${control.maximum}\``;
    case 'choice':
      return control.options
        .map(({ value, label }) => {
          const note = value === control.initial ? ', at first' : '';
          return `\`${value}\` (${prose(label)}${note})`;
        })
        .join(', ');
    case 'toggle':
      return `\`on\` or \`off\`, at first \`${control.encode(control.initial)}\``;
    case 'item':
      return `the name of one ${control.column}, or none`;
  }
}

const controlLine = ([name, control]: readonly [string, Control]) => {
  const shared = control.shared ? ', shared by the page' : '';
  return `- ${prose(control.label)} (\`${name}\`${shared}): ${choices(control)}`;
};

function analysisPart({ id, title, tables, controls, method }: Analysis): readonly string[] {
  const lines = Object.entries(controls).map(controlLine);
  return [
    `### ${prose(title)}`,
    `Analysis \`${id}\`, from ${code(tables)}.`,
    ...(lines.length === 0 ? [] : [`Controls:\n\n${lines.join('\n')}`]),
    ...method.map(prose),
  ];
}

/** `docs/methods.md`: what every analysis computes, from which tables, by which method, within which limits. */
export function methodsDocument(dataset: DatasetFacts): string {
  const parts = pages.flatMap((page) => [
    `## ${prose(page.title(dataset))}`,
    ...analysesOf(page.id).flatMap(analysisPart),
  ]);
  return `${[
    '<!-- Generated from the analyses by packages/analytics/scripts/write-methods.ts; change those instead. -->',
    '# Methods',
    'What each analysis computes, from which tables, with which controls, by which method and within which limits. The application shows the same words under “Method”.',
    ...parts,
    `## ${prose(text('comparison.method.title'))}`,
    ...comparisonMethod.map(prose),
    ...levelsDocument(calibration),
  ].join('\n\n')}\n`;
}
