import type { ConfigViolation } from './config-error.ts';
import type { SettingName, Settings } from './settings.ts';

type Rule = (settings: Partial<Settings>) => ConfigViolation | null;

const portNames = ['PREPROD_PORT', 'PROD_PORT', 'OPS_PORT', 'S3_PORT', 'PREVIEW_PORT'] as const;

/**
 * What no setting can tell alone. A rule sees only the settings that are valid by themselves,
 * so that one mistake is not reported twice.
 */
export const rules: readonly Rule[] = [
  ...portNames.map(
    (name, index): Rule =>
      (settings) =>
        portTaken(settings, name, portNames.slice(0, index)),
  ),
  ({ PRESIGN_WINDOW: window, PRESIGN_EXPIRY: expiry }) =>
    window === undefined || expiry === undefined || expiry > window
      ? null
      : {
          variable: 'PRESIGN_EXPIRY',
          value: String(expiry),
          expected: `more seconds than PRESIGN_WINDOW (${window}), or URLs would expire while still being handed out`,
        },
  (settings) => needs(settings, 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'),
  (settings) => needs(settings, 'S3_SECRET_ACCESS_KEY', 'S3_ACCESS_KEY_ID'),
  (settings) => needs(settings, 'SOURCE_S3_ACCESS_KEY_ID', 'SOURCE_S3_SECRET_ACCESS_KEY'),
  (settings) => needs(settings, 'SOURCE_S3_SECRET_ACCESS_KEY', 'SOURCE_S3_ACCESS_KEY_ID'),
  (settings) => needs(settings, 'S3_PROFILE', 'S3_CREDENTIALS_FILE'),
  (settings) => needs(settings, 'S3_PUBLIC_ENDPOINT', 'S3_ENDPOINT'),
  (settings) => needs(settings, 'S3_ENDPOINT', 'S3_BUCKET'),
  (settings) => needs(settings, 'OPS_URL', 'OPS_TOKEN'),
  (settings) =>
    settings.S3_ENDPOINT === undefined || settings.S3_ACCESS_KEY_ID || settings.S3_CREDENTIALS_FILE
      ? null
      : {
          variable: 'S3_ACCESS_KEY_ID',
          value: undefined,
          expected: 'keys for S3_ENDPOINT: S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY, or S3_CREDENTIALS_FILE',
        },
];

function needs(
  settings: Partial<Settings>,
  given: SettingName,
  required: SettingName,
): ConfigViolation | null {
  if (settings[given] === undefined || settings[required] !== undefined) return null;
  return { variable: required, value: undefined, expected: `a value, because ${given} is set` };
}

function portTaken(
  settings: Partial<Settings>,
  name: (typeof portNames)[number],
  earlier: readonly (typeof portNames)[number][],
): ConfigViolation | null {
  const port = settings[name];
  const rival = earlier.find((other) => settings[other] === port);
  if (port === undefined || port === 0 || rival === undefined) return null;
  return { variable: name, value: String(port), expected: `another port than ${rival}` };
}
