import { isWithheld, tableNames, type TableName } from '@mangetamain/analytics/dataset';
import type { Engine } from '../engine/engine.ts';
import { cancelled, DataError, isDataError } from '../engine/errors.ts';
import { createObservable } from '../engine/observable.ts';
import type { LoadProgress } from '../loading/progress.ts';
import type { DataSession, SessionState } from '../loading/session.ts';
import { missingTable } from './problem.ts';
import {
  describedColumns,
  describeSql,
  keepSql,
  readSql,
  resultRow,
  rowLimit,
  writeSql,
  type Result,
} from './result.ts';

/** What is done for the statement under way. */
export type ExplorerState =
  | { readonly status: 'idle' }
  | { readonly status: 'loading'; readonly progress: LoadProgress }
  | { readonly status: 'running' };

/** Statements over the dataset, in an engine of their own. */
export interface Explorer {
  state(): ExplorerState;
  /** Calls back after every change of state; returns how to stop that. */
  subscribe(listener: (state: ExplorerState) => void): () => void;
  /**
   * The answer to one statement; the tables that it names are loaded first. Rejects with a DataError: `query_failed` with
   * what DuckDB says, `cancelled`, or that of loading.
   */
  run(sql: string): Promise<Result>;
  /** The last answer as Parquet, its rows as they are kept. Rejects where its engine is gone, or says no. */
  parquet(): Promise<Uint8Array<ArrayBuffer>>;
  /** Ends the statement under way, engine and all; the next one finds a fresh engine, its tables from this browser. */
  cancel(): void;
  /** Ends the engine. */
  close(): void;
}

interface Running {
  readonly engine: Pick<Engine, 'query' | 'stop'>;
  readonly session: Pick<DataSession, 'ensure' | 'state' | 'subscribe' | 'cancel'>;
  /** Takes a file that a statement wrote. */
  readonly takeFile: (name: string) => Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * An explorer that has started nothing; `open` makes an engine with a session over it, which writes answers to a file of
 * its own.
 */
export function createExplorer(open: () => Running, answerFile = 'answer.parquet'): Explorer {
  const state = createObservable<ExplorerState>({ status: 'idle' });
  let current: Running | null = null;
  let kept: string | null = null;
  let count = 0;

  const opened = (): Running => {
    if (current !== null) return current;
    const running = open();
    current = running;
    running.session.subscribe(({ progress }) => {
      if (current === running && state.get().status === 'loading') state.set({ status: 'loading', progress });
    });
    return running;
  };

  const ensure = async ({ session }: Running, tables: readonly TableName[]) => {
    state.set({ status: 'loading', progress: session.state().progress });
    await session.ensure(tables);
    state.set({ status: 'running' });
  };

  /**
   * Runs the statement, and again with each published table that DuckDB misses: it alone knows what a name means. Returns
   * the milliseconds of the run that answered.
   */
  const keep = async (running: Running, table: string, sql: string): Promise<number> => {
    for (;;) {
      const before = performance.now();
      try {
        await running.engine.query(keepSql(table, sql), []);
        return performance.now() - before;
      } catch (error) {
        const missing = missingPublished(error, running.session.state());
        if (missing === null) throw error;
        await ensure(running, [missing]);
      }
    }
  };

  const answer = async (running: Running, sql: string): Promise<Result> => {
    const { engine } = running;
    await ensure(running, []);
    count += 1;
    const table = `answer_${count}`;
    const milliseconds = await keep(running, table, sql);
    const columns = describedColumns((await engine.query(describeSql(table), [])).rows);
    const { rows } = await engine.query(readSql(table, columns), []);
    const {
      rows: [counted],
    } = await engine.query(`SELECT count(*) AS n FROM ${table}`, []);
    if (kept !== null) await engine.query(`DROP TABLE IF EXISTS ${kept}`, []);
    kept = table;
    return {
      sql,
      columns,
      rows: rows.map((row) => resultRow(columns, row)),
      limited: Number(counted?.['n']) > rowLimit,
      milliseconds,
    };
  };

  const end = () => {
    const ended = current;
    current = null;
    kept = null;
    ended?.session.cancel();
    ended?.engine.stop();
    state.set({ status: 'idle' });
  };

  return {
    state: state.get,
    subscribe: state.subscribe,
    run: async (sql) => {
      const running = opened();
      try {
        return await answer(running, sql);
      } catch (error) {
        // What an ended engine still says is of no interest.
        throw current === running ? error : cancelled();
      } finally {
        if (current === running) state.set({ status: 'idle' });
      }
    },
    parquet: async () => {
      if (current === null || kept === null) throw cancelled();
      const { engine, takeFile } = current;
      await engine.query(writeSql(kept, answerFile), []);
      return takeFile(answerFile);
    },
    cancel: end,
    close: end,
  };
}

/** The published table that a statement failed for, where it is not loaded yet. Throws where browsers do not get it. */
function missingPublished(error: unknown, { dataset, tables }: SessionState): TableName | null {
  if (!isDataError(error, 'query_failed')) return null;
  const name = missingTable(error.details.reason)?.toLowerCase();
  const withheld = tableNames.find((table) => table === name);
  if (withheld !== undefined && dataset !== null && isWithheld(dataset, withheld))
    throw new DataError('table_withheld', { tables: [withheld] });
  const file = dataset?.files.find(({ table }) => table === name);
  return file === undefined || tables.includes(file.table) ? null : file.table;
}
