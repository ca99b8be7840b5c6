import { shippedWards } from './shipped-wards';
import { wardAtPin } from './ward-lookup';

/** For tests: where the pin of a report as sent lies; null when it has none that could be looked up. */
export function pinOf(content: unknown): ReturnType<typeof wardAtPin> | null {
  const { lat, lon } = (content as { location?: { lat?: unknown; lon?: unknown } | null }).location ?? {};
  return typeof lat === 'number' && typeof lon === 'number' ? wardAtPin(shippedWards, lat, lon) : null;
}
