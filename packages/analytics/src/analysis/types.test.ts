import { describe, expectTypeOf, it } from 'vitest';
import type { MessageId } from '../messages/index.ts';
import type { defineAnalysis } from './analysis.ts';
import { choice, item, range, toggle, yearRange, type ParamsOf } from './controls.ts';
import { select, sql, type RowOf, type RowsOf } from './query.ts';
import type { fetchRows } from './rows.ts';

// Judged by the compiler: the type check of the package fails where one of these does not hold.

const label: MessageId = 'control.years';

describe('RowOf', () => {
  it('reads each kind of column as its own type, null only where the column allows it', () => {
    type Row = RowOf<{
      readonly year: 'number';
      readonly name: 'text';
      readonly mean: 'number?';
      readonly tag: 'text?';
    }>;
    expectTypeOf<Row>().toEqualTypeOf<{
      readonly year: number;
      readonly name: string;
      readonly mean: number | null;
      readonly tag: string | null;
    }>();
  });

  it('follows from the columns as they are written in a statement', () => {
    const statement = select({ year: 'number', item: 'text?' }, sql`SELECT 1 AS year, NULL AS item`);
    type Row = RowOf<(typeof statement)['columns']>;
    expectTypeOf<Row>().toEqualTypeOf<{ readonly year: number; readonly item: string | null }>();
    expectTypeOf<Awaited<ReturnType<typeof fetchRows<(typeof statement)['columns']>>>>().toEqualTypeOf<
      readonly Row[]
    >();
  });

  it('has no column that the statement does not promise', () => {
    expectTypeOf<RowOf<{ readonly year: 'number' }>>().not.toHaveProperty('month');
  });

  it('stands under the name of its statement', () => {
    type Rows = RowsOf<{
      readonly years: { readonly columns: { readonly year: 'number' }; readonly sql: ReturnType<typeof sql> };
      readonly items: { readonly columns: { readonly item: 'text' }; readonly sql: ReturnType<typeof sql> };
    }>;
    expectTypeOf<Rows>().toEqualTypeOf<{
      readonly years: readonly { readonly year: number }[];
      readonly items: readonly { readonly item: string }[];
    }>();
  });
});

describe('ParamsOf', () => {
  const controls = () => ({
    years: yearRange(),
    minutes: range(label, { minimum: 1, maximum: 300 }),
    scale: choice(label, [
      ['linear', label],
      ['log', label],
    ]),
    thin: toggle(label, { initial: false }),
    ingredient: item(label, 'ingredient'),
  });
  type Given = ReturnType<typeof controls>;

  it('takes its values from the controls, each as its own type', () => {
    expectTypeOf<ParamsOf<Given>>().toEqualTypeOf<{
      readonly years: readonly [number, number] | null;
      readonly minutes: readonly [number, number];
      readonly scale: 'linear' | 'log';
      readonly thin: boolean;
      readonly ingredient: string;
    }>();
  });

  it('reaches the query, the model and the figures of an analysis', () => {
    type Definition = Parameters<
      typeof defineAnalysis<Given, { years: ReturnType<typeof yearsOf> }, { readonly total: number }>
    >[0];
    const yearsOf = () => select({ year: 'number' }, sql`SELECT 1 AS year`);
    expectTypeOf<Parameters<Definition['query']>[0]>().toEqualTypeOf<ParamsOf<Given>>();
    expectTypeOf<Parameters<Definition['model']>[0]>().toEqualTypeOf<{
      readonly years: readonly { readonly year: number }[];
    }>();
    expectTypeOf<Parameters<Definition['model']>[1]>().toEqualTypeOf<ParamsOf<Given>>();
    expectTypeOf<Parameters<Definition['figures']>>().toEqualTypeOf<
      [model: { readonly total: number }, params: ParamsOf<Given>]
    >();
  });

  it('lets a choice begin with one of its options only', () => {
    expectTypeOf<NonNullable<Parameters<typeof choice<'linear' | 'log'>>[2]>['initial']>().toEqualTypeOf<
      'linear' | 'log' | undefined
    >();
  });
});
