/** The screens and their addresses, kept in the hash so that the server is never asked for them. */
export type Route =
  | { screen: 'home' }
  | { screen: 'new'; type: string }
  | { screen: 'draft'; id: string }
  | { screen: 'report'; id: string }
  | { screen: 'settle'; id: string }
  | { screen: 'plan' }
  | { screen: 'measure'; id: string }
  | { screen: 'tasks' }
  | { screen: 'about' }
  | { screen: 'sign-in' };

/** What an address shows; an unknown one shows the home screen, never an error. */
export function routeOf(hash: string): Route {
  const [screen, detail] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decoded);
  switch (screen) {
    case 'plan':
      return detail ? { screen: 'measure', id: detail } : { screen };
    case 'tasks':
    case 'about':
    case 'sign-in':
      return { screen };
    case 'new':
      return detail ? { screen, type: detail } : { screen: 'home' };
    case 'draft':
    case 'report':
    case 'settle':
      return detail ? { screen, id: detail } : { screen: 'home' };
    default:
      return { screen: 'home' };
  }
}

export function hrefOf(route: Route): string {
  switch (route.screen) {
    case 'home':
      return '#/';
    case 'new':
      return `#/new/${encodeURIComponent(route.type)}`;
    case 'draft':
    case 'report':
    case 'settle':
      return `#/${route.screen}/${encodeURIComponent(route.id)}`;
    case 'measure':
      return `#/plan/${encodeURIComponent(route.id)}`;
    default:
      return `#/${route.screen}`;
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A hand-typed address with a stray %: as good as an unknown one.
    return '';
  }
}
