import { messages } from '../catalogue.ts';
import type { OperationsState } from '../state.ts';
import { formatBytes, formatCount } from './format.ts';

type Pair = NonNullable<OperationsState['environments']['preprod']['live']>;
type GateName = keyof typeof messages.gates;

export interface GateView {
  readonly name: GateName;
  readonly label: string;
  /** `idle`: closed, but nothing is wrong: there is nothing to do. */
  readonly state: 'open' | 'closed' | 'idle' | 'unknown';
  /** Why it is closed; empty otherwise. */
  readonly detail: string;
}

export interface ComparisonView {
  /** Whether PREPROD and PROD serve the same; null where nobody can tell. */
  readonly inSync: boolean | null;
  readonly distance: string;
  readonly title: string;
  readonly detail: string;
  /** What readers will see differently; empty where nothing is to be promoted, or nobody can tell. */
  readonly readers: string;
  readonly gates: readonly GateView[];
  readonly canPromote: boolean;
}

/** Returns how PROD differs from PREPROD, and what stands against a promotion as far as the documents tell. */
export function compare(state: OperationsState): ComparisonView {
  const gates = gatesOf(state);
  return {
    inSync: state.stored?.drift.inSync ?? null,
    distance: distance(state),
    ...difference(state),
    readers: readersSee(state),
    gates,
    canPromote: gates.every(({ state: each }) => each === 'open'),
  };
}

/** Releases that were verified on PREPROD since the one that PROD serves; null where PROD's is not among them. */
export function releasesAhead({ environments: { preprod, prod } }: OperationsState): number | null {
  const ids = [...new Set([preprod.live, ...preprod.verified].flatMap((each) => each?.releaseId ?? []))];
  const position = ids.indexOf(prod.live?.releaseId ?? '');
  return position < 0 ? null : position;
}

function distance(state: OperationsState): string {
  const ahead = releasesAhead(state);
  const { drift } = state.stored ?? {};
  if (drift?.inSync === true) return messages.comparison.inSync;
  return ahead === null || ahead === 0 ? messages.comparison.differs : messages.comparison.releases(ahead);
}

function readersSee({ stored, difference: found }: OperationsState): string {
  if (stored?.drift.inSync !== false || !found?.findings) return '';
  const { changed } = found.findings;
  const turned = changed.filter(({ kind }) => kind === 'verdict').length;
  return messages.difference.lead(changed.length, turned).join('');
}

function difference({ stored, environments }: OperationsState): { title: string; detail: string } {
  const words = messages.comparison;
  if (stored === null) return { title: words.unknown, detail: words.unknownDetail };
  const { differing, bytes, sameDataset } = stored.drift;
  const files = stored.releases.find(({ releaseId }) => releaseId === environments.preprod.live?.releaseId);
  const total = Math.max(files?.files ?? 0, differing);
  return {
    title: differing === 0 ? words.sameFiles : words.files(formatCount(differing), formatCount(total)),
    detail: [
      sameDataset ? words.sameDataset : words.otherDataset,
      ...(differing === 0 ? [] : [words.moreBytes(formatBytes(bytes))]),
    ].join(' · '),
  };
}

function gatesOf({ environments, stored, health: { targets } }: OperationsState): GateView[] {
  const { preprod, prod } = environments;
  const { live } = preprod;
  if (live === null) return [gate('preprodLive', false)];
  const { releaseId, datasetId } = live;
  const quarantine = prod.quarantine.find((entry) => entry.releaseId === releaseId);
  return [
    changesGate(stored && !stored.drift.inSync),
    gate('complete', stored && stored.releases.some((each) => each.releaseId === releaseId)),
    gate(
      'verified',
      preprod.verified.some((entry) => entry.releaseId === releaseId && entry.datasetId === datasetId),
    ),
    gate('dataset', stored && stored.datasets.some((each) => each.datasetId === datasetId)),
    contractGate(stored, live),
    gate('noHold', prod.hold === null, prod.hold?.reason),
    ...(quarantine === undefined ? [] : [gate('noQuarantine', false, quarantine.reason)]),
    ...(prod.running === null ? [] : [gate('idle', false)]),
    healthGate([targets.storage.status, targets.preprod.status]),
  ];
}

function gate(name: GateName, isOpen: boolean | null, detail = ''): GateView {
  const [label] = messages.gates[name];
  if (isOpen === null) return { name, label, state: 'unknown', detail: '' };
  return isOpen ? { name, label, state: 'open', detail: '' } : { name, label, state: 'closed', detail };
}

/** Serving the same is no fault, so this gate is never merely closed. */
function changesGate(isOpen: boolean | null): GateView {
  if (isOpen !== false) return gate('changes', isOpen);
  return { name: 'changes', label: messages.comparison.noChange, state: 'idle', detail: '' };
}

/** Of what is not in the store, other gates tell. */
function contractGate(stored: OperationsState['stored'], { releaseId, datasetId }: Pair): GateView {
  const read = stored?.releases.find((each) => each.releaseId === releaseId)?.datasetContracts;
  const version = stored?.datasets.find((each) => each.datasetId === datasetId)?.contractVersion;
  const fits = read === undefined || version === undefined || read.includes(version);
  const detail = messages.comparison.contracts(read?.join(', ') ?? '', String(version));
  return gate('contract', stored && fits, detail);
}

function healthGate(found: readonly OperationsState['health']['targets']['prod']['status'][]): GateView {
  if (found.includes('down')) return gate('healthy', false);
  return gate('healthy', found.includes('unknown') ? null : true);
}
