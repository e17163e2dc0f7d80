const idAttributes: ReadonlySet<string> = new Set([
  'id',
  'for',
  'name',
  'list',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
]);

const leftOut: ReadonlySet<string> = new Set(['class', 'style', 'src']);

/**
 * What stands in an element, one line each: tags, attributes and words, without classes and styles, which are looks,
 * without where pictures are fetched from, and without the insides of drawings. Generated ids are numbered anew, so that they are the same in every order.
 */
export function markupOf(root: Element): string {
  const known = new Map<string, string>();
  const stable = (id: string) => {
    if (!/\d/u.test(id)) return id;
    if (!known.has(id)) known.set(id, `#${known.size + 1}`);
    return known.get(id) ?? id;
  };
  const attributesOf = (element: Element) =>
    [...element.attributes]
      .filter(({ name }) => !leftOut.has(name))
      .map(({ name, value }) => ` ${name}="${idAttributes.has(name) ? stable(value) : value}"`)
      .toSorted()
      .join('');
  const write = (node: Node, depth: number): string[] => {
    const indent = '  '.repeat(depth);
    if (node instanceof Text) return node.data.trim() === '' ? [] : [`${indent}${node.data.trim()}`];
    if (!(node instanceof Element)) return [];
    const tag = `${indent}<${node.localName}${attributesOf(node)}>`;
    if (node.localName === 'svg') return [tag];
    return [tag, ...[...node.childNodes].flatMap((child) => write(child, depth + 1))];
  };
  return [...root.childNodes].flatMap((child) => write(child, 0)).join('\n');
}
