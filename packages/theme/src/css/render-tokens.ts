import { dimensions } from '../dimensions.ts';
import { tokens, type Scheme } from '../tokens.ts';

type Declarations = readonly (readonly [name: string, value: string])[];

/**
 * The text of `tokens.css`: every colour and dimension of the product as custom properties in kebab-case.
 * Dark stands under `:root`, so a page without a chosen scheme is still whole; paper always gets light.
 */
export function renderTokensCss(): string {
  return [
    '/* Generated from tokens.ts and dimensions.ts by scripts/write-css.ts; change those instead. */',
    block(':root', [...sharedColours(), ...dimensionDeclarations()]),
    block(":root,\n[data-theme='dark']", schemeDeclarations('dark')),
    block("[data-theme='light']", schemeDeclarations('light')),
    mediaBlock(`(width >= ${dimensions.breakpoint.medium}px)`, [['gutter', px(dimensions.gutter.medium)]]),
    mediaBlock(`(width >= ${dimensions.breakpoint.wide}px)`, [['gutter', px(dimensions.gutter.wide)]]),
    `@media print {\n${indent(block(":root,\n[data-theme='dark']", schemeDeclarations('light')))}\n}`,
  ]
    .join('\n\n')
    .concat('\n');
}

function sharedColours(): Declarations {
  const { accent, shell, badge, heatInk } = tokens;
  return [
    ...named('accent', accent),
    ['flame', `linear-gradient(90deg, ${accent.base}, ${accent.gold})`],
    ...named('shell', shell),
    ...Object.entries(badge).flatMap(([name, value]) => pair(`badge-${name}`, value)),
    ...named('heat-ink', heatInk),
  ];
}

function schemeDeclarations(scheme: Scheme): Declarations {
  const {
    success,
    warning,
    danger,
    info,
    categorical,
    season,
    period,
    seqEmber,
    seqSpark,
    diverging,
    elevation,
    ...plain
  } = tokens[scheme];
  return [
    ...Object.entries(plain).map(([name, value]) => [kebab(name), value] as const),
    ...Object.entries({ success, warning, danger, info }).flatMap(([name, value]) => pair(name, value)),
    ...numbered('categorical', categorical),
    ...named('season', season),
    ...named('period', period),
    ...numbered('seq-ember', seqEmber),
    ...numbered('seq-spark', seqSpark),
    ...numbered('diverging', diverging),
    ...named('elevation', elevation),
    ...derivedDeclarations(scheme),
    ['color-scheme', scheme],
  ];
}

/** Fills whose source differs by scheme: on white cards a "raised" hover would not show, so it sinks instead. */
function derivedDeclarations(scheme: Scheme): Declarations {
  return [
    ['hover', scheme === 'dark' ? 'var(--raised)' : 'var(--inset)'],
    ['skeleton', scheme === 'dark' ? 'var(--raised)' : 'var(--inset)'],
    ['flame-edge', scheme === 'dark' ? 'transparent' : 'var(--accent-edge)'],
    ['accent-tint', 'color-mix(in srgb, var(--accent-edge) 14%, transparent)'],
  ];
}

function dimensionDeclarations(): Declarations {
  const { font, type, space, radius, stroke, focus, duration, target, breakpoint, layout, layer } =
    dimensions;
  return [
    ...named('font', font),
    ...Object.entries(type).flatMap(([role, { size, leading, weight }]) => [
      [`size-${role}`, size] as const,
      [`leading-${role}`, String(leading)] as const,
      [`weight-${role}`, String(weight)] as const,
    ]),
    ...space.map((step) => [`space-${step}`, px(step)] as const),
    ...pixels('radius', radius),
    ...pixels('stroke', stroke),
    ...pixels('focus', focus),
    ...Object.entries(duration).map(([name, value]) => [`duration-${name}`, `${value}ms`] as const),
    ['ease-out', dimensions.ease],
    ...pixels('target', target),
    ...pixels('breakpoint', breakpoint),
    ...pixels('layout', layout),
    ['gutter', px(dimensions.gutter.compact)],
    ['measure', dimensions.measure],
    ...Object.entries(layer).map(([name, value]) => [`layer-${name}`, String(value)] as const),
  ];
}

function named(prefix: string, values: Readonly<Record<string, string>>): Declarations {
  return Object.entries(values).map(([name, value]) => [`${prefix}-${kebab(name)}`, value]);
}

function numbered(prefix: string, values: readonly string[]): Declarations {
  return values.map((value, index) => [`${prefix}-${index + 1}`, value]);
}

function pixels(prefix: string, values: Readonly<Record<string, number>>): Declarations {
  return Object.entries(values).map(([name, value]) => [`${prefix}-${name}`, px(value)]);
}

function pair(name: string, [foreground, background]: readonly [string, string]): Declarations {
  return [
    [`${name}-fg`, foreground],
    [`${name}-bg`, background],
  ];
}

function block(selector: string, declarations: Declarations): string {
  const lines = declarations.map(([name, value]) => {
    const property = name === 'color-scheme' ? name : `--${name}`;
    return `  ${property}: ${value.replace(/#[0-9A-F]+/g, (hex) => hex.toLowerCase())};`;
  });
  return `${selector} {\n${lines.join('\n')}\n}`;
}

function mediaBlock(condition: string, declarations: Declarations): string {
  return `@media ${condition} {\n${indent(block(':root', declarations))}\n}`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function px(value: number): string {
  return value === 0 ? '0' : `${value}px`;
}
