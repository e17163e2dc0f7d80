import type { Control, Controls, Params } from '../analysis/index.ts';

const items = {
  ingredient: ['', 'no such item', "confectioners' sugar", '9" pie shell', 'salt'],
  tag: ['', 'no such item', 'heirloom-historical', 'easy'],
} as const;

/** Values at and beyond the edges of what a control accepts. */
function edgeValues(control: Control): readonly unknown[] {
  switch (control.kind) {
    case 'years':
      return [null, [1900, 1901], [2007, 2007], [2005, 2008]];
    case 'range':
      return [
        [control.minimum, control.maximum],
        [control.minimum, control.minimum],
        [control.maximum, control.maximum],
      ];
    case 'choice':
      return control.options.map(({ value }) => value);
    case 'toggle':
      return [true, false];
    case 'item':
      return items[control.column];
  }
}

/**
 * Parameters to try an analysis with: the initial ones, each edge value of each control by itself, and the last
 * value of all controls together.
 */
export function edgeParams(controls: Controls): readonly Params[] {
  const edges = Object.entries(controls).map(([name, control]) => [name, edgeValues(control)] as const);
  return [
    {},
    ...edges.flatMap(([name, values]) => values.map((value) => ({ [name]: value }))),
    Object.fromEntries(edges.map(([name, values]) => [name, values.at(-1)])),
  ];
}
