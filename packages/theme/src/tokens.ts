/**
 * Every colour of the product. The one place where a colour literal may stand: CSS custom properties
 * and the chart theme are derived from it. `shell` and `accent` are shared by both schemes; pairs are
 * [foreground, background].
 */
export const tokens = {
  accent: {
    base: '#FF8C00',
    hover: '#FFA733',
    pressed: '#E67A00',
    gold: '#FFD700',
    ink: '#1A1206',
  },
  shell: {
    bg: '#0E0D0C',
    item: '#1C1A17',
    itemHover: '#2A2116',
    text: '#F5F0E8',
    textSecondary: '#C6BDB0',
    heading: '#FF8C00',
    border: '#857C71',
    focus: '#6CB8FF',
  },
  badge: {
    prod: ['#FFFFFF', '#187466'],
    preprod: ['#1A1206', '#FFC107'],
    local: ['#FFFFFF', '#696055'],
    ready: ['#06251F', '#5CE6C4'],
    stale: ['#1A1206', '#FFD94A'],
    unavailable: ['#FFFFFF', '#BF2238'],
  },
  dark: {
    canvas: '#191816',
    surface: '#24221F',
    raised: '#2E2B27',
    inset: '#121110',
    borderSubtle: '#3B3732',
    borderControl: '#857C71',
    focus: '#6CB8FF',
    accentEdge: '#FF8C00',
    text: '#F5F0E8',
    textSecondary: '#C6BDB0',
    textMuted: '#A69C8F',
    accentText: '#FF9A1F',
    link: '#FFB25C',
    success: ['#5CE6C4', '#10302A'],
    warning: ['#FFD94A', '#2E2710'],
    danger: ['#EF7077', '#331417'],
    info: ['#7FA6DE', '#131F30'],
    categorical: ['#FF8C00', '#1E90FF', '#DBF3FF', '#FFE39A', '#5C8D62', '#D54302', '#00C9AC', '#A5689C'],
    season: {
      winter: '#DBF3FF',
      spring: '#5C8D62',
      summer: '#FFE39A',
      autumn: '#FF8C00',
    },
    period: {
      weekday: '#1E90FF',
      weekend: '#FF8C00',
    },
    seqEmber: ['#342117', '#692F17', '#9A4215', '#CC6004', '#F18407', '#FEB93B', '#FAE8A2'],
    seqSpark: ['#19273A', '#1C406E', '#1B5BA9', '#1F81E2', '#45A4F6', '#7DCCF8', '#C2ECFE'],
    diverging: [
      '#95DCFF',
      '#4DACF6',
      '#1A75CF',
      '#20508A',
      '#36322E',
      '#793C1F',
      '#BA5310',
      '#F18407',
      '#F9CB52',
    ],
    elevation: {
      low: '0 1px 2px rgb(0 0 0 / 20%), 0 2px 8px rgb(0 0 0 / 20%)',
      popover: '0 8px 24px rgb(0 0 0 / 40%)',
      glow: '0 2px 12px rgb(255 140 0 / 28%)',
    },
  },
  light: {
    canvas: '#FBF8F3',
    surface: '#FFFFFF',
    raised: '#FFFFFF',
    inset: '#F5F0E7',
    borderSubtle: '#E2D9CB',
    borderControl: '#877C6E',
    focus: '#0062B8',
    accentEdge: '#B35F00',
    text: '#1F1A14',
    textSecondary: '#52483C',
    textMuted: '#6A5F53',
    accentText: '#9E4700',
    link: '#9E4700',
    success: ['#14695E', '#DFF3EF'],
    warning: ['#855900', '#FFF3CF'],
    danger: ['#8E1026', '#FCE6E8'],
    info: ['#0A3A66', '#E1EDF8'],
    categorical: ['#C36C02', '#1780FF', '#183394', '#4F3B00', '#73906C', '#A13F44', '#056A6E', '#AD71A3'],
    season: {
      winter: '#183394',
      spring: '#73906C',
      summer: '#4F3B00',
      autumn: '#C36C02',
    },
    period: {
      weekday: '#1780FF',
      weekend: '#C36C02',
    },
    seqEmber: ['#FAF3E1', '#F7DBA1', '#F5B75B', '#EB881F', '#D05E08', '#9A3C16', '#602614'],
    seqSpark: ['#EAF6FC', '#BCE1F8', '#8AC5F3', '#50A0EE', '#1871D3', '#0F4EA3', '#0E326D'],
    diverging: [
      '#0E3685',
      '#0160C1',
      '#4098E3',
      '#9ECEF1',
      '#F3F0EA',
      '#EECB9A',
      '#E99541',
      '#C95F18',
      '#843312',
    ],
    elevation: {
      low: '0 1px 2px rgb(0 0 0 / 8%), 0 2px 8px rgb(0 0 0 / 8%)',
      popover: '0 8px 24px rgb(0 0 0 / 14%)',
      glow: 'none',
    },
  },
  /** The mark. A flame is a list of gradient stops from top to bottom. */
  logo: {
    dark: {
      flame: [
        ['0%', '#E24E1B'],
        ['30%', '#FF8C00'],
        ['62%', '#FFD700'],
        ['100%', '#FF8C00'],
      ],
      spark: '#1E90FF',
      ink: '#F5F0E8',
      fork: '#FFD700',
      knife: '#FF8C00',
    },
    light: {
      flame: [
        ['0%', '#A13F44'],
        ['50%', '#C36C02'],
        ['100%', '#9E4700'],
      ],
      spark: '#0062B8',
      ink: '#1F1A14',
      fork: '#9E4700',
      knife: '#C36C02',
    },
    icon: { ground: '#0E0D0C', ring: '#FF8C00', hour: '#FFD700', minute: '#1E90FF' },
  },
  heatInk: {
    dark: '#0F0B06',
    light: '#FFFFFF',
  },
} as const;

export const schemes = ['dark', 'light'] as const;

/** Content colour scheme. The shell stays dark in both. */
export type Scheme = (typeof schemes)[number];
