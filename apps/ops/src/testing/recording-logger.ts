import type { Logger } from '../log/logger.ts';

interface LogEntry {
  readonly level: keyof Logger;
  readonly fields: object;
  readonly message: string;
}

/** Returns a logger that keeps what it is told, and the list it keeps it in. */
export function createRecordingLogger(): { logger: Logger; entries: LogEntry[] } {
  const entries: LogEntry[] = [];
  const record = (level: keyof Logger) => (fields: object, message: string) => {
    entries.push({ level, fields, message });
  };
  return {
    logger: { debug: record('debug'), info: record('info'), warn: record('warn'), error: record('error') },
    entries,
  };
}
