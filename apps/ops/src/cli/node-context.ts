import { readFile, writeFile } from 'node:fs/promises';
import type { Config } from '../config/config.ts';
import { createLogger, secretsOf } from '../log/logger.ts';
import { openAudit } from '../state/open-audit.ts';
import { openObjectStore } from '../store/open-store.ts';
import { askedToEnd } from './asked-to-end.ts';
import type { CommandContext } from './command-context.ts';

const loggerOf = (config: Config) => createLogger({ level: config.logLevel, secrets: secretsOf(config) });

/** Returns the context of a command run in this process, on the real store. What few commands need is read by those. */
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
    scrub: async (config, opened) => {
      const { scrubHere } = await import('../service/scrub-here.ts');
      return scrubHere(opened, config, loggerOf(config));
    },
    files: {
      read: (path) => readFile(path, 'utf8'),
      write: (path, text) => writeFile(path, text, { mode: 0o600 }),
      create: (path, text) => writeFile(path, text, { mode: 0o600, flag: 'wx' }),
    },
    startService: async (config, role) => {
      const { startService } = await import('../service/start-service.ts');
      return startService(config, { logger: loggerOf(config), role });
    },
    untilAskedToEnd: () => askedToEnd(process, (text) => process.stderr.write(text)),
  };
}
