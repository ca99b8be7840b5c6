/** A place as the device found it. */
export interface Fix {
  lat: number;
  lon: number;
  accuracyMetres: number;
  /** How old the fix was when it was handed over; a first fix may be minutes old. */
  ageSeconds: number;
}

/** `denied`: the person or the phone refuses; `unavailable`: no position now; `timeout`: none in time. */
export type NoFix = 'denied' | 'unavailable' | 'timeout' | 'missing';

export interface Geolocation {
  /** Tells every fix, usually better and better, until the returned function is called. */
  watch(found: (fix: Fix) => void, failed: (why: NoFix) => void): () => void;
}

const reasons: Record<number, NoFix> = { 1: 'denied', 2: 'unavailable', 3: 'timeout' };

export const browserGeolocation: Geolocation = {
  watch: (found, failed) => {
    if (!('geolocation' in navigator)) {
      failed('missing');
      return () => undefined;
    }
    const watch = navigator.geolocation.watchPosition(
      ({ coords, timestamp }) => {
        found({
          lat: coords.latitude,
          lon: coords.longitude,
          accuracyMetres: coords.accuracy,
          ageSeconds: Math.max(0, (Date.now() - timestamp) / 1000)
        });
      },
      ({ code }) => {
        failed(reasons[code] ?? 'unavailable');
      },
      // A remembered fix is how reports end up a mile away (fixmystreet-mobile#310), so none is accepted.
      { enableHighAccuracy: true, maximumAge: 0, timeout: 30_000 }
    );
    return () => {
      navigator.geolocation.clearWatch(watch);
    };
  }
};
