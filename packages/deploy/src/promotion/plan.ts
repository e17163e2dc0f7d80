import * as z from 'zod';
import {
  datasetIdSchema,
  emptyPointer,
  environmentSchema,
  pairOf,
  sameDeployed,
  type Deployed,
  type Pointer,
} from '../environment.ts';
import { releaseIdSchema } from '../release/manifest.ts';
import { gate, type GateResult } from './gate.ts';
import type { Promotion } from './promotion.ts';
import type { VerificationSettings } from './settings.ts';

/** The halves of what an environment shows. */
export const promotionHalves = ['release', 'data'] as const;

const asked = {
  environment: environmentSchema,
  /** For PROD: what PREPROD serves, unless named. For a rollback: what was verified before, unless named. */
  releaseId: releaseIdSchema.optional(),
  confirm: z.string(),
  reason: z.string().trim().min(1).max(1000),
  by: z.string().trim().min(1).max(200),
};

/** What a person asks for. */
export const promotionRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('promotion'),
    ...asked,
    /** For PROD: what PREPROD verified the release with, unless named. For PREPROD: what it has, unless named. */
    datasetId: datasetIdSchema.optional(),
    /** Moves this half of the pair; the other stays as it is. */
    only: z.enum(promotionHalves).optional(),
    /** Takes data with far fewer rows than those on PROD. */
    acceptDrop: z.boolean().optional(),
    /** Why a freeze or the time on PREPROD shall not count this once. */
    override: z.string().trim().min(1).max(1000).optional(),
    /** Who else wants it. Only who keeps approvals may say so. */
    approvedBy: z.string().min(1).max(200).optional(),
  }),
  z.strictObject({ kind: z.literal('rollback'), ...asked }),
]);

export type PromotionRequest = z.infer<typeof promotionRequestSchema>;

/** The words that confirm, letter by letter. Promotions to PREPROD need none. */
export const confirmationWords = { promotion: 'DEPLOY', rollback: 'ROLLBACK' } as const;

/** What the planner sees. */
export interface View {
  readonly pointer: Pointer | null;
  readonly pointerVersion: string | null;
  readonly preprod: Pointer | null;
  /** Promotion that holds the environment and is not over, or null. */
  readonly running: string | null;
}

/** The promotion that a request asks for, with the gates that the pointers alone decide. Nothing is done yet. */
export function plan(
  request: PromotionRequest,
  view: View,
  context: { id: string; at: string; settings: VerificationSettings; writer: string },
): Promotion {
  const { kind, environment, by, reason } = request;
  const { id, at, settings, writer } = context;
  const pointer = view.pointer ?? emptyPointer(environment, by, at);
  const choice = chooseTarget(request, pointer, view.preprod);
  const target = typeof choice === 'string' ? null : pairOf(choice);
  return {
    schemaVersion: 1,
    id,
    kind,
    environment,
    by,
    reason,
    requestedAt: at,
    updatedAt: at,
    target,
    ...(request.kind === 'promotion' ? allowancesOf(request) : {}),
    from: pointer.live,
    fallback: kind === 'promotion' ? lastVerified(pointer, target) : null,
    pointer,
    pointerVersion: view.pointerVersion,
    phase: 'planned',
    gates: [
      confirmation(request),
      gate('busy', view.running === null, `Promotion ${view.running ?? ''} is running. Wait for its end.`),
      gate('no-target', target !== null, typeof choice === 'string' ? choice : ''),
      ...(target === null ? [] : [notLive(target, pointer)]),
    ],
    verification: null,
    settings,
    steps: [{ name: 'planned', startedAt: at, finishedAt: null, outcome: 'running', detail: '' }],
    outcome: null,
    failure: null,
    pending: [],
    writer,
  };
}

/** What to make live, or in words why nothing could be chosen. */
type Choice = Deployed | string;

function chooseTarget(request: PromotionRequest, pointer: Pointer, preprod: Pointer | null): Choice {
  if (request.kind === 'rollback') return chooseRollback(request.releaseId, pointer);
  if (request.only !== undefined) return chooseHalf(request, request.only, pointer, preprod);
  return request.environment === 'prod'
    ? chooseForProd(request, preprod)
    : chooseForPreprod(request, pointer);
}

function chooseRollback(releaseId: string | undefined, { live, verified, arrivedBy }: Pointer): Choice {
  const others = verified.filter((entry) => !sameDeployed(entry, live));
  if (releaseId !== undefined)
    return (
      [...others, ...verified].find((entry) => entry.releaseId === releaseId) ??
      `Release ${releaseId} was never verified here. Name one that was, or promote it.`
    );
  if (arrivedBy === 'rollback')
    return 'What is live came by a rollback already. To go further back, name the release.';
  return (
    others[0] ??
    'Nothing else was ever verified here, so there is nothing to go back to. Promote a release instead.'
  );
}

type Named = Extract<PromotionRequest, { kind: 'promotion' }>;
type Half = (typeof promotionHalves)[number];

/** One half of what is named, or of what PREPROD shows, beside the other half of what is live. */
function chooseHalf(
  { environment, releaseId, datasetId }: Named,
  half: Half,
  { live }: Pointer,
  preprod: Pointer | null,
): Choice {
  const name = environment.toUpperCase();
  if (live === null)
    return `${name} serves nothing yet, so release and data have to go together. Leave "only" out.`;
  const [moved, stays] = half === 'release' ? [releaseId, datasetId] : [datasetId, releaseId];
  if (stays !== undefined)
    return `"only ${half}" leaves the other half of ${name} as it is. Name no other, or leave "only" out.`;
  const source = environment === 'prod' ? preprod?.live : undefined;
  if (moved === undefined && !source)
    return `Name what to promote: "only ${half}" takes what PREPROD serves for PROD alone.`;
  return half === 'release'
    ? { ...live, releaseId: releaseId ?? source?.releaseId ?? live.releaseId }
    : { ...live, datasetId: datasetId ?? source?.datasetId ?? live.datasetId };
}

function chooseForProd(request: Named, preprod: Pointer | null): Choice {
  const { releaseId = preprod?.live?.releaseId } = request;
  if (releaseId === undefined) return 'PREPROD serves nothing yet. Promote a release there first.';
  const onPreprod = [preprod?.live ?? [], preprod?.verified ?? []].flat();
  const known = onPreprod.find((entry) => entry.releaseId === releaseId);
  return (
    withDataset(releaseId, request, known) ??
    `Release ${releaseId} was never on PREPROD. Promote it there first.`
  );
}

function chooseForPreprod(request: Named, { live }: Pointer): Choice {
  const { releaseId = live?.releaseId } = request;
  if (releaseId === undefined) return 'Name the release to promote.';
  return withDataset(releaseId, request, live) ?? 'There is no dataset yet. Import one first.';
}

/** The release with the dataset that was named, else with that of what is known; or null. */
function withDataset(
  releaseId: string,
  { datasetId }: Named,
  known: Deployed | null | undefined,
): Deployed | null {
  if (datasetId !== undefined) return { releaseId, datasetId };
  return known ? { ...known, releaseId } : null;
}

/** What opens gates that would be closed, as far as it was given. */
function allowancesOf({ acceptDrop, override, approvedBy }: Named): Partial<Promotion> {
  return {
    ...(acceptDrop === true && { acceptDrop }),
    ...(override !== undefined && { override }),
    ...(approvedBy !== undefined && { approvedBy }),
  };
}

function confirmation({ kind, environment, confirm }: PromotionRequest): GateResult {
  const word = confirmationWords[kind];
  const isGiven = (kind === 'promotion' && environment === 'preprod') || confirm === word;
  return gate('confirmation-mismatch', isGiven, `To confirm, give exactly the word ${word}.`);
}

function notLive(target: Deployed, { live, verified }: Pointer): GateResult {
  const isVerified = verified.some((entry) => sameDeployed(entry, target));
  const detail = `Release ${target.releaseId} is live already, with this dataset.`;
  return gate('already-live', !(sameDeployed(target, live) && isVerified), detail);
}

/** What is live if it was verified, else what was verified last; never the target itself. */
function lastVerified(pointer: Pointer, target: Deployed | null): Deployed | null {
  const others = pointer.verified.filter((entry) => !sameDeployed(entry, target));
  const latest = others.find((entry) => sameDeployed(entry, pointer.live)) ?? others[0];
  return latest === undefined ? null : pairOf(latest);
}
