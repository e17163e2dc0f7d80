interface StoreErrorDetails {
  /** The store's own error code, such as `NoSuchBucket`, or one of ours in the same style. */
  readonly code: string;
  /** What the reader of the message can do about it: a whole sentence. */
  readonly remedy: string;
  readonly status?: number | undefined;
  readonly key?: string | undefined;
  readonly cause?: unknown;
}

/** The store refused a call or answered nonsense. The message says what happened and what to do. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError';
  readonly code: string;
  readonly remedy: string;
  readonly status: number | undefined;
  readonly key: string | undefined;

  constructor(what: string, details: StoreErrorDetails) {
    super(`${what} ${details.remedy}`, { cause: details.cause });
    this.code = details.code;
    this.remedy = details.remedy;
    this.status = details.status;
    this.key = details.key;
  }
}

/** The condition of a conditional put did not hold; nothing was written. */
export class PreconditionFailed extends StoreError {
  override readonly name = 'PreconditionFailed';
}

/** Another write was under way (409). Whether this one took effect is unknown: read again, then decide. */
export class StoreConflict extends StoreError {
  override readonly name = 'StoreConflict';
}

/** No usable answer: network, time limit or 5xx. A write may or may not have taken effect. */
export class StoreUnavailable extends StoreError {
  override readonly name = 'StoreUnavailable';
}

/** The store does not accept these keys, this signature, or this key's rights. */
export class AccessDenied extends StoreError {
  override readonly name = 'AccessDenied';
}

/** The content is not compressed as its headers say: damaged, though the store answers. */
export class UndecodableContent extends StoreError {
  override readonly name = 'UndecodableContent';
}
