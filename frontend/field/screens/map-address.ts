/** For the phone's own map programme or website: it alone knows the way there. */
export function mapAddress(lat: number, lon: number): string {
  return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=18/${lat}/${lon}`;
}
