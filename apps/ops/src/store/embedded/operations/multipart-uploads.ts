import { randomUUID } from 'node:crypto';
import { discardStaged, type StagedBody } from '../disk/staging.ts';
import { S3Error } from '../s3-error.ts';

export interface Upload {
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly parts: Map<number, StagedBody>;
}

/**
 * Uploads under way. They live in memory and in temporary files only: a restart of the store forgets them,
 * and clients begin anew.
 */
export interface MultipartUploads {
  begin(upload: Omit<Upload, 'parts'>): string;
  /** @throws {S3Error} `NoSuchUpload` */
  find(id: string, key: string): Upload;
  end(id: string, upload: Upload): Promise<void>;
}

/** Returns an empty register. */
export function createMultipartUploads(): MultipartUploads {
  const uploads = new Map<string, Upload>();
  return {
    begin(upload) {
      const id = randomUUID();
      uploads.set(id, { ...upload, parts: new Map() });
      return id;
    },
    find(id, key) {
      const upload = uploads.get(id);
      if (upload?.key === key) return upload;
      throw new S3Error('NoSuchUpload', 'The specified multipart upload does not exist.');
    },
    async end(id, upload) {
      uploads.delete(id);
      await discardStaged(...upload.parts.values());
    },
  };
}
