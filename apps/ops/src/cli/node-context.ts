import { readFile, writeFile } from 'node:fs/promises';
import { createLogger, secretsOf } from '../log/logger.ts';
import { startService } from '../service/start-service.ts';
import { openAudit } from '../state/open-audit.ts';
import { openObjectStore } from '../store/open-store.ts';
import { askedToEnd } from './asked-to-end.ts';
import type { CommandContext } from './command-context.ts';

/** Returns the context of a command run in this process, on the real store. */
export function createNodeContext(): CommandContext {
  return {
    env: process.env,
    out: process.stdout,
    err: process.stderr,
    fetch: (url, init) => fetch(url, init),
    loadDataOperations: () => import('../data/index.ts'),
    loadReportOperations: () => import('../report/index.ts'),
    openStore: (config) => openObjectStore(config, 'command'),
    openAudit,
    files: {
      read: (path) => readFile(path, 'utf8'),
      write: (path, text) => writeFile(path, text, { mode: 0o600 }),
    },
    startService: (config, role) =>
      startService(config, {
        logger: createLogger({ level: config.logLevel, secrets: secretsOf(config) }),
        role,
      }),
    untilAskedToEnd: () => askedToEnd(process, (text) => process.stderr.write(text)),
  };
}
