import type { DifferenceWords } from './words.ts';

/** Au singulier au-dessous de deux. */
const accord = (nombre: number, un: string, plusieurs: string) => `${nombre} ${nombre < 2 ? un : plusieurs}`;

/** What is said of a difference, in French. */
export const frenchDifferenceWords: DifferenceWords = {
  eyebrow: 'Différence',
  title: (changed, same) =>
    changed === 0
      ? `Rien ne se lira autrement : ${same === 1 ? 'le constat reste' : `les ${same} constats restent`}`
      : `Ce que les lecteurs verront autrement : ${accord(changed, 'constat change', 'constats changent')}, ${accord(same, 'reste', 'restent')}`,
  kept: (changed, same) =>
    changed === 0
      ? `Rien ne se lit autrement : ${same === 1 ? 'le constat est resté' : `les ${same} constats sont restés`}`
      : `Ce que les lecteurs voient autrement : ${accord(changed, 'constat a changé', 'constats ont changé')}, ${accord(same, 'est resté', 'sont restés')}`,
  unknown: 'Ce que les lecteurs verront autrement n’est pas connu',
  unknownDetail:
    'Ce que les analyses disent d’un de ces jeux de données n’a jamais été écrit. « ops release publish » et « ops data use » l’écrivent.',
  first: 'Rien n’était en ligne auparavant : tout est nouveau pour les lecteurs',
  basis: {
    releases: 'Filtres par défaut, dans les deux langues, chaque version sur son propre jeu de données',
    'one-version':
      'Filtres par défaut, dans les deux langues, les deux jeux de données dans les mots d’une seule version : ce que dirait l’une des versions n’est pas connu',
  },
  lead: (changed, turned) => [
    changed === 0 ? 'Rien' : accord(changed, 'constat', 'constats'),
    changed === 0
      ? ' ne se lira autrement.'
      : ` ${changed === 1 ? 'se lira' : 'se liront'} autrement ; ${turned === 0 ? 'aucun verdict ne se retourne' : accord(turned, 'verdict se retourne', 'verdicts se retournent')}.`,
  ],
  legend: { verdict: 'verdict retourné', wording: 'formulation', same: 'comme avant' },
  sides: { before: 'Avant', after: 'Après' },
  next: { before: 'En PROD maintenant', after: 'Après la promotion' },
  turns: 'verdict retourné',
  notSaid: { before: 'N’était pas dit', after: 'N’est plus dit' },
  verdicts: {
    up: 'En hausse',
    down: 'En baisse',
    unclear: 'Incertain',
    same: 'Aucune différence',
    thin: 'Trop peu de données',
    none: 'Simple constat',
  },
  showSame: (count) => (count === 1 ? 'Montrer celui qui reste' : `Montrer les ${count} qui restent`),
  figures: {
    eyebrow: 'Chiffres clés',
    title: (moved, total) =>
      moved === 0
        ? `Aucun des ${total} chiffres clés ne sort de sa tolérance`
        : moved === 1
          ? `1 des ${total} chiffres clés sort de sa tolérance`
          : `${moved} des ${total} chiffres clés sortent de leur tolérance`,
    columns: ['Chiffre', 'Avant', 'Après', 'Dans la tolérance', 'Changement', 'Toléré'],
    note: 'Ombré : toléré, soit un cinquième de ce que l’intervalle à 95 % laisse ouvert de chaque côté, sinon un demi pour cent, et au moins un pas du dernier chiffre. Une échelle pour toutes les lignes, en multiples de cela.',
    course: (times) => `${times} fois ce qui est toléré`,
    showAll: (count) => `Montrer les ${count}`,
  },
  rows: {
    eyebrow: 'Lignes',
    title: (recipes, sign) =>
      sign === 0 ? 'Autant de recettes qu’avant' : `${recipes} recettes ${sign > 0 ? 'de plus' : 'de moins'}`,
    columns: ['Table', 'Avant', 'Échelle en racine carrée', 'Changement', 'Après'],
    unchanged: (count) =>
      count === 1
        ? 'Une autre table a autant de lignes qu’avant.'
        : `Les ${count} autres tables ont autant de lignes qu’avant.`,
    rules: 'Ce que le nettoyage retire',
    ruleColumns: ['Règle', 'Avant', 'Après'],
    none: 'Chaque table a autant de lignes qu’avant.',
  },
  files: {
    eyebrow: 'Fichiers et octets',
    title: (differing, total, bytes, sign) =>
      differing === 0
        ? `Les mêmes fichiers (${total})`
        : `${differing} ${differing < 2 ? 'fichier diffère' : 'fichiers diffèrent'} sur ${total}${sign === 0 ? '' : `, ${bytes} de ${sign > 0 ? 'plus' : 'moins'}`}`,
    groups: { pages: 'Pages', code: 'Code', engine: 'Moteur', styles: 'Styles et polices', other: 'Autres' },
    of: (differing, total) => `${differing} sur ${total}`,
  },
  preview: 'Ouvrir l’aperçu',
  delivery: {
    eyebrow: 'Livraison',
    title: (deliveries, since) =>
      deliveries === 0
        ? `Aucun changement de la PROD depuis le ${since}`
        : `${accord(deliveries, 'changement', 'changements')} de la PROD depuis le ${since}`,
    perWeek: 'Par semaine',
    leadTime: 'Délai médian',
    failed: 'Échecs',
    restore: 'Rétablissement médian',
    drift: 'Avance de la PREPROD',
    share: (failed, share) => `${failed} (${share})`,
    ahead: (releases, time, findings) =>
      [
        ...(releases === null ? [] : [accord(releases, 'version', 'versions')]),
        time,
        ...(findings === null ? [] : [accord(findings, 'constat', 'constats')]),
      ].join(', '),
    inSync: 'Aucune',
    unknown: 'Inconnu',
  },
};
