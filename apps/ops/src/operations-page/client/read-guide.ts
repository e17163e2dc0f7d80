import { readFile } from 'node:fs/promises';
import { Marked } from 'marked';
import { gfmHeadingId } from 'marked-gfm-heading-id';

const source = new URL('../../../../../docs/operations.md', import.meta.url);

/** A link that leads somewhere from here too: within the guide, or to another site. */
const leads = (address: string) => /^(?:#|https?:\/\/)/u.test(address);

const markdown = new Marked(gfmHeadingId(), {
  renderer: {
    // Files of the repository are not served here: their names are all that a reader can use.
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      return leads(href) ? `<a href="${href}">${words}</a>` : words;
    },
    code({ text }) {
      return `<pre tabindex="0"><code>${escaped(text)}</code></pre>`;
    },
    table(token) {
      const row = (cells: typeof token.header, tag: 'th' | 'td') =>
        `<tr>${cells.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join('')}</tr>`;
      const head = `<thead>${row(token.header, 'th')}</thead>`;
      const body = `<tbody>${token.rows.map((cells) => row(cells, 'td')).join('')}</tbody>`;
      return `<div class="table-scroll" role="region" aria-label="Table" tabindex="0"><table>${head}${body}</table></div>`;
    },
  },
});

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Returns the operations guide as HTML, from the text of this project. Rejects where that is missing. */
export async function readGuide(): Promise<string> {
  return markdown.parse(await readFile(source, 'utf8'), { async: false });
}
