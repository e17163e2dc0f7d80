import type { ClickHouseSettings } from '@clickhouse/client';

/** From this share of its memory on, a statement that sorts or groups goes on on disk. */
const SPILL_SHARE = 0.5;
/** What a join holds at once; the rest waits on disk. */
const JOIN_SHARE = 0.25;

/** What makes the common SQL mean the same as in DuckDB. */
const meaning: ClickHouseSettings = {
  aggregate_functions_null_for_empty: 1,
  cast_keep_nullable: 1,
  join_use_nulls: 1,
  prefer_column_name_to_alias: 1,
  precise_float_parsing: 1,
  session_timezone: 'UTC',
  default_table_engine: 'MergeTree',
  create_table_empty_primary_key_by_default: 1,
};

/** How files are read and rows are sent. */
const formats: ClickHouseSettings = {
  input_format_csv_trim_whitespaces: 0,
  input_format_csv_allow_variable_number_of_columns: 0,
  // With several parsers of one file, `_row_number` is not the place of a row.
  input_format_parallel_parsing: 0,
  output_format_json_quote_64bit_integers: 0,
  output_format_json_escape_forward_slashes: 0,
  output_format_parquet_compression_method: 'zstd',
  output_format_parquet_date_as_uint16: 0,
};

/**
 * Settings that every statement is sent with: what it means, and what it may take. Beyond half of `memory` it sorts and
 * groups on disk, beyond a quarter it joins there; what would still need more than all of it fails.
 * @param memory bytes
 */
export const statementSettings = (memory: number): ClickHouseSettings => ({
  ...meaning,
  ...formats,
  max_memory_usage: String(memory),
  max_bytes_before_external_group_by: String(Math.floor(memory * SPILL_SHARE)),
  max_bytes_before_external_sort: String(Math.floor(memory * SPILL_SHARE)),
  join_algorithm: 'grace_hash',
  max_bytes_in_join: String(Math.floor(memory * JOIN_SHARE)),
});
