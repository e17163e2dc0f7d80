import type { IconName } from '@mangetamain/theme/icons';
import type { Manifest, TableName } from '../dataset/manifest.ts';
import type { MessageId } from '../messages/message-id.ts';
import { text, type Text } from '../text/text.ts';
import type { Controls, ParamsOf } from './controls.ts';
import { effectOf, type EffectDraft } from './effect.ts';
import { finishedEstimates, type EstimateDraft } from './estimate.ts';
import { finishedFigures, type FigureDraft } from './figure.ts';
import { keyFigureGroups, type KeyFigureGroupDraft } from './key-figures.ts';
import { listed, type Listed } from './listed.ts';
import { nothingSaid } from './nothing-said.ts';
import { sharesOf, pageIds, type PageId } from './page-ids.ts';
import type { DataTable, Finding, ItemSeason, Kpi, Presentation } from './presentation.ts';
import type { RowsOf, Statement, Statements } from './query.ts';
import { fetchRows, type QueryEngine } from './rows.ts';

/** What an analysis may know of the dataset beside its tables. */
export interface DatasetFacts extends Pick<
  Manifest,
  'datasetId' | 'title' | 'source' | 'period' | 'lineage'
> {
  /** Of a part of the recipes: reviews without a star are published by day alone, so that theirs are not known. */
  readonly starlessUnknown?: boolean;
}

/** Values of an analysis' controls by name, as yet unchecked against them. */
export type Params = Readonly<Record<string, unknown>>;

/** Where what an analysis says stands at the head of its page, among what the others there say. */
export interface Headline {
  /** The place of its summary in the key finding. */
  readonly summary?: number;
  /** The places of its KPIs, by the last part of their ids; one without a place is not shown there. */
  readonly kpis?: Readonly<Record<string, number>>;
}

/** What one analysis module provides. Data flows one way: query → model → figures, table, findings. */
export interface AnalysisSpec<C extends Controls, S extends Statements, Model, P = ParamsOf<C>> {
  readonly id: `${PageId}.${string}`;
  readonly icon: IconName;
  readonly title: MessageId;
  readonly tables: readonly TableName[];
  readonly controls: C;
  readonly query: (params: P, dataset: DatasetFacts) => S;
  /** Pure: statistics, effect sizes, intervals, verdicts. Plain JSON. */
  readonly model: (rows: RowsOf<S>, params: P, dataset: DatasetFacts) => Model;
  /** Says why the data cannot answer, or null. */
  readonly notice: (model: Model, params: P) => Text | null;
  readonly findings: (model: Model, params: P) => Listed<Finding>;
  /** What it compares, for lists of findings across analyses; only what is claimed belongs here. */
  readonly effects?: (model: Model, params: P) => Listed<EffectDraft>;
  /** What can be held against the same of other recipes. */
  readonly estimates?: (model: Model, params: P) => Listed<EstimateDraft>;
  readonly headline?: Headline;
  readonly summary?: (model: Model, params: P) => Text | null;
  readonly kpis?: (model: Model, params: P) => Listed<Kpi>;
  readonly subtitle: (model: Model, params: P) => Text;
  readonly keyFigures: (model: Model, params: P) => Listed<KeyFigureGroupDraft>;
  readonly figures: (model: Model, params: P) => Listed<FigureDraft>;
  readonly caption: (model: Model, params: P) => Text;
  readonly table: (model: Model, params: P) => DataTable;
  /** Names that the item control offers, most used first. */
  readonly items?: (model: Model) => readonly string[];
  /** When items have their season. */
  readonly seasons?: (model: Model) => readonly ItemSeason[];
  /** Paragraphs of the Method tab: what is computed, from which source, with which limits. */
  readonly method: readonly MessageId[];
  /** Set where nothing of it is claimed as a card of its page: its claims share no chance of error with others. */
  readonly isAlone?: boolean;
}

/** What an analysis says of its model, beside its figures. */
export type Words<Model, P> = Pick<
  AnalysisSpec<Controls, Statements, Model, P>,
  'findings' | 'effects' | 'estimates' | 'summary' | 'kpis' | 'subtitle' | 'keyFigures' | 'caption' | 'table'
>;

/** An analysis ready to run and to show, its inner types closed over. */
export interface Analysis {
  readonly id: string;
  readonly page: PageId;
  /** The part of the id after the page: the anchor of its card and the prefix of its link parameters. */
  readonly name: string;
  readonly icon: IconName;
  readonly title: Text;
  readonly tables: readonly TableName[];
  readonly controls: Controls;
  readonly method: readonly Text[];
  readonly headline: Headline;
  /** The statements for these parameters, named. Missing parameters take their initial value. */
  statements(params: Params, dataset: DatasetFacts): Readonly<Record<string, Statement>>;
  /** Queries, models and presents. Rejects with what the engine throws, or UnexpectedRow. */
  run(engine: QueryEngine, params: Params, dataset: DatasetFacts): Promise<Presentation>;
}

/** Closes an analysis module into what the registry holds. */
export function defineAnalysis<const C extends Controls, S extends Statements, Model>(
  spec: AnalysisSpec<C, S, Model>,
): Analysis {
  const [page, name] = splitId(spec.id);
  const title = text(spec.title);

  const present = (rows: RowsOf<S>, params: ParamsOf<C>, dataset: DatasetFacts): Presentation => {
    const model = spec.model(rows, params, dataset);
    const notice = spec.notice(model, params);
    const said = {
      model,
      notice,
      subtitle: spec.subtitle(model, params),
      caption: spec.caption(model, params),
      table: spec.table(model, params),
      items: spec.items?.(model) ?? [],
      seasons: spec.seasons?.(model) ?? [],
    };
    if (notice !== null) return { ...nothingSaid(notice), ...said };
    return {
      ...said,
      findings: listed(spec.findings(model, params)),
      effects: listed(spec.effects?.(model, params) ?? []).map((draft) => effectOf(draft, title)),
      estimates: finishedEstimates(spec.estimates?.(model, params) ?? []),
      summary: spec.summary?.(model, params) ?? null,
      kpis: listed(spec.kpis?.(model, params) ?? []),
      keyFigures: keyFigureGroups(spec.keyFigures(model, params)),
      figures: finishedFigures(spec.figures(model, params)),
    };
  };

  return {
    id: spec.id,
    page,
    name,
    icon: spec.icon,
    title,
    tables: spec.tables,
    controls: spec.controls,
    method: [...spec.method.map((id) => text(id)), ...(spec.isAlone ? [] : [pageMethod(page)])],
    headline: spec.headline ?? {},
    statements: (params, dataset) => spec.query(complete(spec.controls, params), dataset),
    run: async (engine, params, dataset) => {
      const completed = complete(spec.controls, params);
      return present(await fetchAll(engine, spec.query(completed, dataset)), completed, dataset);
    },
  };
}

/** How the cards of a page share its chance of error. */
const pageMethod = (page: PageId) =>
  page === 'trends' ? text('trends.method.page') : text('common.method.page', { cards: sharesOf[page] });

function splitId(id: string): [PageId, string] {
  const dot = id.indexOf('.');
  const page = pageIds.find((each) => each === id.slice(0, dot));
  if (page === undefined) throw new RangeError(`"${id}" names no page: start it with ${pageIds.join(', ')}.`);
  return [page, id.slice(dot + 1)];
}

/** Fills in initial values, also for what a control would not accept, so that a bad link shows the default view. */
function complete<C extends Controls>(controls: C, params: Params): ParamsOf<C> {
  const completed: Params = Object.fromEntries(
    Object.entries(controls).map(([name, control]): [string, unknown] => [
      name,
      control.accepts(params[name]) ? params[name] : control.initial,
    ]),
  );
  if (isComplete(controls, completed)) return completed;
  throw new TypeError('A control does not accept its own initial value.');
}

const isComplete = <C extends Controls>(controls: C, params: Params): params is ParamsOf<C> =>
  Object.entries(controls).every(([name, control]) => control.accepts(params[name]));

async function fetchAll<S extends Statements>(engine: QueryEngine, statements: S): Promise<RowsOf<S>> {
  const rows: Record<string, unknown> = {};
  for (const [name, statement] of Object.entries(statements)) rows[name] = await fetchRows(engine, statement);
  if (answersAll(rows, statements)) return rows;
  throw new TypeError('A statement has no rows.');
}

const answersAll = <S extends Statements>(rows: Record<string, unknown>, statements: S): rows is RowsOf<S> =>
  Object.keys(statements).every((name) => Array.isArray(rows[name]));
