import { describe, expect, it } from 'vitest';
import { givenObjects, textsOf, type GivenTable } from './given-table.ts';
import { onServer } from './session.ts';
import { useFakeServer } from './testing/fake-server.ts';

const fake = useFakeServer();
const wanted = ['user_id', 'recipe_id', 'date', 'rating'];

const found = (location: string, rows: readonly object[], cluster?: string, endpoint?: string) => {
  const server = fake();
  server.answer = () => ({ rows });
  const access = { ...server.request.objects, ...(endpoint !== undefined && { endpoint }) };
  return onServer(server.request, (session) => givenObjects(session, location, { access, cluster, wanted }));
};

describe('files of a store', () => {
  it('are read where they are, with the rights given', async () => {
    const { from } = await found(
      's3://site/r.csv',
      [{ line: 'user_id,recipe_id,date,rating' }],
      undefined,
      'http://s3:9',
    );
    expect(from).toContain("s3('http://s3:9/site/r.csv', 'id', 'a-secret-key', 'CSVWithNames'");
  });

  it('are read by a whole cluster where one is named; their header by one server', async () => {
    const { from } = await found('s3://site/*.parquet', [{ name: 'rating', type: 'Int8' }], 'all');
    expect(from).toContain("s3Cluster('all', 's3://site/*.parquet'");
    expect(from).toContain('(_path, _row_number) AS source_row');
  });

  it('may write semicolons', async () => {
    const { from, columns } = await found('s3://site/r.csv', [{ line: 'user_id;recipe_id;date;rating' }]);
    expect(columns.map(({ name }) => name)).toEqual(wanted);
    expect(from).toContain("format_csv_delimiter = ';'");
  });

  it.each(['user_id,,date', 'rating,rating', ''])('whose first line is %j are refused', async (line) => {
    await expect(found('s3://site/r.csv', [{ line }])).rejects.toMatchObject({ code: 'not-csv' });
  });
});

describe('the texts of a table', () => {
  const given: GivenTable = {
    file: 'site.stars',
    from: 'site.stars',
    mark: '',
    columns: [...wanted, 'Notes'].map((name) => ({
      name,
      type: name === 'Notes' ? 'Array(String)' : 'String',
    })),
  };

  it('are blank or filled, lists as JSON, further columns kept to tell rows apart', () => {
    const { from, header } = textsOf(given, 'interactions', null, { days: null });
    expect(header).toEqual([...wanted, 'Notes']);
    expect(from).toContain(`nullIf(CAST("rating" AS Nullable(String)), '') AS "rating"`);
    expect(from).toContain('toJSONString("Notes") AS "Notes"');
  });

  it('are known by their names in any case', () => {
    const columns = given.columns.map(({ name, type }) => ({ name: name.toUpperCase(), type }));
    expect(textsOf({ ...given, columns }, 'interactions', null, { days: null }).header).toContain(
      'recipe_id',
    );
  });

  it('are refused where a column is missing, with the way out', () => {
    const columns = given.columns.slice(1);
    expect(() => textsOf({ ...given, columns }, 'interactions', null, { days: null })).toThrow(
      /user_id.*--mapping/u,
    );
  });
});
