import {
  type RegistrationFormat,
  formatOf,
  isNewerThan,
  normalisedRegistration,
  swapOffer
} from '../../forms/registration';

/** What a speed means at this limit, before anything of the vehicle is kept. */
export type SpeedVerdict = 'incomplete' | 'no-speed' | 'not-over' | 'below' | 'recorded' | 'no-threshold';

/** Above this no vehicle was measured: the definition says the same. */
const FASTEST = 200;

export function verdictOn(speed: string, limit: number, threshold: number | undefined): SpeedVerdict {
  const mph = Number(speed);
  if (mph > FASTEST) return 'no-speed';
  // "3" may become 34: below ten nothing is said yet.
  if (speed.length < 2) return 'incomplete';
  if (threshold === undefined) return mph > limit ? 'no-threshold' : 'not-over';
  if (mph >= threshold) return 'recorded';
  return mph > limit ? 'below' : 'not-over';
}

/**
 * Why a vehicle is not recorded; undefined when it is.
 *
 * @param kept what is kept of it all the same
 */
export function whyNotRecorded(
  speed: string,
  limit: number,
  threshold: number | undefined,
  kept = 'Nothing of this vehicle is kept.'
): string | undefined {
  switch (verdictOn(speed, limit, threshold)) {
    case 'below':
      return `${speed} in a ${limit}: Kent records from ${threshold}. ${kept}`;
    case 'not-over':
      return `${speed} in a ${limit} is not over the limit. ${kept}`;
    case 'no-speed':
      return `${speed} mph can’t be right: check the speed.`;
    default:
      return undefined;
  }
}

export const formatNames: Readonly<Record<RegistrationFormat, string>> = {
  current: 'Current style, since 2001',
  prefix: 'Year letter first, 1983 to 2001',
  'q-plate': 'Q plate, of unknown age',
  suffix: 'Year letter last, 1963 to 1983',
  'northern-ireland': 'Northern Ireland',
  'dateless-letters-first': 'Without a year',
  'dateless-numbers-first': 'Without a year',
  diplomatic: 'Diplomatic',
  trade: 'Trade plate',
  military: 'Military'
};

/** What is said of a plate as it is typed. Warns, never blocks: foreign and personal plates exist (practice §1.6). */
export function onPlate(typed: string, day: string): { text: string; warns: boolean; swap?: string } {
  const plate = normalisedRegistration(typed);
  if (plate === '') return { text: 'Without a plate only speed, make and colour are kept', warns: false };
  const swap = swapOffer(plate);
  // Plates print 0 and O, and 1 and I, alike: offered, never put in silently.
  if (swap) return { text: `${plate}: 0 and O, 1 and I look alike`, warns: true, swap };
  const format = formatOf(plate);
  // Half a plate often looks like an old one, so nothing is called wrong while it is short.
  if (format === undefined) {
    return plate.length < 5
      ? { text: plate, warns: false }
      : { text: `${plate} is no British style. Check it; foreign and personal plates exist`, warns: true };
  }
  return isNewerThan(plate, day)
    ? { text: `${spaced(plate)}: plates of this age are not given out yet. Check it`, warns: true }
    : { text: `${spaced(plate)} – ${formatNames[format]}`, warns: false };
}

/** "AA07 ENU", as it is printed. */
export function spaced(plate: string): string {
  return formatOf(plate) === 'current' ? `${plate.slice(0, 4)} ${plate.slice(4)}` : plate;
}
