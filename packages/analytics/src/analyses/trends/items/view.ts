import type { FigureDraft } from '../../../analysis/figure.ts';
import type { KeyFigureGroupDraft } from '../../../analysis/key-figures.ts';
import type { Listed } from '../../../analysis/listed.ts';
import type { DataTable, Finding } from '../../../analysis/presentation.ts';
import { textColumn, type Column } from '../../../analysis/table.ts';
import { integer, itemName, text, type Text } from '../../../text/index.ts';
import { itemTable } from '../../items/item-table.ts';
import { yearsText } from '../texts.ts';
import type { ItemTrendModel } from './model.ts';

/** What one view of the items says of their model. */
export interface View {
  readonly findings: (model: ItemTrendModel) => Listed<Finding>;
  readonly subtitle: (model: ItemTrendModel) => Text;
  readonly keyFigures: (model: ItemTrendModel) => Listed<KeyFigureGroupDraft>;
  readonly figures: (model: ItemTrendModel) => Listed<FigureDraft>;
  readonly caption: (model: ItemTrendModel) => Text;
  readonly table: (model: ItemTrendModel) => DataTable;
}

export const subtitleValues = ({ kind, recipes, years }: ItemTrendModel) => ({
  kind,
  n: integer(recipes),
  years: yearsText(years),
});

/** The subtitle of the views that show shares. */
export const shareSubtitle = (model: ItemTrendModel): Text =>
  text('trends.items.subtitle.share', subtitleValues(model));

export const itemColumn = ({ kind }: ItemTrendModel): Column<{ readonly item: string }> =>
  textColumn('item', itemTable(kind).singular, ({ item }) => itemName(item));
