import type { Deployed } from '../environment.ts';
import { freezeAt, inZone, openFrom } from '../rules/freeze.ts';
import type { Rules } from '../rules/rules.ts';
import { gate, type GateResult } from './gate.ts';

/** How long PREPROD has served something, in milliseconds, and whether it goes on. */
interface Served {
  readonly milliseconds: number;
  readonly isServing: boolean;
}

/** What the rules are kept by. */
export interface RuleFacts {
  readonly at: string;
  /** By PREPROD, verified; not there where nobody has to look. */
  readonly served?: Readonly<Record<keyof Halves, Served>>;
}

type Halves = Pick<Deployed, 'releaseId' | 'datasetId'>;

interface Asked {
  readonly target: Deployed;
  readonly from: Deployed | null;
  readonly by: string;
  readonly override?: string | undefined;
  readonly approvedBy?: string | undefined;
}

/**
 * The gates of an environment's rules. Each refusal says when it will be possible. An override opens what only time
 * would; nothing takes the place of a second person.
 */
export function keepRules(asked: Asked, rules: Rules, { at, served }: RuleFacts): GateResult[] {
  const isOverridden = asked.override !== undefined;
  const now = new Date(at);
  const freeze = freezeAt(rules, now);
  const soak = served && rules.soakMinutes ? soakOf(asked, served, rules.soakMinutes * 60_000) : null;
  const possible = describeOpening(rules, new Date(now.getTime() + (soak?.waitMs ?? 0)));
  const wayOut = 'What cannot wait goes with --override and why.';
  return [
    gate(
      'frozen',
      freeze === null || isOverridden,
      `Nothing is promoted until ${freeze === null ? '' : inZone(rules, freeze.until)} (${freeze?.name ?? ''}). ${possible} ${wayOut}`,
    ),
    ...(soak === null
      ? []
      : [
          gate(
            'soaking',
            soak.isSoaked || isOverridden,
            `${soak.what} for ${soak.minutes} of ${rules.soakMinutes} minutes. ${
              soak.isServing ? possible : 'Promote it there again, for the time that is missing.'
            } ${wayOut}`,
          ),
        ]),
    ...(rules.secondPerson ? [approval(asked)] : []),
  ];
}

function approval({ by, approvedBy }: Asked): GateResult {
  const detail =
    `A promotion needs a second person, and is possible as soon as somebody other than ${by} has approved it. ` +
    'Ask for it with --at now; the other approves it with "schedule approve".';
  return gate('approval-missing', approvedBy !== undefined && approvedBy !== by, detail);
}

const names = { releaseId: 'Release', datasetId: 'Dataset' } as const;

/** How far that half has come which has come least far; null for what PROD shows already. */
function soakOf({ target, from }: Asked, served: NonNullable<RuleFacts['served']>, neededMs: number) {
  const halves = (['releaseId', 'datasetId'] as const)
    .filter((half) => target[half] !== from?.[half])
    .map((half) => ({ half, ...served[half] }));
  const [least] = halves.toSorted((a, b) => a.milliseconds - b.milliseconds);
  if (least === undefined) return null;
  return {
    isSoaked: least.milliseconds >= neededMs,
    isServing: least.isServing,
    waitMs: Math.max(0, neededMs - least.milliseconds),
    minutes: Math.floor(least.milliseconds / 60_000),
    what: `${names[least.half]} ${target[least.half]} has been on PREPROD, verified,`,
  };
}

function describeOpening(rules: Rules, from: Date): string {
  const opening = openFrom(rules, from);
  if (opening === null) return 'No moment without a freeze is within sight.';
  // Whole minutes, and none too early.
  return `Possible from ${inZone(rules, new Date(Math.ceil(opening.getTime() / 60_000) * 60_000))}.`;
}
