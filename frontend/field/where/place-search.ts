/** A place that a report can be put at by name. */
export interface NamedPlace {
  name: string;
  /** What kind of place it is, in words. */
  kind: string;
  lat: number;
  lon: number;
}

const MOST_RESULTS = 8;

/** Places with a word that begins as typed, names that begin so first. Case, accents and apostrophes don't count. */
export function searchPlaces(places: readonly NamedPlace[], typed: string): NamedPlace[] {
  const wanted = plain(typed);
  if (wanted.length < 2) {
    return [];
  }
  const rank = (name: string) => (plain(name).startsWith(wanted) ? 0 : 1);
  return places
    .filter(({ name }) => ` ${plain(name)}`.includes(` ${wanted}`))
    .sort((a, b) => rank(a.name) - rank(b.name) || a.name.localeCompare(b.name))
    .slice(0, MOST_RESULTS);
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}|[’']/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
