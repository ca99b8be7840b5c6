import type { Route } from '../router';

/** Each screen comes from the phone's own store when it is first opened. */
export async function fetchScreen({ screen }: Pick<Route, 'screen'>): Promise<void> {
  switch (screen) {
    case 'home':
      await import('./home');
      break;
    case 'draft':
      await import('./form');
      break;
    case 'sign-in':
      await import('./sign-in');
      break;
    case 'report':
      await import('./report');
      break;
    case 'plan':
      await import('./plan');
      break;
    case 'about':
      await import('./about');
  }
}
