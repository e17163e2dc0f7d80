import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What a client needs in order to use a bucket. */
export interface BucketAccess {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** The very rules that the operations guide tells operators to give their bucket. */
const crossOriginRules = fileURLToPath(new URL('../../docs/bucket-cors.json', import.meta.url));

/** Creates the bucket and lets browsers read from it, with the commands of the operations guide. */
export async function createBucket(access: BucketAccess, home: string): Promise<void> {
  const bucket = ['--bucket', access.bucket];
  await aws(access, home, ['create-bucket', ...bucket]);
  const rules = ['--cors-configuration', `file://${crossOriginRules}`];
  await aws(access, home, ['put-bucket-cors', ...bucket, ...rules]);
}

async function aws({ endpoint, region, credentials }: BucketAccess, home: string, args: readonly string[]) {
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_DEFAULT_REGION: region,
  };
  await promisify(execFile)('aws', ['--endpoint-url', endpoint, 's3api', ...args], { env });
}
