import { columnKind, type TableName } from '@mangetamain/analytics/dataset';
import { screenText } from '../context/screen-text.ts';
import { en, type SchemaMessageId } from './messages.en.ts';
import { fr } from './messages.fr.ts';

export const schemaCatalogues = { en, fr };

const useMessages = screenText<SchemaMessageId>(schemaCatalogues);

const isMessage = (id: string): id is SchemaMessageId => id in en;

/** What tables and columns are called, in the reader's language. */
export function useSchemaWords() {
  const write = useMessages();
  const unit = (name: string) => {
    const id = `unit.${name}`;
    return isMessage(id) ? write(id) : name;
  };
  return {
    /** What a row of the table stands for. */
    row: (table: TableName) => write(`row.${table}`),
    /** What values of a DuckDB type are. */
    type: (type: string) => write(`kind.${columnKind(type)}`, { type }),
    /** A unit as the manifest names it; one that is not known stays as it is. */
    unit,
    /** The same where there is little room. */
    shortUnit: (name: string) => {
      const id = `unit.short.${name}`;
      return isMessage(id) ? write(id) : unit(name);
    },
  };
}
