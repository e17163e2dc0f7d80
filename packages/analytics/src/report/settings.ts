import type { Analysis, Control, Params } from '../analysis/index.ts';

/** A setting of a report that names no control, or a value its control does not take. */
export class InvalidSetting extends Error {
  override readonly name = 'InvalidSetting';
  readonly code = 'invalid_setting';
}

/** Values of controls by analysis id. */
export type Settings = ReadonlyMap<string, Params>;

const listed = (names: Iterable<string>) => [...names].join(', ');

const accepted = (control: Control): string => {
  switch (control.kind) {
    case 'years':
      return 'all, or years such as 2002-2013';
    case 'range':
      return `a range within ${control.minimum}-${control.maximum}`;
    case 'choice':
      return listed(control.options.map(({ value }) => value));
    case 'toggle':
      return 'on, off';
    case 'item':
      return `the name of one ${control.column}, or nothing`;
  }
};

function readSetting(
  written: string,
  analyses: readonly Analysis[],
): { analysis: Analysis; control: Control; name: string; value: unknown } {
  const equals = written.indexOf('=');
  const key = equals < 0 ? written : written.slice(0, equals);
  const analysis = analyses.find(({ id }) => key === id || key.startsWith(`${id}.`));
  if (analysis === undefined)
    throw new InvalidSetting(
      `"${written}" names no analysis. There are: ${listed(analyses.map(({ id }) => id))}.`,
    );
  const name = key.slice(analysis.id.length + 1);
  const control = Object.hasOwn(analysis.controls, name) ? analysis.controls[name] : undefined;
  if (control === undefined)
    throw new InvalidSetting(
      `"${written}" names no control of ${analysis.id}. It has: ${listed(Object.keys(analysis.controls))}.`,
    );
  const value = equals < 0 ? undefined : control.decode(written.slice(equals + 1));
  if (value === undefined)
    throw new InvalidSetting(
      `"${written}" gives ${analysis.id}.${name} no value that it takes. Write ${analysis.id}.${name}=VALUE with ${accepted(control)}.`,
    );
  return { analysis, control, name, value };
}

/**
 * Reads settings written `id.control=value`, the value as it stands in a link. A control that the page shares is set for
 * all its analyses. The last one of a control counts.
 * @throws {InvalidSetting} for what does not exist or does not fit; the message lists what does
 */
export function readSettings(written: readonly string[], analyses: readonly Analysis[]): Settings {
  const settings = new Map<string, Params>();
  for (const each of written) {
    const { analysis, control, name, value } = readSetting(each, analyses);
    const moved = control.shared ? analyses.filter((other) => isShared(other, analysis, name)) : [analysis];
    for (const { id } of moved) settings.set(id, { ...settings.get(id), [name]: value });
  }
  return settings;
}

const isShared = ({ page, controls }: Analysis, { page: own }: Analysis, name: string) =>
  page === own && controls[name]?.shared === true;
