import { existsSync, readFileSync } from 'node:fs';
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import * as z from 'zod';

/*
 * Loaded into a process before its own code (`breakingDisk`): below a directory its disk fails as a file says that can be
 * written and removed meanwhile, with the error of a system whose disk is full, read-only or broken.
 */

const { DISK_DIRECTORY: directory = '', DISK_FAULT: fault = '' } = process.env;
const faultSchema = z.object({ code: z.string(), of: z.enum(['reads', 'writes', 'all']) });

function failIf(kind: 'reads' | 'writes', path: string): void {
  if (!path.startsWith(directory) || !existsSync(fault)) return;
  const { code, of } = faultSchema.parse(JSON.parse(readFileSync(fault, 'utf8')));
  if (of !== 'all' && of !== kind) return;
  throw Object.assign(new Error(`${code}: the disk fails, '${path}'`), { code, path });
}

const { open, rename, rm, mkdir, readdir } = files;

Object.assign(files, {
  async open(...[path, flags, mode]: Parameters<typeof open>) {
    const name = String(path);
    const kind = flags === 'r' || flags === undefined ? 'reads' : 'writes';
    failIf(kind, name);
    const file = await open(path, flags, mode);
    const read = file.read.bind(file);
    const appendFile = file.appendFile.bind(file);
    const sync = file.sync.bind(file);
    return Object.assign(file, {
      async read(...call: unknown[]): Promise<unknown> {
        failIf('reads', name);
        return Reflect.apply(read, undefined, call);
      },
      async appendFile(...call: Parameters<typeof appendFile>) {
        failIf('writes', name);
        return appendFile(...call);
      },
      async sync() {
        failIf('writes', name);
        return sync();
      },
    });
  },
  async rename(...call: Parameters<typeof rename>) {
    failIf('writes', String(call[1]));
    return rename(...call);
  },
  async rm(...call: Parameters<typeof rm>) {
    failIf('writes', String(call[0]));
    return rm(...call);
  },
  async mkdir(...call: Parameters<typeof mkdir>) {
    failIf('writes', String(call[0]));
    return mkdir(...call);
  },
  async readdir(...call: unknown[]): Promise<unknown> {
    failIf('reads', String(call[0]));
    return Reflect.apply(readdir, files, call);
  },
});
syncBuiltinESMExports();
