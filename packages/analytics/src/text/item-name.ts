/** Tags hyphenate where English has spaces; these words keep their hyphen. */
const hyphenated: ReadonlySet<string> = new Set([
  'dairy-free',
  'egg-free',
  'gluten-free',
  'half-and-half',
  'kid-friendly',
  'lactose-free',
  'non-alcoholic',
  'nut-free',
]);

/** Names that are more than their words. */
const others: Readonly<Record<string, string>> = {
  'chick-peas-garbanzos': 'chick peas (garbanzos)',
  'fathers-day': 'Father’s Day',
  'mothers-day': 'Mother’s Day',
  'new-years': 'New Year',
  'pasta-rice-and-grains': 'pasta, rice and grains',
  'st-patricks-day': 'St Patrick’s Day',
  'valentines-day': 'Valentine’s Day',
};

/** Words that English writes with a capital. */
const properWords =
  /\b(?:african|american|arabian|asian|australian|austrian|belgian|brazilian|british|californian?|canadian|caribbean|chinese|christmas|creole|cuban|czech|danish|dutch|easter|egyptian|english|ethiopian|european|filipino|finnish|french|german|greek|halloween|hanukkah|hawaiian|hungarian|indian|indonesian|iranian|irish|israeli|italian|japanese|jewish|korean|lebanese|malaysian|mediterranean|mexican|moroccan|norwegian|pakistani|polish|polynesian|portuguese|ramadan|russian|scandinavian|scottish|spanish|swedish|swiss|thai|thanksgiving|tex|turkish|vietnamese)\b/gu;

const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** An ingredient or tag as English reads it: tags are keys, with hyphens for spaces and without capitals. */
export function readableName(item: string): string {
  const other = Object.hasOwn(others, item) ? others[item] : undefined;
  if (other !== undefined) return other;
  if (item.includes(' ')) return item;
  const words = hyphenated.has(item) ? item : item.replaceAll('-', ' ');
  return words.replaceAll(properWords, capital).replace(/\b(?:north|south|central) (?=[A-Z])/u, capital);
}
