// @vitest-environment jsdom
import { wholeSelection } from '@mangetamain/analytics/selection';
import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { facts, sample, sampleResult } from '../testing/analysis.ts';
import { fakeBrowser } from '../testing/browser.ts';
import { renderInApp } from '../testing/render.tsx';
import { savedFiles } from '../testing/saved-files.ts';
import type { Published } from './published.ts';
import { PublishPanel } from './publish-panel.tsx';

fakeBrowser();
const saved = savedFiles();
const clipboard = vi.fn<(text: string) => Promise<void>>();
beforeEach(() => {
  clipboard.mockReset().mockResolvedValue(undefined);
  vi.stubGlobal(
    'navigator',
    Object.assign(Object.create(navigator), { clipboard: { writeText: clipboard } }),
  );
});

const address = 'https://example.org/trends?minutes=5-60#sample';

async function renderPanel(parts: Partial<Published> = {}, locale: 'en' | 'fr' = 'en') {
  const presentation = await sampleResult();
  const onClose = vi.fn<() => void>();
  const view = renderInApp(
    () => (
      <PublishPanel
        analysis={sample}
        presentation={presentation}
        dataset={facts}
        filters={['Minutes 5–60']}
        selection={wholeSelection}
        address={address}
        onClose={onClose}
        {...parts}
      />
    ),
    { locale },
  );
  return { ...view, onClose };
}

async function savedFile(kind: string) {
  fireEvent.click(screen.getByRole('button', { name: `Download as ${kind}` }));
  await waitFor(() => expect(saved()).toHaveLength(1));
  const [file] = saved();
  if (file === undefined || file.content === null) throw new Error('Nothing was saved.');
  return { text: await file.content.text(), name: file.name };
}

const demo = { ...facts, source: 'demo' as const };

describe('the publishing panel', () => {
  it('says what is taken away: the filters that are set, or that none is', async () => {
    const { unmount } = await renderPanel();
    expect(screen.getByText('as it stands: Minutes 5–60')).toBeTruthy();
    unmount();
    await renderPanel({ filters: [] });
    expect(screen.getByText('as it stands: every filter at its default')).toBeTruthy();
  });

  it('saves the rows with what they are of', async () => {
    await renderPanel({ dataset: demo });
    const { text, name } = await savedFile('CSV');
    expect(name).toBe(`trends-sample_${facts.datasetId}_demonstration.csv`);
    const lines = text.replace('\ufeff', '').split('\r\n');
    expect(lines.slice(0, 4)).toEqual([
      'Year,Recipes,"Note, ""quoted"""',
      '2001,10,',
      '2002,30,2002',
      '2003,20,',
    ]);
    expect(lines.slice(4)).toEqual([
      '',
      '"Demonstration data: made up, not the real thing."',
      expect.stringContaining(facts.datasetId),
      'Filters: Minutes 5–60',
      address,
      '',
    ]);
  });

  it('writes numbers for the spreadsheets of the other language where asked', async () => {
    await renderPanel();
    fireEvent.click(screen.getByRole('radio', { name: '1 234,5' }));
    const { text } = await savedFile('CSV');
    expect(text).toContain('2002;30;2002');
  });

  it('leads to the analysis as files that stay where they are, in the language of the page', async () => {
    const { unmount } = await renderPanel();
    expect(screen.getByRole('link', { name: 'CSV' }).getAttribute('href')).toBe('/data/trends.sample.csv');
    unmount();
    await renderPanel({}, 'fr');
    expect(screen.getByRole('link', { name: 'SVG' }).getAttribute('href')).toBe(
      '/data/trends.sample.svg?lang=fr',
    );
  });

  it('shows how an article will show it, and gives the code for it', async () => {
    const { container } = await renderPanel();
    const frame = container.querySelector('iframe');
    expect(frame?.getAttribute('src')).toBe('/embed/trends.sample');
    fireEvent.click(screen.getByRole('radio', { name: '16:9' }));
    fireEvent.click(screen.getByRole('radio', { name: 'Dark' }));
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'My title' } });
    expect(frame?.getAttribute('src')).toBe('/embed/trends.sample?ratio=16%3A9&theme=dark&title=My+title');
    fireEvent.click(screen.getByRole('button', { name: 'Copy code' }));
    await waitFor(() => expect(clipboard).toHaveBeenCalledOnce());
    expect(clipboard.mock.calls[0]?.[0]).toMatch(
      /^<iframe src="[^"]+theme=dark&amp;title=My\+title" title="My title"/u,
    );
  });

  it('makes the preview as high as it says that it is, and heeds nobody else', async () => {
    const { container } = await renderPanel();
    const frame = container.querySelector('iframe');
    const tell = (source: Window | null | undefined, data: unknown) =>
      window.dispatchEvent(new MessageEvent('message', { source: source ?? null, data }));
    tell(frame?.contentWindow, { type: 'mangetamain-embed', height: 612 });
    expect(frame?.style.height).toBe('612px');
    tell(window, { type: 'mangetamain-embed', height: 9000 });
    tell(frame?.contentWindow, { type: 'another', height: 9000 });
    expect(frame?.style.height).toBe('612px');
  });

  it('copies the finding with its source', async () => {
    const { announced } = await renderPanel();
    fireEvent.click(screen.getByRole('button', { name: 'Copy text' }));
    await waitFor(() => expect(announced).toEqual(['Text copied']));
    const [text = ''] = clipboard.mock.calls[0] ?? [];
    expect(text).toContain('The first finding\nThe second finding\nn = 60');
    expect(text).toContain(address);
  });

  it('cites in the style that is chosen', async () => {
    await renderPanel();
    fireEvent.click(screen.getByRole('radio', { name: 'BibTeX' }));
    fireEvent.click(screen.getByRole('button', { name: 'Copy citation' }));
    await waitFor(() => expect(clipboard).toHaveBeenCalledOnce());
    expect(clipboard.mock.calls[0]?.[0]).toContain(`@misc{${facts.datasetId},`);
  });

  it('says where the browser does not copy', async () => {
    clipboard.mockRejectedValue(new Error('No.'));
    const { announced } = await renderPanel();
    fireEvent.click(screen.getByRole('button', { name: 'Copy text' }));
    await waitFor(() => expect(announced[0]).toContain('copy it by hand'));
  });

  it('takes the focus when it opens, and closes with Escape', async () => {
    const { onClose } = await renderPanel();
    const panel = screen.getByRole('region', { name: 'Publish this chart' });
    await waitFor(() => expect(document.activeElement).toBe(panel));
    fireEvent.keyDown(panel, { key: 'Escape' });
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('speaks French', async () => {
    await renderPanel({ dataset: demo }, 'fr');
    expect(screen.getByText(/Consulté le/u)).toBeTruthy();
  });
});
