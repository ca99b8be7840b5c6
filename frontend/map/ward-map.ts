import { WardMap } from './map-element';

export { WardMap };

/** The map as the phone has it; the desk's `desk-map.ts` gives the same tag to one that shows more. */
customElements.define('ward-map', WardMap);

declare global {
  interface HTMLElementTagNameMap {
    'ward-map': WardMap;
  }
}
