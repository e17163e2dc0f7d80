import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError, type ConfigViolation } from './config-error.ts';
import { rules } from './rules.ts';
import { secretSettings, type Settings, settings } from './settings.ts';

const projectRoot = fileURLToPath(new URL('../../../../', import.meta.url));

/** Environment variables as Node gives them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What the service runs with. Directories are absolute, times in seconds. */
export interface Config {
  readonly host: string;
  readonly ports: {
    readonly preprod: number;
    readonly prod: number;
    readonly ops: number;
    readonly store: number;
  };
  readonly dataDir: string;
  readonly webDist: string;
  readonly logLevel: Settings['LOG_LEVEL'];
  readonly presign: { readonly windowSeconds: number; readonly expirySeconds: number };
  readonly s3: {
    /** Undefined where the embedded store is to be used. */
    readonly endpoint: string | undefined;
    readonly publicEndpoint: string | undefined;
    readonly region: string;
    readonly bucket: string;
    readonly accessKeyId: string | undefined;
    readonly secretAccessKey: string | undefined;
    readonly credentialsFile: string | undefined;
    readonly profile: string | undefined;
  };
}

/**
 * Reads the environment into one typed configuration. An empty variable counts as not set.
 *
 * @throws {ConfigError} listing every violation at once; secrets are masked.
 */
export function readConfig(env: Environment, workingDirectory: string = process.cwd()): Config {
  const { values, violations } = readSettings(env);
  const broken = rules.flatMap((rule) => rule(values) ?? []);
  if (!isComplete(values, violations) || broken.length > 0) throw new ConfigError([...violations, ...broken]);
  return toConfig(values, workingDirectory);
}

function readSettings(env: Environment): { values: Partial<Settings>; violations: ConfigViolation[] } {
  const values: Record<string, unknown> = {};
  const violations: ConfigViolation[] = [];
  for (const [variable, schema] of Object.entries(settings)) {
    const given = env[variable] || undefined;
    const result = schema.safeParse(given);
    if (result.success) values[variable] = result.data;
    else violations.push({ variable, value: shown(variable, given), expected: firstMessage(result.error) });
  }
  return { values, violations };
}

function isComplete(values: Partial<Settings>, violations: readonly ConfigViolation[]): values is Settings {
  return violations.length === 0 && Object.keys(settings).every((variable) => variable in values);
}

const firstMessage = ({ issues }: { issues: readonly { message: string }[] }) => issues[0]?.message ?? 'another value';

const shown = (variable: string, value: string | undefined) =>
  value !== undefined && secretSettings.has(variable) ? '***' : value;

function toConfig(values: Settings, workingDirectory: string): Config {
  const directory = (given: string | undefined, fallback: string) =>
    given === undefined ? path.join(projectRoot, fallback) : path.resolve(workingDirectory, given);
  return {
    host: values.HOST,
    ports: {
      preprod: values.PREPROD_PORT,
      prod: values.PROD_PORT,
      ops: values.OPS_PORT,
      store: values.S3_PORT,
    },
    dataDir: directory(values.DATA_DIR, '.data'),
    webDist: directory(values.WEB_DIST, 'apps/web/dist'),
    logLevel: values.LOG_LEVEL,
    presign: { windowSeconds: values.PRESIGN_WINDOW, expirySeconds: values.PRESIGN_EXPIRY },
    s3: {
      endpoint: values.S3_ENDPOINT,
      publicEndpoint: values.S3_PUBLIC_ENDPOINT,
      region: values.S3_REGION,
      bucket: values.S3_BUCKET,
      accessKeyId: values.S3_ACCESS_KEY_ID,
      secretAccessKey: values.S3_SECRET_ACCESS_KEY,
      credentialsFile: values.S3_CREDENTIALS_FILE,
      profile: values.S3_PROFILE,
    },
  };
}
