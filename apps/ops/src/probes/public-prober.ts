import { checkResults, type Environment, type Observation, type Prober } from '@mangetamain/deploy';

type Check = Observation['checks'][number];

interface PublicProberOptions {
  /** Looks at the sites where they listen. */
  readonly local: Prober;
  /** Looks at them where visitors reach them. */
  readonly beyond: Prober;
  /** Addresses of the sites that visitors reach by another one. */
  readonly publicUrls: Readonly<Record<Environment, string | undefined>>;
}

/**
 * Returns the prober that looks at a site where it listens and, where that has a public address, also through it: name,
 * proxy and certificate included. Of each check the worse of both counts.
 */
export function createPublicProber({ local, beyond, publicUrls }: PublicProberOptions): Prober {
  return {
    async probe(target, expected) {
      const url = target === 'storage' ? undefined : publicUrls[target];
      if (url === undefined || expected === null) return local.probe(target, expected);
      const [near, far] = await Promise.all([local.probe(target, expected), beyond.probe(target, expected)]);
      return { ...near, checks: near.checks.map((check) => worse(check, far, url)) };
    },
  };
}

/** What visitors see counts where both are the same; the reason is that of the site itself then. */
function worse(near: Check, { checks }: Observation, url: string): Check {
  const far = checks.find(({ name }) => name === near.name);
  const rank = ({ result }: Check) => checkResults.indexOf(result);
  if (far === undefined || rank(far) < rank(near)) return near;
  return { ...far, detail: rank(far) > rank(near) ? `through ${url}: ${far.detail}` : near.detail };
}
