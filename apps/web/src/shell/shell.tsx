import type { JSX } from 'solid-js';
import { AskProvider } from '../ask/ask-context.tsx';
import { useText } from '../context/app-context.ts';
import { DemoBanner, SavedBanner } from './demo-banner.tsx';
import { Footer } from './footer.tsx';
import { Sidebar } from './sidebar.tsx';
import { TopBar } from './top-bar.tsx';
import { UpdateBanner } from '../updates/update-banner.tsx';
import './shell.css';

/** What surrounds every page. */
export function Shell(props: { children?: JSX.Element }) {
  const { ui } = useText();
  return (
    <AskProvider>
      <div class="shell">
        <a class="skip-link" href="#content">
          {ui('shell.skip')}
        </a>
        <TopBar />
        <Sidebar />
        <div class="shell-body">
          <DemoBanner />
          <SavedBanner />
          <UpdateBanner />
          <div class="shell-content">
            <main id="content" tabindex="-1">
              {props.children}
            </main>
            <Footer />
          </div>
        </div>
      </div>
    </AskProvider>
  );
}
