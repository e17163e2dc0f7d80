/** A table or view on the way from the sources to the published tables. */
export interface Relation {
  readonly name: string;
  readonly kind: 'table' | 'view';
  /** Query of its rows. */
  readonly sql: string;
}

/** Statement that makes a relation. */
export const createRelationSql = ({ name, kind, sql }: Relation): string =>
  `CREATE ${kind === 'table' ? 'TABLE' : 'VIEW'} ${name} AS ${sql}`;
