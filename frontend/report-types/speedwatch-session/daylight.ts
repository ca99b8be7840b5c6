/** Minutes after midnight UTC. */
export interface Daylight {
  readonly sunrise: number;
  readonly sunset: number;
}

const MINUTES_A_DAY = 1440;
const NOON = MINUTES_A_DAY / 2;
/** The earth turns by a degree in four minutes. */
const MINUTES_A_DEGREE = 4;
const EPOCH = Date.UTC(2000, 0, 1, 12);
/** The centre of the sun when its rim touches the horizon: its radius, and what the air bends its light by. */
const ALTITUDE = -0.833;

/**
 * Sunrise and sunset at a place on a day ("2026-11-23"), right to about a minute: the low-precision position of the sun
 * as the Astronomical Almanac gives it, at sunrise and at sunset. Null where the sun does neither. `Daylight.java` is the
 * same.
 */
export function daylight(day: string, lat: number, lon: number): Daylight | null {
  const midnight = (Date.parse(`${day}T00:00:00Z`) - EPOCH) / 86_400_000;
  const sunrise = minuteOf(midnight, lat, lon, -1);
  const sunset = minuteOf(midnight, lat, lon, 1);
  return Number.isNaN(sunrise + sunset) ? null : { sunrise: Math.round(sunrise), sunset: Math.round(sunset) };
}

/** Guesses noon and asks where the sun is then, which tells a better time, and so on. */
function minuteOf(midnight: number, lat: number, lon: number, side: number): number {
  let minute = NOON;
  for (let round = 0; round < 4; round++) {
    const { declination, equationOfTime } = sunAt(midnight + minute / MINUTES_A_DAY);
    const hourAngle = acos((sin(ALTITUDE) - sin(lat) * sin(declination)) / (cos(lat) * cos(declination)));
    minute = NOON + MINUTES_A_DEGREE * (side * hourAngle - lon - equationOfTime);
  }
  return minute;
}

/** In degrees; `days` since noon of 1 January 2000. */
function sunAt(days: number): { declination: number; equationOfTime: number } {
  const meanLongitude = 280.46 + 0.9856474 * days;
  const anomaly = 357.528 + 0.9856003 * days;
  const longitude = meanLongitude + 1.915 * sin(anomaly) + 0.02 * sin(2 * anomaly);
  const obliquity = 23.439 - 0.0000004 * days;
  const ascension = degrees(Math.atan2(cos(obliquity) * sin(longitude), cos(longitude)));
  const turns = Math.round((meanLongitude - ascension) / 360);
  return {
    declination: degrees(Math.asin(sin(obliquity) * sin(longitude))),
    equationOfTime: meanLongitude - ascension - 360 * turns
  };
}

function sin(angle: number): number {
  return Math.sin((angle * Math.PI) / 180);
}

function cos(angle: number): number {
  return Math.cos((angle * Math.PI) / 180);
}

function acos(ratio: number): number {
  return degrees(Math.acos(ratio));
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
