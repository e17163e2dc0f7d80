import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import solid from 'vite-plugin-solid';
import { readGuide } from './src/operations-page/client/read-guide.ts';
import { messages } from './src/operations-page/messages.ts';

const root = join(import.meta.dirname, 'src/operations-page/client');

/** Builds the operations page; `src/operations-page/operations-page.ts` serves it. */
export default defineConfig({
  root,
  base: '/operations/',
  plugins: [solid(), fillIn()],
  build: {
    outDir: join(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    target: 'es2022',
    // Files stay files: the policy lets nothing inline load.
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: { input: ['index.html', 'guide.html'].map((name) => join(root, name)) },
  },
});

/** Puts words of the catalogue and the guide into the pages, where they stand as `%name%`. */
function fillIn(): Plugin {
  return {
    name: 'fill-in',
    async transformIndexHtml(html) {
      const { operations, product, shell, footer } = messages;
      const texts = new Map(
        Object.entries({
          operations,
          product,
          noScript: shell.noScript,
          guideTitle: footer.guide,
          guide: await readGuide(),
        }),
      );
      return html.replaceAll(/%(\w+)%/gu, (whole, name: string) => texts.get(name) ?? whole);
    },
  };
}
