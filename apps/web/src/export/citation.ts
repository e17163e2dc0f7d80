/** What a citation of an analysis names. */
export interface Cited {
  /** Title of the analysis, in the reader's language. */
  readonly title: string;
  /** The data and their years: `Food.com, 1999–2018`. */
  readonly data: string;
  readonly datasetId: string;
  readonly releaseId: string | null;
  /** The day on which it was read, ISO 8601. */
  readonly readOn: string;
  readonly address: string;
  /** How the reader's language says that it was read that day, and that data are invented. */
  readonly words: { readonly read: string; readonly invented: string | null };
}

const publisher = 'Back to the Kitchen';

const yearOf = (isoDate: string) => isoDate.slice(0, 4);

const versions = ({ datasetId, releaseId }: Cited) =>
  releaseId === null ? datasetId : `${datasetId}, ${releaseId}`;

/** The citation as a sentence. */
function asText(cited: Cited): string {
  const { title, data, readOn, words, address } = cited;
  const invented = words.invented === null ? '' : ` ${words.invented}`;
  return `${publisher} (${yearOf(readOn)}). ${title}. ${data}. ${versions(cited)}.${invented} ${words.read}. ${address}`;
}

/** Braces keep capitals; what BibTeX would take for a command is escaped. */
const escaped = (text: string) => text.replaceAll(/[&%$#_{}]/gu, String.raw`\$&`);

function asBibtex(cited: Cited): string {
  const { title, data, readOn, words, address } = cited;
  const note = [data, versions(cited), ...(words.invented === null ? [] : [words.invented])].join('. ');
  const fields = {
    author: `{${publisher}}`,
    title: `{${escaped(title)}}`,
    year: yearOf(readOn),
    note: escaped(note),
    url: address,
    urldate: readOn,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${cited.datasetId},`, ...lines, '}'].join('\n');
}

function asRis(cited: Cited): string {
  const { title, data, readOn, words, address } = cited;
  const lines = [
    ['TY', 'DATA'],
    ['AU', publisher],
    ['TI', title],
    ['PY', yearOf(readOn)],
    ['N1', data],
    ['ID', versions(cited)],
    ...(words.invented === null ? [] : [['N1', words.invented]]),
    ['UR', address],
    ['Y2', readOn.replaceAll('-', '/')],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}`).join('\n');
}

export const citationStyles = ['text', 'bibtex', 'ris'] as const;

export type CitationStyle = (typeof citationStyles)[number];

const writers: Readonly<Record<CitationStyle, (cited: Cited) => string>> = {
  text: asText,
  bibtex: asBibtex,
  ris: asRis,
};

/** The citation in one of the styles that people and programs read. */
export const citationOf = (style: CitationStyle, cited: Cited): string => writers[style](cited);
