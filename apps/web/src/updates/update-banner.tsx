import { Show } from 'solid-js';
import { Icon } from '../components/icon.tsx';
import { useApp, useText } from '../context/app-context.ts';
import { createRefresh } from '../context/refresh.ts';
import { keepSite } from '../offline/keep-site.ts';
import { keepForReload } from './kept-over-reload.ts';
import { ownBuild, requestLiveBuild } from './live-build.ts';
import { placeOf } from './place.ts';
import { settled } from './settled.ts';
import { createUpdates } from './updates.ts';
import './update-banner.css';

/** Says that there is a newer release or dataset, and takes it up without losing what the reader has before them. */
export function UpdateBanner() {
  const { session, status } = useApp();
  const { ui } = useText();
  const { busy, refresh } = createRefresh();
  const { offered, putOff } = createUpdates({
    status,
    session,
    own: ownBuild(),
    request: async () => {
      await settled();
      return requestLiveBuild(window.fetch.bind(window));
    },
    onOwn: (build) => void keepSite(build),
  });

  const takeRelease = () => {
    keepForReload(window, placeOf(document, window.scrollY));
    window.location.reload();
  };

  return (
    <div role="status" class="print-hidden">
      <Show when={offered()}>
        {(update) => (
          <div class="row small banner update-banner">
            <Icon name="refresh-cw" />
            <p>{ui(`update.${update()}`)}</p>
            <button
              type="button"
              class="button button-small"
              aria-disabled={busy()}
              onClick={() => {
                if (busy()) return;
                if (update() === 'release') takeRelease();
                else refresh();
              }}
            >
              {ui(busy() ? 'shell.refresh.busy' : `update.${update()}.take`)}
            </button>
            <button type="button" class="button button-small" onClick={putOff}>
              {ui('update.later')}
            </button>
          </div>
        )}
      </Show>
    </div>
  );
}
