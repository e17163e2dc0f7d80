import type { SourceName } from '@mangetamain/analytics/dataset';

/** Where ClickHouse reads what is given as `s3://…`. */
export interface ObjectAccess {
  /** The store, where that is not Amazon's. */
  readonly endpoint?: string;
  /** Absent: ClickHouse's own rights decide. */
  readonly keys?: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** The ClickHouse that makes a dataset, in place of the DuckDB of this process. */
export interface ClickhouseRequest {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** Tables there that stand for a source: `database.table`. */
  readonly tables: Partial<Readonly<Record<SourceName, string>>>;
  /** Name of the cluster whose servers read the files together. */
  readonly cluster?: string;
  /** What a statement may hold in memory, in bytes. */
  readonly memory: number;
  readonly objects: ObjectAccess;
}
