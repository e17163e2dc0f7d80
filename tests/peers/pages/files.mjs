// Where the published tables are.
export const allYears = [1999, 2018];

export const fileOf = (table) => new URL(`/data/${table}.parquet`, location.href).href;
