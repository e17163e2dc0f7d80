import type { TableColumn } from '../analysis/presentation.ts';
import type { Text } from '../text/index.ts';

/** A column of numbers shown with so many decimals. */
export const numberColumn = (key: string, label: Text, digits: number): TableColumn => ({
  key,
  label,
  kind: 'number',
  digits,
});

/** A column of shares shown as percentages with one decimal. */
export const percentColumn = (key: string, label: Text): TableColumn => ({
  key,
  label,
  kind: 'percent',
  digits: 1,
});
