import {
  beginDue,
  PromotionTakenOverError,
  readPointer,
  resume,
  run,
  start,
  type Environment,
  type Promotion,
  type PromotionPorts,
  type PromotionRequest,
} from '@mangetamain/deploy';
import type { Logger } from '../log/logger.ts';

interface PromotionsOptions {
  readonly ports: PromotionPorts;
  /** The dataset for a first release, or null where there is none. */
  readonly currentDataset: () => Promise<string | null>;
  /** Called after each end, well or badly. It sees to its own errors. */
  readonly onFinished: () => Promise<void>;
  readonly logger: Logger;
}

/** What an operator asks for; who asks is added by whoever let them in. */
interface Wish {
  readonly environment: Environment;
  readonly releaseId?: string | undefined;
  /** Without it the one that PREPROD shows. */
  readonly datasetId?: string | undefined;
  /** Moves this half of the pair alone. */
  readonly only?: 'release' | 'data' | undefined;
  readonly acceptDrop?: boolean | undefined;
  /** Why rules do not count this once. */
  readonly override?: string | undefined;
  readonly confirm: string;
  readonly reason: string;
  readonly by: string;
}

export interface Promotions {
  /** The request that a wish comes to. */
  requestOf(wish: Wish): Promise<Extract<PromotionRequest, { kind: 'promotion' }>>;
  /** Takes hold of the environment and goes on by itself. The document tells at once where it was refused. */
  promote(wish: Wish): Promise<Promotion>;
  /** The same, back to what was verified before; release and dataset go back together. */
  rollBack(wish: Omit<Wish, 'datasetId' | 'only' | 'acceptDrop' | 'override'>): Promise<Promotion>;
  /**
   * Finishes or undoes what another process left, unless written to within `idleFor` milliseconds or, where that is not
   * given, since this process began; one call after the other. It never throws.
   */
  resume(idleFor?: number): Promise<void>;
  /** Begins what is scheduled and due. It never throws. */
  beginDue(): Promise<void>;
  /** Resolves when nothing is under way here. */
  settled(): Promise<void>;
}

/** Returns the promotions of this process: at most one of each environment is under way, as the pointers see to. */
export function createPromotions({
  ports,
  currentDataset,
  onFinished,
  logger,
}: PromotionsOptions): Promotions {
  /** By its id, from before its first write to its end. */
  const underWay = new Map<string, Promise<unknown>>();
  const createdAt = ports.clock.now().getTime();
  let resuming: Promise<void> = Promise.resolve();

  async function carryOn(id: string): Promise<void> {
    try {
      const { outcome, failure } = await run(id, ports);
      logger.info({ promotionId: id, outcome, failure }, 'promotion_finished');
      await onFinished();
    } catch (error) {
      // Somebody goes on with it: another process, or after a stop the next one.
      const isInHands =
        error instanceof PromotionTakenOverError || (error instanceof Error && error.name === 'AbortError');
      logger[isInHands ? 'info' : 'error']({ promotionId: id, err: error }, 'promotion_left');
    }
  }

  function begin(request: PromotionRequest, id = ports.ids.next()): Promise<Promotion> {
    const begun = start(request, ports, id);
    const work = begun
      .then(
        (promotion) => goOn(promotion),
        // Whoever asked is told.
        () => undefined,
      )
      .finally(() => underWay.delete(id));
    underWay.set(id, work);
    return begun;
  }

  async function goOn({ id, kind, environment, outcome, failure }: Promotion): Promise<void> {
    logger.info({ promotionId: id, kind, environment, outcome, failure }, 'promotion_started');
    if (outcome === null) await carryOn(id);
  }

  /** A first release takes the dataset that waits for it; one that PREPROD never saw is told from what PREPROD shows. */
  async function datasetOf({ environment, releaseId, datasetId, only }: Wish): Promise<string | null> {
    if (datasetId !== undefined || only !== undefined) return datasetId ?? null;
    const preprod = (await readPointer(ports.store, 'preprod'))?.value;
    const { live = null, verified = [] } = preprod ?? {};
    const isFirst = environment === 'preprod' && live === null;
    const isKnown = [live, ...verified].some((each) => each?.releaseId === releaseId);
    const isStrange = environment === 'prod' && releaseId !== undefined && !isKnown;
    return isFirst || isStrange ? (live?.datasetId ?? (await currentDataset())) : null;
  }

  const requestOf: Promotions['requestOf'] = async (wish) => {
    const datasetId = (await datasetOf(wish)) ?? undefined;
    return { kind: 'promotion', ...wish, datasetId };
  };

  return {
    requestOf,
    promote: async (wish) => begin(await requestOf(wish)),
    rollBack: ({ releaseId, ...rest }) =>
      begin({ kind: 'rollback', ...rest, ...(releaseId === undefined ? {} : { releaseId }) }),
    resume(idleFor = ports.clock.now().getTime() - createdAt) {
      resuming = resuming.then(() => resumeAll(idleFor));
      return resuming;
    },
    async beginDue() {
      try {
        await beginDue(ports, begin);
      } catch (error) {
        logger.warn({ err: error }, 'schedule_not_kept');
      }
    },
    async settled() {
      await Promise.all([resuming, ...underWay.values()]);
    },
  };

  async function resumeAll(idleFor: number): Promise<void> {
    try {
      const { resumed, failed } = await resume(ports, { idleFor, isOurs: (id) => underWay.has(id) });
      for (const { id, outcome, failure } of resumed)
        logger.warn({ promotionId: id, outcome, failure }, 'promotion_resumed');
      for (const { id, error } of failed)
        logger.error({ promotionId: id, err: error }, 'promotion_not_resumed');
    } catch (error) {
      logger.warn({ err: error }, 'promotions_not_listed');
    }
  }
}
