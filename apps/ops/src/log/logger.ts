import { type DestinationStream, pino, stdTimeFunctions } from 'pino';
import type { Config } from '../config/config.ts';
import { maskFields, maskText } from './mask.ts';

/** What the service needs of a log. An object's fields are searchable, the message is for people. */
export interface Logger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

interface LoggerOptions {
  readonly level: Config['logLevel'];
  /** Values that may occur in no line, whatever they are called there. */
  readonly secrets?: readonly string[];
  readonly destination?: DestinationStream;
}

/**
 * Returns a logger that writes one JSON line per event, in UTC, with every secret masked:
 * by the name of its field, by its form (signed URLs, tokens), and by its value where that is known.
 */
export function createLogger({ level, secrets = [], destination }: LoggerOptions): Logger {
  // Lines are JSON by the time they are masked, so a secret is looked for as JSON writes it.
  const written = secrets.map((secret) => JSON.stringify(secret).slice(1, -1));
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: maskFields,
      },
      serializers: { err: (error: unknown) => error },
      hooks: { streamWrite: (line) => maskText(line, written) },
    },
    // Not synchronous: under load, lines that wait for a write go out together with the next one.
    destination ?? pino.destination({ dest: 2, sync: false }),
  );
}

/** Values of the configuration that no log line may contain. */
export function secretsOf({ store, webhooks, heartbeat, remote }: Config): string[] {
  const credentials = store.kind === 's3' ? store.credentials : undefined;
  return [
    credentials?.secretAccessKey,
    credentials?.sessionToken,
    webhooks.discord,
    webhooks.json,
    heartbeat,
    remote?.token,
  ].filter((secret) => secret !== undefined);
}
