import type { SignedSha256 } from '../authentication/authenticate.ts';
import type { DiskStore } from '../disk/disk-store.ts';
import type { S3Request } from '../http/s3-request.ts';
import type { S3Response } from '../http/s3-response.ts';

/** What operations work on. */
export interface Service {
  readonly bucket: string;
  readonly region: string;
  readonly disk: DiskStore;
  readonly now: () => Date;
}

/** A request whose signature has been verified, with what that vouches for. */
export interface OperationInput {
  readonly service: Service;
  readonly request: S3Request;
  readonly sha256: SignedSha256;
}

type RunOperation = (input: OperationInput) => Promise<S3Response> | S3Response;

export interface Operation {
  readonly target: 'bucket' | 'object';
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  /** The query parameters that tell this operation from others on the same target, such as `delete`. */
  readonly marks: readonly string[];
  /** The other query parameters that it understands. */
  readonly parameters: readonly string[];
  readonly run: RunOperation;
}
