import type { Reference, ReportLocation } from '../../outbox/contract';

/** A report that is open and may be the same thing: practice §2.4, 50 m and 14 days. */
export interface NearbyReport {
  id: string;
  reference: string;
  summary: string;
  observedAt: string;
  metres: number;
}

const NEAR_METRES = 50;
const RECENT_DAYS = 14;

/**
 * Open reports of the same type close by, nearest first, from what the phone last heard. It is a hint and never stops
 * a report: the person adds to one of them or goes on, and the CSU compares them.
 *
 * @param prefix what references of the type begin with
 * @param seenAt when this one was seen, from which the 14 days are reckoned as the CSU's desk does
 */
export function nearbyReports(
  open: Reference['openFlyTips'],
  prefix: string,
  { lat, lon }: Pick<ReportLocation, 'lat' | 'lon'>,
  seenAt: string
): NearbyReport[] {
  return open
    .filter(({ reference }) => reference.startsWith(`${prefix}-`))
    .filter(({ observedAt }) => Math.abs(Date.parse(seenAt) - Date.parse(observedAt)) <= RECENT_DAYS * 86_400_000)
    .map((report) => ({ ...report, metres: metresBetween(report, { lat, lon }) }))
    .filter(({ metres }) => metres <= NEAR_METRES)
    .sort((a, b) => a.metres - b.metres)
    .map((report) => ({ ...report, metres: Math.round(report.metres) }));
}

/** On a plane, which at this distance differs from the sphere by less than a millimetre. */
function metresBetween(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const perDegree = 111_195;
  const north = (a.lat - b.lat) * perDegree;
  const east = (a.lon - b.lon) * perDegree * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(north, east);
}
