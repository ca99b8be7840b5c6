import type { NoFix } from '../../platform/geolocation';
import type { Watching } from './fix-watch';

const failures: Record<NoFix, string> = {
  denied:
    'This phone does not let Wardbook use its position. Allow it in the browser’s settings for this site, or use the map.',
  unavailable: 'The phone can’t find its position here. Try under open sky, or use the map.',
  timeout: 'The phone found no position in half a minute. Try under open sky, or use the map.',
  missing: 'This device has no GPS. Use the map, or type the place.'
};

/** What the receiver is doing, in words; nothing when it is off. */
export function watchingInWords(watching: Watching): string | undefined {
  switch (watching.kind) {
    case 'off':
      return undefined;
    case 'looking':
      return 'Looking for your position…';
    case 'failed':
      return failures[watching.why];
    case 'found': {
      const metres = `± ${Math.round(watching.fix.accuracyMetres)} m`;
      if (watching.minutesOld) {
        const old = `${watching.minutesOld === 1 ? '1 minute' : `${watching.minutesOld} minutes`} old`;
        return watching.done
          ? `This position is ${old}. Find it again, or check the pin on the map.`
          : `${metres}, but ${old}: waiting for a new one…`;
      }
      if (watching.done) {
        return undefined;
      }
      return watching.better ? `${metres}, getting better…` : `${metres}, waiting for a better fix…`;
    }
  }
}
