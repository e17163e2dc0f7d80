import type { Control } from '../analysis/index.ts';
import { text, verbatim, type Text, type Translator } from '../text/index.ts';
import type { AnalysisResult } from './run-analyses.ts';
import { markup, type Markup } from './markup.ts';

/** "2002-2013" as it is printed, and "2007-2007" as the one year that it is. */
const spanOf = (written: string) => written.replace(/^(\d+)-\1$/u, '$1').replace('-', '–');

function words(control: Control, value: unknown): Text {
  const written = control.encode(value);
  switch (control.kind) {
    case 'choice':
      return control.options.find((option) => option.value === written)?.label ?? verbatim(written);
    case 'toggle':
      return text(written === 'on' ? 'report.on' : 'report.off');
    case 'years':
      return written === 'all' ? text('report.allYears') : verbatim(spanOf(written));
    case 'range':
      return verbatim(written.replace('-', '–'));
    case 'item':
      return written === '' ? text('report.nothing') : verbatim(written);
  }
}

/** Which controls of an analysis stand elsewhere than at their start; null where none does. */
export function settingsLine(
  { analysis, params }: Pick<AnalysisResult, 'analysis' | 'params'>,
  translate: Translator,
): Markup | null {
  const changed = Object.entries(analysis.controls).filter(
    ([name, control]) => control.encode(params[name]) !== control.encode(control.initial),
  );
  if (changed.length === 0) return null;
  const settings = changed.map(
    ([name, control]) =>
      markup`<span class="setting">
        ${translate(control.label)} <strong>${translate(words(control, params[name]))}</strong>
      </span>`,
  );
  return markup`<p class="settings">${translate(text('report.settings'))} ${settings}</p>`;
}
