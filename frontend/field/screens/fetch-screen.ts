import { hasWidget } from '../../report-types/index';
import type { Route } from '../router';
import './form';

/** What opens a draft is there from the start; the rest comes from the phone's own store when it is first opened. */
export async function fetchScreen(route: Route | { screen: 'report' }): Promise<void> {
  switch (route.screen) {
    case 'home':
      await withSavedReports(import('./home'));
      break;
    case 'sign-in':
      await import('./sign-in');
      break;
    case 'new':
      await fetchForm('type' in route && hasWidget(route.type));
      break;
    case 'report':
      await withSavedReports(import('./report'));
      break;
    case 'settle':
      await withSavedReports(import('./settle'));
      break;
    case 'tasks':
      await import('./tasks');
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

/** What draws a draft, apart from its questions: the screen that a type brings needs little of what a form does. */
export async function fetchForm(ofItsOwn: boolean): Promise<void> {
  await (ofItsOwn
    ? Promise.all([import('../widget-form'), import('../../outbox/events')])
    : import('../ordinary-form'));
}

/** What the outbox fetches for these screens comes beside them and not after. */
async function withSavedReports(screen: Promise<unknown>): Promise<void> {
  await Promise.all([screen, import('../../outbox/saved-reports')]);
}
