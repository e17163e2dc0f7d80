import fullMark from '@mangetamain/theme/logo/logo-horizontal-dark.svg';
import symbol from '@mangetamain/theme/logo/logo-symbol-dark.svg';
import { A, useLocation } from '@solidjs/router';
import { useText } from '../context/app-context.ts';
import { homeHref } from '../context/page-address.ts';

/** The mark, a link to the overview: in full, and as its symbol where there is little room; only the one shown is fetched. */
export function Mark() {
  const { ui } = useText();
  const location = useLocation();
  const home = () => homeHref(new URLSearchParams(location.search));
  return (
    <A class="mark" href={home()} aria-label={ui('shell.home')}>
      <img class="mark-full" loading="lazy" src={fullMark} alt="" width="480" height="160" />
      <img class="mark-symbol" loading="lazy" src={symbol} alt="" width="100" height="100" />
    </A>
  );
}
