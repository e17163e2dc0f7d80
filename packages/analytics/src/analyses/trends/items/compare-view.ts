import { directedFinding, finding } from '../../../analysis/finding.ts';
import type { Listed } from '../../../analysis/listed.ts';
import type { Finding } from '../../../analysis/presentation.ts';
import { percentColumn } from '../../../analysis/table.ts';
import { integer, itemName, percent, text } from '../../../text/index.ts';
import { spanOf } from '../texts.ts';
import { yearTable } from '../years.ts';
import { changeKeyFigures, effectText, endpointWarning, lifeText } from './change-words.ts';
import { lookupFinding } from './lookup-words.ts';
import { linesFigure } from './lines-figure.ts';
import type { ItemTrendModel } from './model.ts';
import { shareIn } from './series.ts';
import { shareSubtitle, type View } from './view.ts';

/** Single items by year: the most used, or the one looked up. */
export const compareView: View = {
  findings: (model) => [heading(model), ...chosenChange(model), endpointWarning(model)],
  subtitle: shareSubtitle,
  keyFigures: changeKeyFigures,
  figures: (model) => [linesFigure(model, 'main')],
  caption: ({ thinThreshold }) => text('trends.items.caption.compare', { threshold: integer(thinThreshold) }),
  table: ({ lines, years }) =>
    yearTable(
      years.map((each, index) => ({ ...each, index })),
      lines.map((line, place) =>
        percentColumn(`item${place}`, itemName(line.item), (each) => shareIn(line, each.index, each), 2),
      ),
    ),
};

function heading(model: ItemTrendModel): Finding | null {
  const { lookup, kind, changes, lines } = model;
  if (lookup === null) {
    const [leading] = lines;
    return leading === undefined
      ? finding('trends.items.heading.none', { kind }, 'thin')
      : finding('trends.items.heading.compare', { item: itemName(leading.item), kind });
  }
  const chosen = changes?.chosen;
  const untested = lookupFinding(model);
  if (untested !== null || !chosen) return untested;
  const values = { item: itemName(lookup.item), effect: effectText(chosen, model) };
  return directedFinding('trends.items.heading.chosen', chosen.claim.verdict, values);
}

function chosenChange({ changes }: ItemTrendModel): Listed<Finding> {
  if (changes === null || changes.chosen === null) return [];
  const { from, to, chosen } = changes;
  const life = lifeText(chosen);
  const values = { ...spanOf([from, to]), first: percent(chosen.first), last: percent(chosen.last) };
  return [finding('trends.items.fromTo', values), life && { text: life, verdict: 'none' }];
}
