import { describe, expect, it } from 'vitest';
import { hrefOf, type Route, routeOf } from './router';

describe('addresses', () => {
  const routes: Route[] = [
    { screen: 'home' },
    { screen: 'new', type: 'fly-tip' },
    { screen: 'draft', id: 'a b/c' },
    { screen: 'report', id: '7' },
    { screen: 'plan' },
    { screen: 'measure', id: '4.7-b' },
    { screen: 'tasks' },
    { screen: 'about' },
    { screen: 'sign-in' }
  ];

  it.each(routes)('lead back to $screen', (route) => {
    expect(routeOf(hrefOf(route))).toEqual(route);
  });

  it.each(['', '#', '#/', '#/nowhere', '#/draft', '#/new/', '#/%E0%A4%A'])(
    'show the home screen, when they are %j',
    (hash) => {
      expect(routeOf(hash)).toEqual({ screen: 'home' });
    }
  );
});
