import { differenceWords } from '../difference/words.ts';
import { dialogWords } from './dialog-words.ts';
import type { AuditEntry, Environment, HealthStatus, Outcome, Phase, Watched } from '@mangetamain/deploy';

/** A sentence with the words that carry it set apart. */
export type Phrase = readonly (string | { readonly strong: string })[];

const strong = (text: string) => ({ strong: text });
const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

const environments: Record<Environment, string> = { preprod: 'PREPROD', prod: 'PROD' };

const targets: Record<Watched, string> = {
  prod: 'PROD site',
  preprod: 'PREPROD site',
  storage: 'Object store',
  dataset: 'Dataset read',
};

const statuses: Record<HealthStatus, string> = {
  up: 'Up',
  warning: 'Warning',
  down: 'Down',
  unknown: 'Unknown',
};

const steps: Record<Phase, string> = {
  planned: 'Planned',
  claiming: 'Lease',
  preflight: 'Preflight',
  backup: 'Backup',
  switching: 'Switch',
  verifying: 'Verify',
  undoing: 'Undo',
  restricting: 'Restrict',
  'verifying-restored': 'Verify again',
  settling: 'Record',
  releasing: 'Release lease',
  finished: 'Finished',
};

const outcomes: Record<Outcome, string> = {
  succeeded: 'Succeeded',
  failed: 'Failed',
  'rolled-back': 'Rolled back by itself',
  'needs-attention': 'Needs attention',
};

const deeds: Record<AuditEntry['what'], string> = {
  promotion: 'Promotion',
  rollback: 'Rollback',
  hold: 'Hold placed',
  'lift-hold': 'Hold lifted',
  'lift-quarantine': 'Quarantine lifted',
  rules: 'Rules changed',
  schedule: 'Promotion scheduled',
  approve: 'Promotion approved',
  'cancel-schedule': 'Schedule cancelled',
  prune: 'Removed',
  'register-release': 'Release registered',
  'import-dataset': 'Dataset imported',
  'demo-dataset': 'Demonstration data created',
  'use-dataset': 'Dataset put in use',
  'restore-state': 'State restored',
  refused: 'Refused',
};

/** Every word of the operations page. */
export const messages = {
  product: 'Back to the Kitchen',
  operations: 'Operations',
  today: 'Today',
  none: '–',
  environments,
  targets,
  statuses,
  steps,
  outcomes,
  deeds,
  sections: {
    overview: 'Overview',
    promotions: 'Promotions',
    releases: 'Releases',
    data: 'Data',
    audit: 'Audit',
  },
  shell: {
    skip: 'Skip to content',
    navigation: 'Sections',
    refresh: 'Refresh',
    signOut: 'Sign out',
    /** The other language, in its own words. */
    language: 'Français',
    loading: 'Reading the state …',
    refreshed: 'Refreshed',
    unreadable: (keys: string) =>
      `Left out, as it is damaged or of another version: ${keys}. "ops data repair" and "ops state check" tell what brings it back.`,
    noScript:
      'This page needs JavaScript. The same operations are on the command line: ops status, promote, rollback.',
  },
  signIn: {
    title: 'Sign in',
    lead: 'Paste your operator token. It stays in this tab, and is sent to this service only.',
    token: 'Operator token',
    hint: 'The first start prints one; otherwise whoever set OPS_TOKENS has it.',
    submit: 'Sign in',
    missing: 'Paste a token first.',
    refused: 'No operator has this token. Check that all of it was pasted, or ask for another.',
  },
  problems: {
    unreachable:
      'The service does not answer. What is shown may be out of date; it is asked again every ten seconds.',
    unexpected: (status: number) => `The service answered ${status} without saying why. Look at its log.`,
    otherVersion: 'The service is of another version than this page. Load the page again.',
    notBuilt:
      'The operations page is not built, so it cannot be shown; the service itself runs. Run "npm run build" where the service was installed, then load this page again. The same operations are on the command line: ops status, promote, rollback.',
    wrongWord: (word: string) => `Write exactly ${word} to confirm.`,
    reasonMissing: 'Say why; it goes into the audit.',
  },
  headline: {
    allUp: (count: number): Phrase => [`All ${count} targets are `, strong('up'), '.'],
    someUp: (count: number, unseen: string): Phrase => [
      plural(count, 'target is ', 'targets are '),
      strong('up'),
      `; nobody has looked at ${unseen} for a while.`,
    ],
    impaired: (target: string, status: string, since: string): Phrase => [
      target,
      ' is ',
      strong(status.toLowerCase()),
      since === '' ? '.' : ` for ${since}.`,
    ],
    unknown: (): Phrase => [
      'Nobody knows how the targets are: ',
      strong('the monitor has not looked'),
      ' for a while.',
    ],
    nothingDeployed: (): Phrase => [
      strong('Nothing is deployed'),
      ' yet. Publish a release, then promote it.',
    ],
    firstToPromote: (): Phrase => ['PREPROD is ready; ', strong('PROD serves nothing'), ' yet.'],
    preprodEmpty: (): Phrase => [strong('PREPROD serves nothing'), '; PROD cannot be promoted to.'],
    inSync: (): Phrase => ['PREPROD and PROD serve ', strong('the same release'), '.'],
    ahead: (by: string, good: string): Phrase => [
      'PREPROD is ',
      strong(`${by} ahead`),
      good === '' ? ' of PROD.' : ` of PROD and has been good for ${good}.`,
    ],
    dataset: (): Phrase => ['PREPROD serves the release of PROD with ', strong('another dataset'), '.'],
    differs: (): Phrase => ['PREPROD serves ', strong('another release'), ' than PROD.'],
    running: (kind: string, where: string): Phrase => [strong(`A ${kind} of ${where} is under way.`)],
    free: (): Phrase => ['Nothing blocks a promotion.'],
    unclear: (): Phrase => ['Whether a promotion is possible ', strong('nobody can tell'), ' at present.'],
    blocked: (by: string): Phrase => ['A promotion is ', strong('blocked'), `: ${by}.`],
  },
  environment: {
    generation: (generation: number) => `generation ${generation}`,
    nothing: 'Nothing is live',
    noTitle: 'No title was given',
    servingSince: 'Serving since',
    servingFor: (duration: string) => `for ${duration}`,
    releasedBy: 'Released by',
    promotion: 'promotion',
    dataset: 'Dataset',
    before: 'Before it',
    served: 'This service',
    stillServes: (release: string) => `still serves ${release}`,
    servesNothing: 'serves nothing yet',
    hold: 'On hold',
    quarantined: (count: number) => `${plural(count, 'release', 'releases')} in quarantine`,
    rollBack: 'Roll back…',
    hold_: 'Hold…',
    lift: 'Lift hold…',
    frozen: (until: string, name: string) => `No promotions until ${until}: ${name}`,
    soak: (minutes: number) => `${plural(minutes, 'minute', 'minutes')} on PREPROD before PROD`,
    secondPerson: 'A second person approves each promotion',
    scheduled: (what: string, when: string, by: string) => `${what} is scheduled for ${when} by ${by}`,
    approvedBy: (who: string) => `, approved by ${who}`,
    approve: 'Approve…',
    cancelSchedule: 'Cancel it…',
  },
  comparison: {
    label: 'What a promotion to PROD would change',
    releases: (count: number) => plural(count, 'release', 'releases'),
    inSync: 'in sync',
    differs: 'differs',
    files: (changed: string, total: string) => `${changed} of ${total} files differ`,
    sameFiles: 'The same files',
    sameDataset: 'same dataset',
    otherDataset: 'another dataset',
    contracts: (read: string, version: string) =>
      `The release reads contract version ${read}, the dataset has version ${version}.`,
    moreBytes: (bytes: string) => `${bytes} to read anew`,
    noChange: 'Nothing to promote',
    unknown: 'The object store does not answer',
    unknownDetail: 'so nobody can compare the releases.',
    promote: 'Promote to PROD…',
    asks: 'Asks for the word DEPLOY and a reason',
    cannot: 'Closed until every gate is open',
    nothing: 'PROD serves all that PREPROD serves',
    viewer: 'Viewers cannot promote',
  },
  /** What each gate says, and what it says in a sentence while it is closed. */
  gates: {
    preprodLive: ['PREPROD serves a release', 'PREPROD serves nothing'],
    changes: ['Something to promote', 'there is nothing to promote'],
    complete: ['Release registered', 'the release is not registered'],
    verified: ['Verified on PREPROD', 'the release was not verified on PREPROD'],
    dataset: ['Dataset present', 'its dataset is not in the store'],
    contract: ['Release reads the dataset', 'the release does not read the dataset'],
    noHold: ['No hold on PROD', 'PROD is on hold'],
    noQuarantine: ['Not in quarantine', 'the release is in quarantine'],
    idle: ['No promotion under way', 'a promotion is under way'],
    healthy: ['Store and PREPROD up', 'the store or PREPROD is down'],
  },
  gateStates: {
    open: 'open',
    closed: 'closed',
    idle: 'nothing to do',
    unknown: 'unknown',
  },
  promotion: {
    last: (where: string) => `Last promotion to ${where}`,
    one: (kind: string, where: string) => `${kind} of ${where}`,
    none: 'Nothing was promoted yet',
    noneDetail: 'The steps of the latest promotion appear here, each with its time and outcome.',
    kinds: { promotion: 'Promotion', rollback: 'Rollback' },
    took: (outcome: string, duration: string) => `${outcome} in ${duration}`,
    running: (duration: string) => `Under way for ${duration}`,
    changedAfter: (where: string, duration: string) => `${where} changed after ${duration}`,
    lostNone: 'and lost no request',
    lost: (failed: string, total: string) => `${failed} of ${total} requests failed`,
    joined: (first: string, second: string) => `${first}; ${second}`,
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    change: (from: string, to: string) => `${from} → ${to}`,
    by: (who: string) => `by ${who}`,
    nothing: 'nothing',
    document: 'Document',
    link: 'Link',
    step: 'Step',
    time: 'Time',
    course: 'Course',
    seconds: (seconds: number) => `${seconds} s`,
    outcome: 'Outcome',
    changesHere: (where: string) => `${where} changes here`,
    done: 'done',
    failed: 'failed',
    active: 'under way',
    details: {
      planned: 'Document written',
      claimed: (where: string) => `Nobody else can promote to ${where}`,
      gates: (passed: number, all: number) => `${passed} of ${all} gates open`,
      backup: 'Pointer saved and read back',
      switched: (generation: number) => `Compare-and-swap to generation ${generation}`,
      probes: (good: number, probes: number) =>
        `${good} good in a row of ${plural(probes, 'probe', 'probes')}`,
      settled: 'Recorded as verified',
      told: 'Audit and messages written',
      toldWithRequests: (failed: string, total: string) =>
        `Audit and messages written; ${failed} of ${total} requests failed`,
    },
    list: 'The latest promotions and rollbacks',
    columns: ['When, UTC', 'What', 'Where', 'From, to', 'Who', 'Why', 'Result'],
    show: 'its steps',
  },
  difference: differenceWords,
  health: {
    eyebrow: (window: string) => `Health, ${window}`,
    windows: {
      '24h': { short: '24 h', inWords: 'last 24 hours' },
      '7d': { short: '7 days', inWords: 'last 7 days' },
      '30d': { short: '30 days', inWords: 'last 30 days' },
    },
    windowsLabel: 'Time shown',
    quiet: (window: string) => `No outage in the ${window}`,
    since: (duration: string) => `${duration} since the first probe`,
    probed: (duration: string) => `of ${duration}`,
    never: 'Nothing was probed yet',
    outage: (target: string, duration: string, when: string) =>
      `one outage of ${duration}: ${target} ${when}`,
    outages: (count: number, total: string) => `${count} outages, ${total} in all`,
    warningOf: (target: string, duration: string, when: string) =>
      `one warning of ${duration}: ${target} ${when}`,
    warnings: (count: number, total: string) => `${count} warnings, ${total} in all`,
    at: (time: string) => `at ${time}`,
    on: (date: string, time: string) => `on ${date} at ${time}`,
    open: (target: string, status: string) => `${target} is ${status.toLowerCase()}`,
    every: (interval: string) => `A bar every ${interval}`,
    legend: { up: 'up', warning: 'warning', down: 'down', none: 'no probe' },
    target: 'Target',
    status: 'Status',
    course: 'Course',
    uptime: (window: string) => `Up, ${window}`,
    p95: 'p95',
    lastRound: (ago: string) => `Last probe ${ago}`,
    instances: (count: number, gone: readonly string[]) =>
      [plural(count, 'instance', 'instances'), ...gone].join(', '),
    gone: (name: string, since: string) => `${name} gone, last seen ${since}`,
    ago: (duration: string) => `${duration} ago`,
    now: 'now',
    mark: (status: string, duration: string, at: string) => `${status} ${duration}, ${at}`,
    bars: (target: string, up: string, warning: string, down: string, none: string) =>
      `${target}: ${up} slots up, ${warning} with a warning, ${down} down, ${none} without a probe`,
  },
  incidents: {
    eyebrow: 'Incidents',
    title: (open: number) => (open === 0 ? 'None is open' : `${plural(open, 'is', 'are')} open`),
    none: 'No incident was recorded.',
    columns: ['Target', 'Worst', 'Began, UTC', 'Lasted', 'What was wrong'],
    open: (duration: string) => `${duration}, open`,
  },
  pages: {
    label: 'Pages of the list',
    older: 'Older ones',
    newest: 'Back to the latest',
  },
  releases: {
    eyebrow: 'Releases',
    title: (count: number) => `${plural(count, 'release', 'releases')} in the store`,
    none: 'No release is in the store yet. Publish one: ops release publish DIR.',
    unknown: 'The object store does not answer, so nobody can list releases. Try again in a moment.',
    columns: ['Release', 'What', 'Made, UTC', 'By', 'Files', 'Size', 'Where'],
    quarantined: (where: string) => `Quarantined on ${where}`,
    promote: 'Promote to PREPROD…',
    commit: (commit: string) => `commit ${commit}`,
    action: 'Action',
  },
  data: {
    eyebrow: 'Data',
    title: (count: number) => `${plural(count, 'dataset', 'datasets')} in the store`,
    none: 'No dataset is in the store yet. Import one: ops data import, or ops data demo.',
    unknown: 'The object store does not answer, so nobody can list datasets. Try again in a moment.',
    columns: ['Dataset', 'Title', 'Source', 'Period', 'Recipes', 'Size', 'Published, UTC', 'Use'],
    sources: { import: 'Import', demo: 'Demonstration' },
    period: (from: string, to: string) => `${from} to ${to}`,
    inUse: 'In use',
    promote: 'To PREPROD…',
    servedBy: (where: string) => `Live on ${where}`,
  },
  audit: {
    eyebrow: 'Audit',
    title: 'Who did what, and why',
    columns: ['Day', 'Time, UTC', 'Who', 'What', 'Where', 'From, to', 'Why, result'],
    none: 'Nothing was done yet.',
    noMatch: 'No entry matches. Widen the filter.',
    count: (shown: string, all: string) => `${shown} of ${all} entries`,
    latest: (shown: number) => `The latest ${plural(shown, 'entry', 'entries')}`,
    showAll: 'Show all',
    filter: 'Filter',
    clear: 'Clear',
    csv: 'CSV',
    who: 'Who',
    what: 'What',
    where: 'Where',
    text: 'Contains',
    any: 'Any',
    noResult: 'No result was recorded: it is under way, or broke off',
    result: (outcome: string) => outcome.replaceAll('-', ' '),
    csvColumns: ['at', 'who', 'what', 'where', 'from', 'to', 'why', 'outcome', 'promotion'],
    csvName: 'audit.csv',
  },
  dialogs: dialogWords,
  footer: {
    guide: 'Operations guide',
    label: 'About this service',
    version: (version: string) => `ops ${version}`,
    state: {
      honoured: 'State store: S3, conditional writes honoured',
      ignored: 'State store: S3, conditional writes ignored: promotions are refused; set STATE_STORE=file',
      unknown: 'State store: S3 does not answer',
      file: 'State store: a local disk, one writer',
    },
    noChannel: 'No webhook: nobody is told of changes',
    channels: { discord: 'Discord', webhook: 'Webhook' },
    notTold: (channel: string) => `${channel}: no message yet`,
    delivered: (channel: string, when: string) => `${channel}: last message ${when}, delivered`,
    waiting: (channel: string, count: number) =>
      `${channel}: ${plural(count, 'message', 'messages')} waiting`,
    failing: (channel: string, reason: string) => `${channel}: last message not delivered: ${reason}`,
    openApi: 'OpenAPI',
  },
} as const;

/** As many words in any language. */
type Wording<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Told
    ? (...given: Given) => Told extends string ? string : Told
    : { readonly [Key in keyof T]: Wording<T[Key]> };

export type Messages = Wording<typeof messages>;
