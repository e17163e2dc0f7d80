export const messages = {
  'exports.demo': 'Demonstration data: made up, not the real thing.',
  'exports.source': 'Back to the Kitchen · {analysis} · dataset {dataset} · {date}',
} as const;
