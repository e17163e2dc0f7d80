import type { Environment } from './environment.ts';
import type { Notice } from './notification/notice.ts';
import type { Observation } from './observation.ts';

/** A JSON document as the store holds it. `version` is opaque and differs after every write. */
export interface Stored {
  readonly value: unknown;
  readonly version: string;
}

/**
 * Small JSON documents under slash-separated keys. Reads see every write that was acknowledged before.
 *
 * Every method throws UnavailableError when the store gave no definite answer: a write may then have
 * happened or not. Every write throws CasUnsupportedError where the store does not honour conditions.
 */
export interface StateStore {
  /** The document, or null where there is none. */
  get(key: string): Promise<Stored | null>;
  /** Writes a document that must not exist yet. Throws ConflictError when it does. */
  create(key: string, value: unknown): Promise<{ readonly version: string }>;
  /** Replaces the document if it still has this version. Throws ConflictError when it has another, or is gone. */
  compareAndSwap(key: string, version: string, value: unknown): Promise<{ readonly version: string }>;
  /** Removes the document, whatever its version, if there is one. Only for what nobody writes any more. */
  remove(key: string): Promise<void>;
  /** Every key that starts with the prefix, in code-unit order. */
  list(prefix: string): Promise<string[]>;
}

/** As much of a state store as it takes to change single documents. */
export type DocumentStore = Pick<StateStore, 'get' | 'create' | 'compareAndSwap'>;

/** Released files and published datasets, all immutable. Every method throws UnavailableError when it cannot tell. */
export interface ArtifactStore {
  /** Ids of the releases that have a manifest, in any order. */
  listReleases(): Promise<string[]>;
  /** The manifest's parsed JSON, not validated, or null where there is none. */
  getManifest(releaseId: string): Promise<unknown>;
  /** Size of one stored file, or null where there is none. */
  headFile(releaseId: string, path: string): Promise<{ readonly bytes: number } | null>;
  getFile(releaseId: string, path: string): Promise<Uint8Array | null>;
  /** Why the signature of a release does not count, in words, or '' where it does. Not there where none is asked for. */
  readonly signatureProblem?: (releaseId: string) => Promise<string>;
  /** What the dataset's manifest says, or null where there is none that can be read. */
  describeDataset(datasetId: string): Promise<DatasetFacts | null>;
  /** True if all files that the dataset's manifest lists are there: with their content, or their sizes only. */
  hasDataset(datasetId: string, depth: Depth): Promise<boolean>;
}

/** `content` reads and hashes every file; `size` only asks for lengths, for what was proven before. */
export type Depth = 'content' | 'size';

/** What a published dataset says of itself. */
export interface DatasetFacts {
  readonly contractVersion: number;
  /** False for demonstration data. */
  readonly isImported: boolean;
  /** By table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Why nobody can tell what it was made of and how good it is, or null. */
  readonly unproven: string | null;
}

/** What can be probed: the two sites, and the object store that feeds them. */
export type ProbeTarget = Environment | 'storage';

/** What a site should be serving. */
export interface Expectation {
  readonly releaseId: string;
  readonly datasetId: string;
}

export interface Prober {
  /**
   * Looks at the target once, within a time limit of its own. `expected` is null where nothing is deployed, and for storage.
   * A check is `failed` only on definite evidence (a wrong release, a 404); a timeout or a refused connection is an `error`.
   */
  probe(target: ProbeTarget, expected: Expectation | null): Promise<Observation>;
}

export type DeliveryResult =
  | { readonly type: 'delivered' }
  /** Not delivered, worth another try; `afterMs` where the receiver said how long to wait. */
  | { readonly type: 'retry'; readonly reason: string; readonly afterMs?: number }
  /** The receiver will never take it. */
  | { readonly type: 'rejected'; readonly reason: string };

/** One channel out. It never throws for what the network or the receiver did: that is a result. */
export interface Notifier {
  /** Stable name, under which the outbox records deliveries. */
  readonly channel: string;
  /** Sends once. The key is the same on every attempt, for receivers that drop duplicates. */
  send(notice: Notice, idempotencyKey: string): Promise<DeliveryResult>;
}

export interface Clock {
  now(): Date;
  sleep(milliseconds: number): Promise<void>;
}

export interface Ids {
  /** A new unique id of lower-case letters, digits and hyphens; later ids sort after earlier ones. */
  next(): string;
}

/** The document is not at the version that the caller read: somebody else wrote in between. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
  readonly code = 'conflict';
  readonly key: string;
  constructor(key: string, options?: ErrorOptions) {
    super(`"${key}" was changed by somebody else in the meantime. Read it again and decide anew.`, options);
    this.key = key;
  }
}

/** The store gave no definite answer; a write may or may not have happened. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError';
  readonly code = 'unavailable';
}

/** The store accepts writes but ignores their conditions, so that nothing could stop a lost update. */
export class CasUnsupportedError extends Error {
  override readonly name = 'CasUnsupportedError';
  readonly code = 'cas-unsupported';
  constructor() {
    super(
      'The object store ignores conditional writes, so releases cannot be promoted safely with it. ' +
        'Keep the state on a local disk of one machine instead: STATE_STORE=file.',
    );
  }
}
