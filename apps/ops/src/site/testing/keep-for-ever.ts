import * as z from 'zod';
import { openDiskFolder } from '../../disk/disk-folder.ts';
import { createLogger } from '../../log/logger.ts';
import { createSiteCopy } from '../site-copy.ts';
import { contentOf, numberedSite } from './kept-sites.ts';

/* Keeps one site after another in the directory of the first argument, telling of each write, until it is killed. */

const directory = z.string().parse(process.argv[2]);
const logger = createLogger({ level: 'silent' });
const folder = openDiskFolder({ directory, origin: 'store', logger });
const tell = (step: string) => void process.send?.(step);
const copy = createSiteCopy(
  {
    ...folder,
    keepFile(hash, body) {
      tell('file');
      return folder.keepFile(hash, body);
    },
    keepDocument(name, value) {
      tell('document');
      return folder.keepDocument(name, value);
    },
    removeFilesBut(wanted) {
      tell('removal');
      return folder.removeFilesBut(wanted);
    },
  },
  logger,
);
const { signal } = new AbortController();
for (let n = 1; ; n += 1) await copy.keep('prod', numberedSite(n), async (file) => contentOf(file), signal);
