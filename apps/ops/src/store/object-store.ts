/** An object as a listing shows it. */
export interface ObjectSummary {
  readonly key: string;
  readonly bytes: number;
  readonly etag: string;
  readonly lastModified: Date;
}

export interface StoredObject {
  readonly key: string;
  /** As in the HTTP header, quotes included. */
  readonly etag: string;
  /** Size of the whole object, also where a range was asked for. */
  readonly bytes: number;
  readonly contentType: string;
  readonly lastModified: Date;
  /** Whole body, or the requested range. */
  readonly body: Uint8Array;
}

/** Bytes `start` to `end`, both included, as in an HTTP Range header. */
export interface ByteRange {
  readonly start: number;
  readonly end?: number;
}

export interface PutOptions {
  readonly contentType?: string;
  readonly cacheControl?: string;
  /** How the body is compressed already. Whoever reads the object, `get` included, has it decompressed. */
  readonly contentEncoding?: 'br';
  /** Write only if the object has this ETag, or only if there is none (`'absent'`). */
  readonly condition?: { readonly ifMatch: string } | 'absent';
  readonly signal?: AbortSignal;
}

/** The one way to reach an S3 store. Keys are plain strings; adapters encode them. */
export interface ObjectStore {
  /** The object, or null where there is none. Throws StoreError when the store cannot answer. */
  get(key: string, options?: { range?: ByteRange; signal?: AbortSignal }): Promise<StoredObject | null>;
  head(key: string, options?: { signal?: AbortSignal }): Promise<ObjectSummary | null>;
  /** Writes atomically. Throws PreconditionFailed when the condition does not hold. */
  put(key: string, body: Uint8Array, options?: PutOptions): Promise<{ etag: string }>;
  /** Deleting what is not there is no error. */
  delete(key: string, options?: { signal?: AbortSignal }): Promise<void>;
  /** Every object below the prefix, in key order, however many pages that takes. */
  list(prefix: string, options?: { signal?: AbortSignal }): AsyncIterable<ObjectSummary>;
  /** A GET URL for browsers, valid from `signedAt` for `expiresIn` seconds. */
  presignGet(key: string, options: { signedAt: Date; expiresIn: number }): Promise<URL>;
}
