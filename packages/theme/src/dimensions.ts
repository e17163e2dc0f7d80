/**
 * Everything of the visual language that is not a colour: families, type scale, space, shape, motion,
 * layout. Lengths are pixels at a 16 px root unless they carry a unit.
 */
export const dimensions = {
  font: {
    display: "Michroma, 'Inter Variable', Inter, system-ui, sans-serif",
    text: "'Inter Variable', Inter, 'Inter Fallback', system-ui, sans-serif",
    mono: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace",
  },
  /** Size, line height and weight of each role. Nothing is ever set below 12 px. */
  type: {
    'display-1': { size: 'clamp(1.375rem, 1.06rem + 1.34vw, 2rem)', leading: 1.15, weight: 400 },
    'display-2': { size: 'clamp(1.0625rem, 0.97rem + 0.4vw, 1.25rem)', leading: 1.25, weight: 400 },
    lead: { size: '1.125rem', leading: 1.55, weight: 400 },
    title: { size: '1.125rem', leading: 1.35, weight: 600 },
    body: { size: '1rem', leading: 1.55, weight: 400 },
    small: { size: '0.875rem', leading: 1.45, weight: 400 },
    caption: { size: '0.8125rem', leading: 1.4, weight: 400 },
    tick: { size: '0.75rem', leading: 1.4, weight: 400 },
    kpi: { size: '1.75rem', leading: 1.1, weight: 700 },
  },
  space: [4, 8, 12, 16, 20, 24, 32, 40, 48, 64],
  radius: { small: 4, control: 8, panel: 12, pill: 999 },
  stroke: { default: 1, strong: 2, edge: 4 },
  focus: { width: 2, gap: 2 },
  duration: { fast: 120, medium: 200, slow: 320 },
  ease: 'cubic-bezier(0.2, 0, 0, 1)',
  target: { touch: 44, dense: 32, minimum: 24 },
  /** Widths at which each layout begins; below `medium` is the compact one. */
  breakpoint: { medium: 640, wide: 1024, xl: 1440 },
  layout: {
    sidebar: 272,
    'icon-rail': 72,
    'top-bar': 60,
    'operations-bar': 68,
    'content-max': 1360,
    'figure-rail': 264,
    'detail-panel': 320,
  },
  /** Space at the edges of the content, by layout. */
  gutter: { compact: 16, medium: 24, wide: 32 },
  measure: '68ch',
  layer: { base: 0, sticky: 10, drawer: 30, popover: 40, toast: 50 },
} as const;
