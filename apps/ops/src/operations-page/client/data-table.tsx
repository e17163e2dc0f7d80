import { For, Show, type JSX } from 'solid-js';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => JSX.Element;
  /** `name` tells what the row is about, `wide` may take several lines, and a `course` as much room as there is. */
  readonly kind?: 'name' | 'number' | 'wide' | 'course';
  /** Drawn under the head. */
  readonly axis?: () => JSX.Element;
}

interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** What stands in place of a table without rows. */
  readonly none?: string;
}

/** A table. Where there is no room for columns, its rows stand as lines of text, and numbers behind their heads. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const hasCourse = () => props.columns.some(({ kind }) => kind === 'course');
  return (
    <Show when={props.rows.length > 0} fallback={<p class="empty small">{props.none}</p>}>
      <div class="table-scroll" role="group" aria-label={props.label} tabindex="0">
        <table class="small" classList={{ 'with-course': hasCourse() }}>
          <thead>
            <tr>
              <For each={props.columns}>
                {({ head, kind, axis }) => (
                  <th scope="col" class={kind}>
                    <span classList={{ 'visually-hidden': axis !== undefined }}>{head}</span>
                    {axis?.()}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={props.rows}>
              {(row) => (
                <tr>
                  <For each={props.columns}>
                    {({ head, kind, cell }) =>
                      kind === 'name' ? (
                        <th scope="row">{cell(row)}</th>
                      ) : (
                        <td class={kind} data-head={head}>
                          {cell(row)}
                        </td>
                      )
                    }
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </Show>
  );
}
