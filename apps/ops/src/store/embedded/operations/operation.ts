import type { PayloadRule } from '../authentication/authenticate.ts';
import type { DiskStore } from '../disk/disk-store.ts';
import type { S3Request } from '../http/s3-request.ts';
import type { S3Response } from '../http/s3-response.ts';
import type { MultipartUploads } from './multipart-uploads.ts';

/** What operations work on. */
export interface Service {
  readonly bucket: string;
  readonly region: string;
  readonly disk: DiskStore;
  readonly uploads: MultipartUploads;
  readonly now: () => Date;
}

/** A request whose signature has been verified, with what it promises of its body. */
export interface OperationInput {
  readonly service: Service;
  readonly request: S3Request;
  readonly payload: PayloadRule;
}

type RunOperation = (input: OperationInput) => Promise<S3Response> | S3Response;

export interface Operation {
  readonly target: 'service' | 'bucket' | 'object';
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  /** The query parameters that tell this operation from others on the same target, such as `uploads`. */
  readonly marks: readonly string[];
  /** The other query parameters that it understands. */
  readonly parameters: readonly string[];
  readonly run: RunOperation;
}
