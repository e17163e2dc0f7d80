import type { DataTable, TableColumn } from '../analysis/index.ts';
import { cellText, isNumeric } from '../drawing/index.ts';
import { integer, text, type Translator } from '../text/index.ts';
import { markup, type Markup } from './markup.ts';
import { richText } from './rich-text.ts';

/** A table that is much longer is for a spreadsheet. */
const rowsShown = 40;

const alignment = (column: TableColumn) => (isNumeric(column) ? 'number' : 'words');

/** The table behind the figures, folded; a long one is cut, and says so. */
export function dataTable({ columns, rows }: DataTable, translate: Translator): Markup {
  const shown = rows.slice(0, rowsShown);
  const size = { n: integer(rows.length), count: rows.length };
  const cells = (row: DataTable['rows'][number]) =>
    columns.map((column, index) => {
      const words = cellText(row[column.key], column);
      const value = words === null ? '–' : richText(translate, words);
      return index === 0
        ? markup`<th scope="row" class="${alignment(column)}">${value}</th>`
        : markup`<td class="${alignment(column)}">${value}</td>`;
    });
  const headings = columns.map(
    (column) => markup`<th scope="col" class="${alignment(column)}">${translate(column.label)}</th>`,
  );
  const cut = text('report.table.cut', { shown: integer(rowsShown), n: integer(rows.length) });
  return markup`<details class="fold">
    <summary>
      ${translate(text('report.table'))}
      <span class="quiet">${translate(text('report.table.rows', size))}</span>
    </summary>
    <div class="table-scroll">
      <table class="data-table">
        <thead>
          <tr>${headings}</tr>
        </thead>
        <tbody>${shown.map((row) => markup`<tr>${cells(row)}</tr>`)}</tbody>
      </table>
    </div>
    ${rows.length > rowsShown ? markup`<p class="quiet">${translate(cut)}</p>` : null}
  </details>`;
}
