import * as z from 'zod';
import {
  datasetIdSchema,
  emptyPointer,
  environmentSchema,
  sameDeployed,
  type Deployed,
  type Pointer,
} from '../environment.ts';
import { releaseIdSchema } from '../release/manifest.ts';
import { gate, type GateResult } from './gates.ts';
import type { Promotion } from './promotion.ts';
import type { VerificationSettings } from './settings.ts';

const askedBy = z.string().trim().min(1).max(200);
const asked = {
  environment: environmentSchema,
  /** For PROD: what PREPROD serves, unless named. For a rollback: what was verified before, unless named. */
  releaseId: releaseIdSchema.optional(),
  confirm: z.string(),
  reason: z.string().trim().min(1).max(1000),
  by: askedBy,
};

/** What a person asks for. */
export const promotionRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('promotion'),
    ...asked,
    /** For PROD: what PREPROD verified the release with, unless named. For PREPROD: what it has, unless named. */
    datasetId: datasetIdSchema.optional(),
    /** Keeps the site with the dataset named, whichever is put in use for all. */
    pinDataset: z.boolean().optional(),
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
  const target = 'target' in choice ? choice.target : null;
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
    from: pointer.live,
    fallback: kind === 'promotion' ? lastVerified(pointer, target) : null,
    pointer,
    pointerVersion: view.pointerVersion,
    phase: 'planned',
    gates: [
      confirmation(request),
      gate('busy', view.running === null, `Promotion ${view.running ?? ''} is running. Wait for its end.`),
      gate('no-target', target !== null, 'target' in choice ? '' : choice.problem),
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

type Choice = { readonly target: Deployed } | { readonly problem: string };

function chooseTarget(request: PromotionRequest, pointer: Pointer, preprod: Pointer | null): Choice {
  if (request.kind === 'rollback') return chooseRollback(request.releaseId, pointer);
  return request.environment === 'prod'
    ? chooseForProd(request, preprod)
    : chooseForPreprod(request, pointer);
}

function chooseRollback(releaseId: string | undefined, pointer: Pointer): Choice {
  if (releaseId !== undefined) {
    const named = pointer.verified.find((entry) => entry.releaseId === releaseId);
    return named === undefined
      ? { problem: `Release ${releaseId} was never verified here. Name one that was, or promote it.` }
      : { target: deployed(named) };
  }
  if (pointer.arrivedBy === 'rollback') {
    return { problem: 'What is live came by a rollback already. To go further back, name the release.' };
  }
  const earlier = pointer.verified.find((entry) => !sameDeployed(entry, pointer.live));
  return earlier === undefined
    ? {
        problem:
          'Nothing else was ever verified here, so there is nothing to go back to. Promote a release instead.',
      }
    : { target: deployed(earlier) };
}

function chooseForProd(request: Named, preprod: Pointer | null): Choice {
  const releaseId = request.releaseId ?? preprod?.live?.releaseId;
  if (releaseId === undefined)
    return { problem: 'PREPROD serves nothing yet. Promote a release there first.' };
  const onPreprod = [...(preprod?.live ? [preprod.live] : []), ...(preprod?.verified ?? [])];
  const verified = onPreprod.find((entry) => entry.releaseId === releaseId);
  return targetWith(releaseId, request, verified ?? null, {
    problem: `Release ${releaseId} was never on PREPROD. Promote it there first.`,
  });
}

function chooseForPreprod(request: Named, pointer: Pointer): Choice {
  const releaseId = request.releaseId ?? pointer.live?.releaseId;
  if (releaseId === undefined) return { problem: 'Name the release to promote.' };
  return targetWith(releaseId, request, pointer.live, {
    problem: 'There is no dataset yet. Import one first.',
  });
}

interface Named {
  readonly releaseId?: string | undefined;
  readonly datasetId?: string | undefined;
  readonly pinDataset?: boolean | undefined;
}

/** The release with the dataset that was named, or with that of `fallback`, pinned if that is. */
function targetWith(
  releaseId: string,
  { datasetId, pinDataset }: Named,
  fallback: Deployed | null,
  otherwise: Choice,
): Choice {
  if (datasetId === undefined)
    return fallback === null ? otherwise : { target: { ...deployed(fallback), releaseId } };
  return { target: { releaseId, datasetId, ...(pinDataset ? { datasetPinned: true } : {}) } };
}

function confirmation({ kind, environment, confirm }: PromotionRequest): GateResult {
  const word = confirmationWords[kind];
  const isNeeded = kind === 'rollback' || environment === 'prod';
  return gate(
    'confirmation-mismatch',
    !isNeeded || confirm === word,
    `To confirm, give exactly the word ${word}.`,
  );
}

function notLive(target: Deployed, pointer: Pointer): GateResult {
  const isLive = sameDeployed(target, pointer.live);
  const isVerified = pointer.verified.some((entry) => sameDeployed(entry, target));
  return gate(
    'already-live',
    !(isLive && isVerified),
    `Release ${target.releaseId} is live already, with this dataset.`,
  );
}

/** What is live if it was verified, else what was verified last; never the target itself. */
function lastVerified(pointer: Pointer, target: Deployed | null): Deployed | null {
  const others = pointer.verified.filter((entry) => !sameDeployed(entry, target));
  const latest = others.find((entry) => sameDeployed(entry, pointer.live)) ?? others[0];
  return latest === undefined ? null : deployed(latest);
}

/** Without what the history adds. */
function deployed({ releaseId, datasetId, datasetPinned }: Deployed): Deployed {
  return { releaseId, datasetId, ...(datasetPinned === undefined ? {} : { datasetPinned }) };
}
