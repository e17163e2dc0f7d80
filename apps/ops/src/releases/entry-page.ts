import type { ReleaseManifest } from '@mangetamain/deploy';

/** Where the application mounts itself; every entry page has it. */
const mountPoint = /<div\s[^>]*\bid="app"/;
const moduleScript = /<script\b[^>]*\btype="module"[^>]*>/;
const tags = /<(?:script|link)\b[^>]*>/g;
const address = /\b(?:src|href)="(\/[^"#?]+)/;

/** Returns the paths of the scripts, style sheets and fonts of its own that an entry page loads, without slash in front. */
export function pageReferences(html: string): string[] {
  const found = (html.match(tags) ?? []).flatMap((tag) => address.exec(tag)?.[1]?.slice(1) ?? []);
  return [...new Set(found)];
}

const contracts = /<meta\s+name="dataset-contracts"\s+content="([\d ]+)"/;

/** Returns the versions of the dataset contract that the build says it reads; null for one from before there were several. */
export function datasetContractsOf(html: string): readonly number[] | null {
  const stated = contracts.exec(html)?.[1];
  return stated === undefined ? null : stated.trim().split(/ +/).map(Number);
}

const analyses = /<meta\s+name="analyses"\s+content="([\w-]{1,64})"/;

/** Returns the version of the analyses that the build speaks by; null for one from before they had any. */
export function analysesVersionOf(html: string): string | null {
  return analyses.exec(html)?.[1] ?? null;
}

/** Returns whether the page is that of the application, not an error or another program's. */
export function isApplicationPage(html: string): boolean {
  return mountPoint.test(html) && moduleScript.test(html);
}

/** Returns what keeps a release from working, or null: one sentence, without looking beyond its page and manifest. */
export function problemWithEntry(html: string, { files }: ReleaseManifest): string | null {
  if (!isApplicationPage(html)) {
    return 'its index.html is not the application: it has no <div id="app"> or loads no module script';
  }
  const paths = new Set(files.map((file) => file.path));
  const missing = pageReferences(html).find((path) => !paths.has(path));
  return missing === undefined ? null : `its index.html refers to "/${missing}", which is not part of it`;
}
