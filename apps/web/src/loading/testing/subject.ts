import { DataError, type DataErrorCode } from '../../engine/errors.ts';
import { createLoader } from '../loader.ts';
import { noProgress, reduceProgress, type LoadEvent } from '../progress.ts';
import {
  bytesOf,
  createCaches,
  createClock,
  createNetwork,
  datasetOf,
  type Published,
} from './fake-browser.ts';
import { createFakeEngine } from './fake-engine.ts';

/** What is published unless a test says otherwise; no engine reads it. */
export const published: Published = {
  recipes: bytesOf('all the recipes'),
  ratings_daily: bytesOf('ratings by day'),
  interactions: bytesOf('every rating'),
};

/** A loader in a browser and before a network under the test's control. */
export function createSubject(
  options: { caches?: ReturnType<typeof createCaches> | null; published?: Published } = {},
) {
  const network = createNetwork(options.published ?? published);
  const caches = options.caches === undefined ? createCaches() : options.caches;
  const clock = createClock();
  const fake = createFakeEngine();
  const events: LoadEvent[] = [];
  const hooks: { onEvent?: (event: LoadEvent) => void } = {};
  const loader = createLoader(
    {
      engine: fake.engine,
      fetch: network.fetch,
      caches: caches?.storage ?? null,
      clock,
      idle: () => Promise.resolve(),
      online: () => network.online,
    },
    (event) => {
      events.push(event);
      hooks.onEvent?.(event);
    },
  );
  return { network, caches, clock, fake, events, hooks, loader };
}

/** The same browser, visited again: what is cached stays, the engine is new. */
export function revisit({ caches, network }: ReturnType<typeof createSubject>) {
  const next = createSubject({ caches, published: network.published });
  next.network.online = network.online;
  return next;
}

/** The DataError that a promise rejects with; throws where it does not. */
export const failure = (promise: Promise<unknown>): Promise<DataError> =>
  promise.then(
    () => {
      throw new Error('It should have failed.');
    },
    (error: unknown) => {
      if (error instanceof DataError) return error;
      throw error;
    },
  );

/** The code of the DataError that a promise rejects with. */
export const codeOf = async (promise: Promise<unknown>): Promise<DataErrorCode> =>
  (await failure(promise)).code;
/** The progress after these events. */
export const progressOf = (events: readonly LoadEvent[]) => events.reduce(reduceProgress, noProgress);
/** The id of the dataset of these tables. */
export const id = (of: Published = published) => datasetOf(of).datasetId;
