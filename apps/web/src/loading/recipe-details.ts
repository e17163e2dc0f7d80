import type { ManifestFile } from '@mangetamain/analytics/dataset';
import { decompress } from 'fzstd';
import { parquetMetadataAsync, parquetReadObjects, type AsyncBuffer, type FileMetaData } from 'hyparquet';
import * as z from 'zod/mini';
import { DataError, isDataError, reasonOf } from '../engine/errors.ts';
import type { ReadPart } from './file-part.ts';

const namedSchema = z.object({ id: z.int(), name: z.string() });
const textsSchema = z.extend(namedSchema, {
  steps: z.array(z.string()),
  tags: z.array(z.string()),
  ingredients: z.array(z.string()),
});

type NamedRecipe = z.infer<typeof namedSchema>;

/** What a recipe's author wrote, as it stands in the data. */
type RecipeTexts = z.infer<typeof textsSchema>;

/** The texts of the recipes, in a file that is never read whole: by groups of recipes that follow one another by number. */
export interface RecipeDetails {
  readonly groups: number;
  /** The group in which a recipe of this number stands, if there is one. */
  groupOf(id: number): number | null;
  /** Numbers and names of one group; read once. Rejects with a DataError. */
  namesIn(group: number): Promise<readonly NamedRecipe[]>;
  /** The texts of one recipe, or null where there is none of this number. Rejects with a DataError. */
  textsOf(id: number): Promise<RecipeTexts | null>;
}

/** More than the footer of the largest file takes, so that one request brings it. */
const footerBytes = 2 ** 17;

const compressors = {
  ZSTD: (input: Uint8Array, outputLength: number) => decompress(input, new Uint8Array(outputLength)),
};

/**
 * Opens the file by its footer, which must be that of the file in the manifest. Rejects with `dataset_invalid` where it
 * is not, or as `read` does.
 */
export async function openRecipeDetails(
  file: Pick<ManifestFile, 'bytes' | 'rows'>,
  read: ReadPart,
): Promise<RecipeDetails> {
  const buffer: AsyncBuffer = {
    byteLength: file.bytes,
    slice: async (start, end = file.bytes) => (await read({ start, end })).buffer,
  };
  const metadata = await valid(() => parquetMetadataAsync(buffer, { initialFetchSize: footerBytes }));
  const groups = await valid(() => rowGroups(metadata, file.rows));
  const names = new Map<number, Promise<readonly NamedRecipe[]>>();

  const rowsOf = <Row>(group: number, columns: readonly string[], schema: z.ZodMiniType<Row>) =>
    valid(async () => {
      const { start, end } = groups[group] ?? { start: 0, end: 0 };
      const rows = await parquetReadObjects({
        file: buffer,
        metadata,
        compressors,
        columns: [...columns],
        rowStart: start,
        rowEnd: end,
      });
      return z
        .array(schema)
        .check(z.length(end - start))
        .parse(rows);
    });

  const groupOf = (id: number) => {
    const group = groups.findIndex(({ first, last }) => first <= id && id <= last);
    return group < 0 ? null : group;
  };

  return {
    groups: groups.length,
    groupOf,
    namesIn: (group) => {
      const known = names.get(group) ?? rowsOf(group, ['id', 'name'], namedSchema);
      names.set(group, known);
      // Whoever asks again after a failure shall have a new answer.
      known.catch(() => names.delete(group));
      return known;
    },
    textsOf: async (id) => {
      const group = groupOf(id);
      if (group === null) return null;
      const columns = ['id', 'name', 'steps', 'tags', 'ingredients'];
      return (await rowsOf(group, columns, textsSchema)).find((row) => row.id === id) ?? null;
    },
  };
}

interface RowGroup {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/** Rows and first and last recipe of each group, as the footer says. Throws where it is not of this file. */
function rowGroups({ num_rows, row_groups }: FileMetaData, rows: number): readonly RowGroup[] {
  if (Number(num_rows) !== rows) throw new RangeError(`The file has ${num_rows} rows for ${rows}.`);
  let end = 0;
  return row_groups.map(({ num_rows: count, columns }) => {
    const ids = columns.find(({ meta_data }) => meta_data?.path_in_schema.join('.') === 'id')?.meta_data;
    const [first, last] = [Number(ids?.statistics?.min_value), Number(ids?.statistics?.max_value)];
    if (!(first <= last)) throw new RangeError('A group of the file does not say which recipes it holds.');
    const start = end;
    end += Number(count);
    return { first, last, start, end };
  });
}

/** What the work returns; what it throws, if it is no DataError, says that the file is not what it should be. */
async function valid<Value>(work: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (isDataError(error)) throw error;
    throw new DataError('dataset_invalid', { issues: [`recipe_details: ${reasonOf(error)}`] }, error);
  }
}
