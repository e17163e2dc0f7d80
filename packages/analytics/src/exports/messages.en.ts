export const messages = {
  'exports.demo': 'Demonstration data: made up, not the real thing.',
  'exports.source': 'Back to the Kitchen · {analysis} · dataset {dataset} · {date}',
  'exports.preview.title': '{heading} — Back to the Kitchen',
  'exports.preview.view': '{title}: computed in your browser when you open the link.',
  'exports.preview.picture': 'Chart: {heading}',
} as const;
