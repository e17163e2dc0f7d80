import { useLocation, useNavigate } from '@solidjs/router';
import { createMemo } from 'solid-js';
import { searchString, type UrlState } from './url-state.ts';

/** The address of the router as the home of the controls' values. */
export function createRouterUrlState(): UrlState {
  const location = useLocation();
  const navigate = useNavigate();
  const search = createMemo(() => new URLSearchParams(location.search));
  return {
    search,
    update: (change, mode) => {
      const next = new URLSearchParams(search());
      change(next);
      // Without the hash: the router would scroll to it on every change of a control.
      navigate(`${location.pathname}${searchString(next)}`, { replace: mode === 'replace', scroll: false });
    },
  };
}
