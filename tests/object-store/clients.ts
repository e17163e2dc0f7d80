import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What both clients can do. Each call rejects with what the client printed when it fails. */
export interface CommandLineClient {
  put(file: string, url: string): Promise<void>;
  get(url: string, file: string): Promise<void>;
  list(url: string): Promise<string>;
  remove(url: string): Promise<void>;
  removeAll(url: string): Promise<void>;
  sync(from: string, to: string): Promise<void>;
}

/** Larger than whatever is sent: the store takes each object in one piece, and both clients can do without parts. */
const PART_BYTES = 1024 ** 3;

/** Returns awscli, set up by a configuration file of its own. */
export async function awscli(
  configFile: string,
  endpoint: string,
  { accessKeyId, secretAccessKey }: Keys,
): Promise<CommandLineClient & { presign(url: string): Promise<string> }> {
  const transfer = `  signature_version = s3v4\n  multipart_threshold = ${PART_BYTES}\n`;
  await writeFile(configFile, `[default]\nregion = us-east-1\ns3 =\n${transfer}`);
  const environment = {
    AWS_CONFIG_FILE: configFile,
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_MAX_ATTEMPTS: '1',
  };
  const aws = (...parameters: string[]) =>
    run('aws', ['--endpoint-url', endpoint, 's3', ...parameters], environment);
  return {
    put: (file, url) => silent(aws('cp', '--no-progress', file, url)),
    get: (url, file) => silent(aws('cp', '--no-progress', url, file)),
    // awscli answers 1 where nothing is listed; only its words tell that from a failure.
    list: (url) => aws('ls', '--recursive', url).catch(emptyListing),
    remove: (url) => silent(aws('rm', url)),
    removeAll: (url) => silent(aws('rm', '--recursive', '--quiet', url)),
    sync: (from, to) => silent(aws('sync', '--no-progress', '--quiet', from, to)),
    presign: async (url) => (await aws('presign', '--expires-in', '600', url)).trim(),
  };
}

/** Returns s3cmd, set up by a configuration file of its own. */
export async function s3cmd(
  configFile: string,
  endpoint: string,
  { accessKeyId, secretAccessKey }: Keys,
): Promise<CommandLineClient> {
  const { host } = new URL(endpoint);
  const settings = {
    access_key: accessKeyId,
    secret_key: secretAccessKey,
    host_base: host,
    host_bucket: host,
    use_https: 'False',
    bucket_location: 'us-east-1',
    max_retries: '0',
    enable_multipart: 'False',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  await writeFile(configFile, `[default]\n${lines.join('\n')}\n`);
  const call = (...parameters: string[]) =>
    run('s3cmd', ['--config', configFile, '--no-progress', ...parameters]);
  return {
    put: (file, url) => silent(call('put', file, url)),
    get: (url, file) => silent(call('get', '--force', url, file)),
    list: (url) => call('ls', '--recursive', url),
    remove: (url) => silent(call('rm', url)),
    removeAll: (url) => silent(call('rm', '--recursive', '--force', '--quiet', url)),
    sync: (from, to) => silent(call('sync', '--quiet', from, to)),
  };
}

async function run(
  tool: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const env = { PATH: process.env['PATH'], HOME: '/nonexistent', LC_ALL: 'C.UTF-8', ...environment };
  const { stdout } = await promisify(execFile)(tool, parameters, { env, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

async function silent(call: Promise<string>): Promise<void> {
  await call;
}

function emptyListing(error: unknown): string {
  if (
    error instanceof Error &&
    'code' in error &&
    error.code === 1 &&
    'stderr' in error &&
    error.stderr === ''
  ) {
    return '';
  }
  throw error;
}
