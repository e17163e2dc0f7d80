import type { Config } from '../config/config.ts';
import type { Logger } from '../log/logger.ts';
import { type Scrubbed, scrub } from '../scrub/scrub.ts';
import type { OpenedStore } from '../store/open-store.ts';
import { openLocalCopy } from './local-copy.ts';
import { scrubPorts } from './scrub-ports.ts';

/** Scrubs all of a store, with what this machine has a copy of. Throws as `scrub`. */
export const scrubHere = (opened: OpenedStore, config: Config, logger: Logger): Promise<Scrubbed> =>
  scrub(scrubPorts(opened, openLocalCopy(config, logger)));
