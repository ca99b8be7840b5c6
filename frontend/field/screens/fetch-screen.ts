import type { Route } from '../router';
import './form';

/** The form is there from the start; each other screen comes from the phone's own store when it is first opened. */
export async function fetchScreen({ screen }: Pick<Route, 'screen'>): Promise<void> {
  switch (screen) {
    case 'home':
      await import('./home');
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
    case 'measure':
      await import('./measure');
      break;
    case 'about':
      await import('./about');
  }
}
