import {
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
  /** The dataset in use for all, or null where there is none. */
  readonly currentDataset: () => Promise<string | null>;
  /** Called after each end, well or badly. It sees to its own errors. */
  readonly onFinished: () => Promise<void>;
  readonly logger: Logger;
}

/** What an operator asks for; who asks is added by whoever let them in. */
interface Wish {
  readonly environment: Environment;
  readonly releaseId?: string | undefined;
  /** Pins this dataset; without it the site follows the one in use. */
  readonly datasetId?: string | undefined;
  readonly confirm: string;
  readonly reason: string;
  readonly by: string;
}

export interface Promotions {
  /** Takes hold of the environment and goes on by itself. The document tells at once where it was refused. */
  promote(wish: Wish): Promise<Promotion>;
  /** The same, back to what was verified before; release and dataset go back together. */
  rollBack(wish: Omit<Wish, 'datasetId'>): Promise<Promotion>;
  /**
   * Finishes or undoes what another process left, unless written to within `idleFor` milliseconds, or, where that is not
   * given, since this process began: what it begins itself is never left. It never throws.
   */
  resume(idleFor?: number): Promise<void>;
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
  const underWay = new Set<Promise<void>>();
  const createdAt = ports.clock.now().getTime();

  function goOn(id: string): void {
    const work = carryOn(id).finally(() => underWay.delete(work));
    underWay.add(work);
  }

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

  async function begin(request: PromotionRequest): Promise<Promotion> {
    const promotion = await start(request, ports);
    const { id, kind, environment, outcome, failure } = promotion;
    logger.info({ promotionId: id, kind, environment, outcome, failure }, 'promotion_started');
    if (outcome === null) goOn(id);
    return promotion;
  }

  async function datasetFor({ environment, datasetId }: Wish) {
    if (datasetId !== undefined) return { datasetId, pinDataset: true };
    // What PREPROD was made to stay with goes on to PROD; otherwise both follow the dataset in use.
    if (environment === 'prod') {
      const preprod = await readPointer(ports.store, 'preprod');
      if (preprod?.value.live?.datasetPinned === true) return {};
    }
    const current = await currentDataset();
    return current === null ? {} : { datasetId: current };
  }

  return {
    async promote(wish) {
      const { datasetId: _, releaseId, ...rest } = wish;
      const named = releaseId === undefined ? {} : { releaseId };
      return begin({ kind: 'promotion', ...rest, ...named, ...(await datasetFor(wish)) });
    },
    rollBack: ({ releaseId, ...rest }) =>
      begin({ kind: 'rollback', ...rest, ...(releaseId === undefined ? {} : { releaseId }) }),
    async resume(idleFor = ports.clock.now().getTime() - createdAt) {
      // Resuming would take over what is under way right here.
      if (underWay.size > 0) return;
      const work = resumeAll(idleFor).finally(() => underWay.delete(work));
      underWay.add(work);
      await work;
    },
    async settled() {
      await Promise.all(underWay);
    },
  };

  async function resumeAll(idleFor: number): Promise<void> {
    try {
      const { resumed, failed } = await resume(ports, { idleFor });
      for (const { id, outcome, failure } of resumed)
        logger.warn({ promotionId: id, outcome, failure }, 'promotion_resumed');
      for (const { id, error } of failed)
        logger.error({ promotionId: id, err: error }, 'promotion_not_resumed');
    } catch (error) {
      logger.warn({ err: error }, 'promotions_not_listed');
    }
  }
}
