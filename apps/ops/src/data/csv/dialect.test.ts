import { describe, expect, it } from 'vitest';
import { ratingHeader, recipeHeader } from '../testing/csv-files.ts';
import { dialectOf, sourceNamedBy } from './dialect.ts';

const columns = ratingHeader.split(',');

describe('dialectOf', () => {
  it.each([
    [',', []],
    [';', ['separated by semicolons']],
    ['\t', ['separated by tabs']],
  ])('finds that %j separates the fields', (delimiter, recognised) => {
    expect(dialectOf(`${columns.join(delimiter)}\n1`, 'interactions')).toEqual({
      delimiter,
      header: columns,
      recognised,
    });
  });

  it.each(['USER_ID,Recipe_Id,DATE,rating,review', 'User Id,recipe id,date,rating,review'])(
    'knows the columns of %s',
    (header) => {
      expect(dialectOf(header, 'interactions')).toMatchObject({
        header: columns,
        recognised: ['column names in another case'],
      });
    },
  );

  it('names every column once, also what it does not know', () => {
    const { header } = dialectOf(',note,date,note,Date,', 'interactions') ?? {};
    expect(header).toEqual(['Unnamed: 0', 'note', 'date', 'note (4)', 'date (5)', 'Unnamed: 5']);
  });

  it('takes commas where no column is known', () => {
    expect(dialectOf('a,b;c', 'interactions')).toMatchObject({ delimiter: ',', header: ['a', 'b;c'] });
  });

  it('finds none where there is no first line', () => {
    expect(dialectOf('\n1,2', 'interactions')).toBeNull();
  });
});

it('tells the file whose columns a header names', () => {
  expect(sourceNamedBy(recipeHeader.split(','))).toBe('recipes');
  expect(sourceNamedBy(columns)).toBe('interactions');
  expect(sourceNamedBy(['user_id', 'date'])).toBeNull();
});
