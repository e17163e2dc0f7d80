const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What is said of a difference, on the page and on the command line. */
export const differenceWords = {
  eyebrow: 'Difference',
  title: (changed: number, same: number) =>
    changed === 0
      ? `Nothing will read differently: ${same === 1 ? 'the finding stays' : `all ${same} findings stay`}`
      : `What readers will see differently: ${plural(changed, 'finding changes', 'findings change')}, ${plural(same, 'stays', 'stay')}`,
  kept: (changed: number, same: number) =>
    changed === 0
      ? `Nothing reads differently: ${same === 1 ? 'the finding stayed' : `all ${same} findings stayed`}`
      : `What readers see differently: ${plural(changed, 'finding', 'findings')} changed, ${same} stayed`,
  unknown: 'What readers will see differently is not known',
  unknownDetail:
    'What the analyses say of one of these datasets was never written down. "ops release publish" and "ops data use" write it.',
  first: 'Nothing was live before, so all of it is new to readers',
  basis: {
    releases: 'Default filters, in both languages, each release on its own dataset',
    'one-version':
      'Default filters, in both languages, both datasets in the words of one version: what one of the releases would say itself is not known',
  },
  lead: (changed: number, turned: number) => [
    changed === 0 ? 'Nothing' : plural(changed, 'finding', 'findings'),
    changed === 0
      ? ' will read differently.'
      : ` will read differently; ${turned === 0 ? 'no verdict turns' : plural(turned, 'verdict turns', 'verdicts turn')}.`,
  ],
  legend: { verdict: 'verdict turns', wording: 'wording', same: 'as before' },
  sides: { before: 'Before', after: 'After' },
  next: { before: 'Now on PROD', after: 'After the promotion' },
  turns: 'verdict turns',
  notSaid: { before: 'Was not said before', after: 'Is no longer said' },
  verdicts: {
    up: 'Up',
    down: 'Down',
    unclear: 'Uncertain',
    same: 'No difference',
    thin: 'Too few data',
    none: 'States only',
  },
  showSame: (count: number) => (count === 1 ? 'Show the one that stays' : `Show the ${count} that stay`),
  figures: {
    eyebrow: 'Key figures',
    title: (moved: number, total: number) =>
      moved === 0
        ? `None of ${plural(total, 'key figure', 'key figures')} moves beyond its tolerance`
        : `${moved} of ${total} key figures ${moved === 1 ? 'moves beyond its' : 'move beyond their'} tolerance`,
    columns: ['Figure', 'Before', 'After', 'Within tolerance', 'Change', 'Allowed'],
    note: 'Shaded: allowed, which is a fifth of what the 95% interval leaves open on either side, else half a percent, and at least one step of the last digit. One scale for all rows, in multiples of that.',
    course: (times: string) => `${times} times what is allowed`,
    showAll: (count: number) => `Show all ${count}`,
  },
  rows: {
    eyebrow: 'Rows',
    title: (recipes: string, sign: number) =>
      sign === 0 ? 'As many recipes as before' : `${recipes} recipes ${sign > 0 ? 'more' : 'fewer'}`,
    columns: ['Table', 'Before', 'Square-root scale', 'Change', 'After'],
    unchanged: (count: number) =>
      count === 1
        ? 'One other table has as many rows as before.'
        : `The other ${count} tables have as many rows as before.`,
    rules: 'What cleaning takes away',
    ruleColumns: ['Rule', 'Before', 'After'],
    none: 'Every table has as many rows as before.',
  },
  files: {
    eyebrow: 'Files and bytes',
    title: (differing: number, total: number, bytes: string, sign: number) =>
      differing === 0
        ? `The same ${plural(total, 'file', 'files')}`
        : `${differing} of ${plural(total, 'file differs', 'files differ')}${sign === 0 ? '' : `, ${bytes} ${sign > 0 ? 'more' : 'less'}`}`,
    groups: { pages: 'Pages', code: 'Code', engine: 'Engine', styles: 'Styles and fonts', other: 'Other' },
    of: (differing: number, total: number) => `${differing} of ${total}`,
  },
  preview: 'Open preview',
  delivery: {
    eyebrow: 'Delivery',
    title: (deliveries: number, since: string) =>
      deliveries === 0
        ? `No change of PROD since ${since}`
        : `${plural(deliveries, 'change', 'changes')} of PROD since ${since}`,
    perWeek: 'A week',
    leadTime: 'Lead time, median',
    failed: 'Failed',
    restore: 'Time to restore, median',
    drift: 'PREPROD ahead',
    share: (failed: number, share: string) => `${failed} (${share})`,
    ahead: (releases: number | null, time: string, findings: number | null) =>
      [
        ...(releases === null ? [] : [plural(releases, 'release', 'releases')]),
        time,
        ...(findings === null ? [] : [plural(findings, 'finding', 'findings')]),
      ].join(', '),
    inSync: 'Not at all',
    unknown: 'Not known',
  },
};

export type DifferenceWords = typeof differenceWords;
