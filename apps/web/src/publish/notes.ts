import { inventedNote, originNotes } from '@mangetamain/analytics/exports';
import { date, type Translator } from '@mangetamain/analytics/text';
import type { Cited } from '../export/citation.ts';
import { datasetYears } from '../controls/control-words.ts';
import type { PublishText } from './publish-text.ts';
import type { Published } from './published.ts';

interface Reading {
  readonly published: Published;
  readonly words: PublishText;
  readonly translator: Translator;
  /** The day, ISO 8601. */
  readonly today: string;
}

/** The dataset that is shown, or what stands for one that is not known. */
const originOf = ({ dataset }: Published) => dataset ?? ({ datasetId: 'unknown', source: 'import' } as const);

const inventedWords = ({ published, translator }: Reading) => {
  const note = inventedNote(originOf(published));
  return note && translator(note);
};

/** The filters in words, all in one; null where none is set. */
export const filterWords = ({ filters }: Published): string | null =>
  filters.length === 0 ? null : filters.join(' · ');

/** What a file is of, line by line: without it, a picture of invented data passes for the real thing. */
export function notesOf(reading: Reading): readonly string[] {
  const { published, words, translator, today } = reading;
  const filters = filterWords(published);
  return [
    ...originNotes(published.analysis.id, originOf(published), today).map((note) => translator(note)),
    ...(filters === null ? [] : [words('note.filters', { filters })]),
    published.address,
  ];
}

/** The finding with its figures, and where it comes from. */
export function plainText(reading: Reading): string {
  const { analysis, presentation } = reading.published;
  const { translator } = reading;
  const findings = presentation.findings.map(({ text }) => translator(text));
  return [
    translator(analysis.title),
    ...(findings.length === 0 && presentation.notice !== null ? [translator(presentation.notice)] : findings),
    translator(presentation.subtitle),
    '',
    ...notesOf(reading),
  ].join('\n');
}

/** What a citation of the view names. */
export function citedOf(reading: Reading, releaseId: string | null): Cited {
  const { published, words, translator, today } = reading;
  const { dataset } = published;
  const [from, to] = dataset === null ? [null, null] : datasetYears(dataset.period);
  const readOnWords = translator.format(date(today));
  return {
    title: translator(published.analysis.title),
    data:
      dataset === null
        ? ''
        : words('cite.data', { title: dataset.title, from: String(from), to: String(to) }),
    datasetId: originOf(published).datasetId,
    releaseId,
    readOn: today,
    address: published.address,
    words: { read: words('cite.read', { date: readOnWords }), invented: inventedWords(reading) },
  };
}
