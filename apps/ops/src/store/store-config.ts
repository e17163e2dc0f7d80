import type { S3Config } from './s3/s3-config.ts';

/** Which object store to use: an S3 service, or the embedded one under a directory. */
export type StoreConfig =
  | ({ readonly kind: 's3' } & S3Config)
  | { readonly kind: 'embedded'; readonly dataDirectory: string; readonly port: number };
