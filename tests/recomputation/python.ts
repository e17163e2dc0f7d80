import { execFileSync, spawnSync } from 'node:child_process';

/** The interpreter that Debian's packages belong to. */
const interpreter = '/usr/bin/python3';
const packages = ['pandas', 'scipy', 'statsmodels'];

/** What is missing to recompute anything here, or null. */
export function missingPython(): string | null {
  const { status } = spawnSync(interpreter, ['-c', `import ${packages.join(', ')}`]);
  if (status === 0) return null;
  const debian = packages.map((name) => `python3-${name}`).join(' ');
  return `${interpreter} lacks ${packages.join(', ')} (Debian: apt-get install ${debian})`;
}

/** What a script of this folder prints for these arguments. */
export function printedBy(script: string, args: readonly string[]): string {
  return execFileSync(interpreter, [script, ...args], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  });
}
