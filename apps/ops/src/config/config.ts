import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { noProxies, type TrustedProxies } from '../server/trusted-proxies.ts';
import { credentialsInFile } from '../store/s3/credentials.ts';
import type { Credentials } from '../store/signature/signature-v4.ts';
import type { StoreConfig } from '../store/store-config.ts';
import { ConfigError, type ConfigViolation } from './config-error.ts';
import { rules } from './rules.ts';
import { secretSettings, type Settings, settings } from './settings.ts';

const projectRoot = fileURLToPath(new URL('../../../../', import.meta.url));

const MEGABYTE = 1e6;

/** Environment variables as Node gives them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What the service runs with. Directories are absolute, times in seconds. */
export interface Config {
  readonly host: string;
  readonly ports: {
    readonly preprod: number;
    readonly prod: number;
    readonly ops: number;
    readonly preview: number;
  };
  /** Connections that each server holds at once at most. */
  readonly connections: { readonly total: number; readonly perAddress: number };
  /** Whose word counts about who asks, and under which name. */
  readonly trustedProxies: TrustedProxies;
  readonly webDist: string;
  readonly logLevel: Settings['LOG_LEVEL'];
  readonly presign: { readonly windowSeconds: number; readonly expirySeconds: number };
  readonly store: StoreConfig;
  /** Bytes that tables of recipes and ratings may take in a browser; beyond them a dataset is published counted. */
  readonly browserBudget: number;
  /** Where this machine keeps what is its own: the embedded store, state on disk, what command lines need to know. */
  readonly dataDirectory: string;
  readonly stateStore: Settings['STATE_STORE'];
  /** How long audit entries are kept; null for ever. */
  readonly auditRetentionDays: number | null;
  /** Where visitors reach each site, as far as that is known. */
  readonly publicUrls: { readonly preprod: string | undefined; readonly prod: string | undefined };
  /** Where operators reach the preview, where that is not the address it listens on. */
  readonly previewUrl: string | undefined;
  /** The sites that may show analyses in their articles. */
  readonly embedOrigins: readonly string[];
  readonly monitorInterval: number;
  readonly webhooks: { readonly discord: string | undefined; readonly json: string | undefined };
  /** Where each round of health checks gives a sign of life. */
  readonly heartbeat: string | undefined;
  /** Whose signature a release has to bear to be promoted; undefined where none is asked for. */
  readonly releasesSignedBy: Settings['RELEASE_PUBLIC_KEY'];
  /** Who may operate; undefined where the service is to make a token itself. */
  readonly operators: Settings['OPS_TOKENS'];
  /** Who the command line is to ClickHouse, and how that reads files in a store that are given to it. */
  readonly clickhouse: {
    readonly user: string;
    readonly password: string;
    readonly objects: { readonly endpoint?: string; readonly keys?: Credentials };
  };
  /** The service that the command line is to ask, where that is not the one on this machine. */
  readonly remote: { readonly url: string; readonly token: string } | null;
}

/**
 * Reads the environment, and the credentials file it may name, into one typed configuration.
 * An empty variable counts as not set.
 *
 * @throws {ConfigError} listing every violation at once; secrets are masked.
 * @throws {StoreError} when the credentials file cannot be used.
 */
export async function readConfig(
  env: Environment,
  workingDirectory: string = process.cwd(),
): Promise<Config> {
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

const firstMessage = ({ issues }: { issues: readonly { message: string }[] }) =>
  issues[0]?.message ?? 'another value';

const shown = (variable: string, value: string | undefined) =>
  value !== undefined && secretSettings.has(variable) ? '***' : value;

async function toConfig(values: Settings, workingDirectory: string): Promise<Config> {
  const directory = (given: string | undefined, fallback: string) =>
    given === undefined ? path.join(projectRoot, fallback) : path.resolve(workingDirectory, given);
  const dataDirectory = directory(values.DATA_DIR, '.data');
  const { PREPROD_PORT: preprod, PROD_PORT: prod, OPS_PORT: ops, PREVIEW_PORT: preview } = values;
  return {
    host: values.HOST,
    ports: { preprod, prod, ops, preview },
    connections: { total: values.MAX_CONNECTIONS, perAddress: values.MAX_CONNECTIONS_PER_ADDRESS },
    trustedProxies: values.TRUSTED_PROXIES ?? noProxies,
    webDist: directory(values.WEB_DIST, 'apps/web/dist'),
    logLevel: values.LOG_LEVEL,
    presign: { windowSeconds: values.PRESIGN_WINDOW, expirySeconds: values.PRESIGN_EXPIRY },
    browserBudget: values.BROWSER_BUDGET * MEGABYTE,
    dataDirectory,
    stateStore: values.STATE_STORE,
    // 0 stands for ever, as an empty variable counts as not set.
    auditRetentionDays: values.AUDIT_RETENTION_DAYS === 0 ? null : values.AUDIT_RETENTION_DAYS,
    publicUrls: { preprod: values.PREPROD_PUBLIC_URL, prod: values.PROD_PUBLIC_URL },
    previewUrl: values.PREVIEW_PUBLIC_URL,
    embedOrigins: values.EMBED_ORIGINS ?? [],
    monitorInterval: values.MONITOR_INTERVAL,
    webhooks: { discord: values.DISCORD_WEBHOOK_URL, json: values.WEBHOOK_URL },
    heartbeat: values.HEARTBEAT_URL,
    releasesSignedBy: values.RELEASE_PUBLIC_KEY,
    operators: values.OPS_TOKENS,
    clickhouse: {
      user: values.CLICKHOUSE_USER,
      password: values.CLICKHOUSE_PASSWORD ?? '',
      objects: objectsOf(values),
    },
    remote:
      values.OPS_URL === undefined || values.OPS_TOKEN === undefined
        ? null
        : { url: values.OPS_URL, token: values.OPS_TOKEN },
    store: await storeOf(values, dataDirectory),
  };
}

function objectsOf(values: Settings): Config['clickhouse']['objects'] {
  const { SOURCE_S3_ENDPOINT: endpoint } = values;
  const { SOURCE_S3_ACCESS_KEY_ID: accessKeyId, SOURCE_S3_SECRET_ACCESS_KEY: secretAccessKey } = values;
  return {
    ...(endpoint !== undefined && { endpoint }),
    ...(accessKeyId !== undefined &&
      secretAccessKey !== undefined && { keys: { accessKeyId, secretAccessKey } }),
  };
}

async function storeOf(values: Settings, dataDirectory: string): Promise<StoreConfig> {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_PORT: port } = values;
  if (endpoint === undefined || bucket === undefined) return { kind: 'embedded', dataDirectory, port };
  const { S3_PUBLIC_ENDPOINT: publicEndpoint, S3_REGION: region } = values;
  return { kind: 's3', endpoint, publicEndpoint, region, bucket, credentials: await credentialsOf(values) };
}

/** The rules see to it that one or the other is there. */
async function credentialsOf(values: Settings): Promise<Credentials> {
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = values;
  return accessKeyId === undefined || secretAccessKey === undefined
    ? credentialsInFile(values.S3_CREDENTIALS_FILE ?? '', values.S3_PROFILE)
    : { accessKeyId, secretAccessKey };
}
