import { createEffect, createMemo, createSignal, on, type Accessor } from 'solid-js';
import type { Build } from '../offline/build.ts';
import type { ServiceStatus } from '../state/service-status.ts';
import type { SessionSignals } from '../state/session-signals.ts';

/** What the site has newer than this page. */
type Update = 'release' | 'dataset';

export interface Updates {
  /** What can be taken up, a release first: it comes with the newest data. Null where there is nothing, or not now. */
  readonly offered: Accessor<Update | null>;
  /** Puts the offer aside until there is something newer still. */
  readonly putOff: () => void;
}

interface UpdatesOptions {
  readonly status: Accessor<ServiceStatus | null>;
  readonly session: Pick<SessionSignals, 'dataset'>;
  /** The id of this page's build; null where it was not built: then no release is newer. */
  readonly own: string | null;
  /** Asks for the build that the site serves. */
  readonly request: () => Promise<Build>;
  /** Told of the build once it is known to be this page's. */
  readonly onOwn: (build: Build) => void;
}

/**
 * Compares what the service says of itself with this page. The release by its build, asked for whenever the service names
 * another one: also at first, since the page may come from this browser.
 */
export function createUpdates({ status, session, own, request, onOwn }: UpdatesOptions): Updates {
  const [build, setBuild] = createSignal(own);
  const [dataset, setDataset] = createSignal<string | null>(null);
  const [putOff, setPutOff] = createSignal<string | null>(null);
  /** Undefined until the service answered; null where it serves a build that is no release. */
  const release = createMemo(() => status()?.releaseId);

  createEffect(
    on(release, (named) => {
      if (own === null || named === undefined) return;
      request().then(
        (live) => {
          if (live.id === own) onOwn(live);
          return setBuild(live.id);
        },
        // An earlier release does not say; the next one does.
        () => undefined,
      );
    }),
  );
  // What the service says counts from when it says it: data that come by another way meanwhile are newer.
  createEffect(on(status, (said) => setDataset(said?.datasetId ?? null)));
  createEffect(
    on(
      () => session.dataset()?.datasetId,
      () => setDataset(null),
      { defer: true },
    ),
  );

  const found = createMemo((): { readonly update: Update; readonly id: string } | null => {
    const live = build();
    if (live !== null && live !== own) return { update: 'release', id: live };
    const [said, shown] = [dataset(), session.dataset()?.datasetId];
    return said === null || shown === undefined || said === shown ? null : { update: 'dataset', id: said };
  });

  return {
    offered: () => {
      const known = found();
      return known === null || known.id === putOff() ? null : known.update;
    },
    putOff: () => setPutOff(found()?.id ?? null),
  };
}
