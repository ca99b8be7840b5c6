import type { LatLon, MapPin } from './map-data';

/** Reports that lie near to each other. */
export interface MapCluster extends LatLon {
  number: number;
  /** How many of them wait for the CSU. */
  waiting: number;
}

export interface ReportsInView {
  clusters: MapCluster[];
  pins: MapPin[];
}

/** What the server sends, as short as can be: 150 pins have to fit into 10 kB. */
export interface SentReports {
  /** [latitude, longitude, number, waiting] */
  clusters: [number, number, number, number][];
  /** What pins share: "Fly-tip, Received, Kemsing". */
  kinds: string[];
  /** [latitude, longitude, reference, state, index in kinds, when] */
  pins: [number, number, string, string, number, string][];
}

export function unpacked({ clusters, kinds, pins }: SentReports): ReportsInView {
  return {
    clusters: clusters.map(([lat, lon, number, waiting]) => ({ lat, lon, number, waiting })),
    pins: pins.map(([lat, lon, id, state, kind, when]) => ({
      lat,
      lon,
      id,
      state,
      label: `${id}, ${kinds[kind]}, ${when}`
    }))
  };
}

const numbers = new Intl.NumberFormat('en-GB');

/** What a screen reader says of a cluster. */
export function clusterWords({ number, waiting }: MapCluster, canZoom: boolean): string {
  const reports = number === 1 ? '1 report' : `${numbers.format(number)} reports`;
  const ofThem = waiting === 0 ? '' : `, ${numbers.format(waiting)} waiting for you`;
  return `${reports}${ofThem}. ${canZoom ? 'Zoom in' : 'List them'}`;
}

/** What fits into its circle: 950, 1.2k, 34k, 1.1m. */
export function shortNumber(number: number): string {
  const rounded = (value: number) => (value < 9.95 ? value.toFixed(1).replace('.0', '') : String(Math.round(value)));
  if (number < 1_000) {
    return String(number);
  }
  return number < 999_500 ? `${rounded(number / 1_000)}k` : `${rounded(number / 1_000_000)}m`;
}

/** In four sizes: a tenth of the reports is not a tenth of the circle. */
export function clusterSize(number: number): number {
  return 30 + 6 * Math.min(3, Math.floor(Math.log10(Math.max(number, 1))));
}
