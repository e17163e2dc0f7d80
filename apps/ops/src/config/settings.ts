import { defaultRetention } from '@mangetamain/deploy';
import * as z from 'zod';
import { readProxies } from '../server/trusted-proxies.ts';
import { readPublicKey } from '../releases/signature.ts';

const MAX_PRESIGN_SECONDS = 604_800;

const wholeNumber = (min: number, max: number, what: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, what)
    .transform(Number)
    .refine((value) => value >= min && value <= max, what);

const port = (fallback: number) =>
  wholeNumber(0, 65_535, 'a port from 1 to 65535, or 0 for any free one').prefault(String(fallback));

const seconds = (fallback: number, min: number, max: number) =>
  wholeNumber(min, max, `a whole number of seconds from ${min} to ${max}`).prefault(String(fallback));

const connections = (fallback: number) =>
  wholeNumber(4, 1_000_000, 'a whole number from 4 to 1000000').prefault(String(fallback));

const origin = z
  .string()
  .refine(
    (value) => isOrigin(value),
    'an origin such as https://s3.example.org or http://127.0.0.1:9000, without path',
  )
  .transform((value) => new URL(value).origin);

const embedOrigins = z
  .string()
  .transform((value) => value.split(',').map((each) => each.trim()))
  .refine(
    (values) => values.every((value) => value === '*' || isOrigin(value)),
    'origins such as https://www.example.org, separated by commas, or * for every site',
  )
  .transform((values) => values.map((value) => (value === '*' ? value : new URL(value).origin)));

const text = (what: string) => z.string().regex(/^\P{Cc}+$/u, what);

const webAddress = z
  .string()
  .refine((value) => /^https?:\/\//.test(value) && URL.canParse(value), 'an http or https address');

const operatorPattern = /^([\w.-]{1,64}):(viewer|deployer):([0-9a-f]{64})$/;
const operatorsExpected = 'name:role:sha256hex, separated by commas; a role is viewer or deployer';

const operators = z.string().transform((value, context) =>
  value.split(',').flatMap((entry) => {
    const [, name, role, tokenSha256] = operatorPattern.exec(entry.trim()) ?? [];
    if (name !== undefined && role !== undefined && tokenSha256 !== undefined)
      return [{ name, role: role === 'deployer' ? ('deployer' as const) : ('viewer' as const), tokenSha256 }];
    context.addIssue({ code: 'custom', message: operatorsExpected });
    return [];
  }),
);

const publicKey = z.string().transform((value, context) => {
  const key = readPublicKey(value);
  if (key !== null) return key;
  context.addIssue({ code: 'custom', message: 'a public key as "release keygen" tells it' });
  return z.NEVER;
});

const proxies = z.string().transform((value, context) => {
  const read = readProxies(value.split(',').map((each) => each.trim()));
  if (read !== null) return read;
  context.addIssue({
    code: 'custom',
    message: 'addresses or ranges such as 10.0.0.0/8, separated by commas',
  });
  return z.NEVER;
});

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Every environment variable that the service reads, with its default. A key is the variable's name. */
export const settings = {
  HOST: text('an address to listen on, such as 127.0.0.1').prefault('127.0.0.1'),
  PREPROD_PORT: port(8500),
  PROD_PORT: port(8501),
  OPS_PORT: port(8502),
  S3_PORT: port(8503),
  PREVIEW_PORT: port(8504),
  DATA_DIR: text('a directory').optional(),
  WEB_DIST: text('the directory of a web build').optional(),
  LOG_LEVEL: z.enum(logLevels, { error: `one of ${logLevels.join(', ')}` }).prefault('info'),
  PRESIGN_WINDOW: seconds(300, 1, 86_400),
  PRESIGN_EXPIRY: seconds(900, 2, MAX_PRESIGN_SECONDS),
  MAX_CONNECTIONS: connections(2_000),
  MAX_CONNECTIONS_PER_ADDRESS: connections(500),
  TRUSTED_PROXIES: proxies.optional(),
  BROWSER_BUDGET: z
    .string()
    .regex(/^\d{1,6}(\.\d{1,3})?$/, 'megabytes, such as 64')
    .transform(Number)
    .prefault('64'),
  STATE_STORE: z.enum(['s3', 'file'], { error: 's3 or file' }).prefault('s3'),
  AUDIT_RETENTION_DAYS: wholeNumber(
    0,
    36_500,
    'a whole number of days from 1 to 36500, or 0 for ever',
  ).prefault(String(defaultRetention.auditDays)),
  PREPROD_PUBLIC_URL: origin.optional(),
  PROD_PUBLIC_URL: origin.optional(),
  PREVIEW_PUBLIC_URL: origin.optional(),
  EMBED_ORIGINS: embedOrigins.optional(),
  MONITOR_INTERVAL: seconds(300, 1, 86_400),
  DISCORD_WEBHOOK_URL: webAddress.optional(),
  WEBHOOK_URL: webAddress.optional(),
  HEARTBEAT_URL: webAddress.optional(),
  RELEASE_PUBLIC_KEY: publicKey.optional(),
  OPS_TOKENS: operators.optional(),
  OPS_URL: origin.optional(),
  OPS_TOKEN: text('an operator token').optional(),
  S3_ENDPOINT: origin.optional(),
  S3_PUBLIC_ENDPOINT: origin.optional(),
  S3_REGION: text('a region name such as us-east-1').prefault('us-east-1'),
  S3_BUCKET: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
      'a bucket name: 3 to 63 lower-case letters, digits, dots or hyphens',
    )
    .optional(),
  S3_ACCESS_KEY_ID: text('an access key id').optional(),
  S3_SECRET_ACCESS_KEY: text('a secret access key').optional(),
  S3_CREDENTIALS_FILE: text('the path of a file in AWS credentials format').optional(),
  S3_PROFILE: text('the name of a section of S3_CREDENTIALS_FILE').optional(),
  CLICKHOUSE_USER: text('a user of ClickHouse').prefault('default'),
  CLICKHOUSE_PASSWORD: text('a password').optional(),
  SOURCE_S3_ENDPOINT: origin.optional(),
  SOURCE_S3_ACCESS_KEY_ID: text('an access key id').optional(),
  SOURCE_S3_SECRET_ACCESS_KEY: text('a secret access key').optional(),
} as const satisfies Record<string, z.ZodType>;

export type SettingName = keyof typeof settings;
export type Settings = { readonly [Name in SettingName]: z.output<(typeof settings)[Name]> };

/** Settings whose value must never be shown. */
export const secretSettings: ReadonlySet<string> = new Set<SettingName>([
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
  'CLICKHOUSE_PASSWORD',
  'SOURCE_S3_ACCESS_KEY_ID',
  'SOURCE_S3_SECRET_ACCESS_KEY',
  'DISCORD_WEBHOOK_URL',
  'WEBHOOK_URL',
  'HEARTBEAT_URL',
  'OPS_TOKENS',
  'OPS_TOKEN',
]);

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  const web = url.protocol === 'http:' || url.protocol === 'https:';
  return web && url.pathname === '/' && url.search + url.hash + url.username + url.password === '';
}
