import * as L from 'leaflet';
import { type LabelBox, LabelRoom } from './label-room';
import type { LeafletMap } from './leaflet-map';
import { type LatLon, labelPoint, type MapWard } from './map-data';
import { PIN_SIZE } from './pin-marks';
import { LABEL_WIDTH, LINE_HEIGHT, nameLines } from './ward-layer';
import type { WardDress } from './ward-dress';

const LETTER_WIDTH = 7;
const NOTE_WIDTH = 120;
/** How far a name may step aside for a pin, in steps of a label's room: it has to stay in its ward. */
const NAME_STEPS = 4;
/** From here on, in pixels, a line leads from a label to its ward. */
const LED_FROM = 24;

/**
 * What is written on the desk's map: below the names of the wards what their shade says and for what they have
 * priority. No label lies on another or on a pin, where there is room beside them.
 */
export class DeskLabels {
  readonly #map: L.Map;
  readonly #base: LeafletMap;
  readonly #group: L.LayerGroup;
  #wards: readonly MapWard[] = [];
  #dress = new Map<string, WardDress>();
  #written: LabelBox[] = [];

  constructor(base: LeafletMap) {
    this.#base = base;
    this.#map = base.leaflet;
    // Above what lies on them, where there is no room beside it: each is read through the other's halo.
    this.#map.getPane('names')?.style.setProperty('z-index', '620');
    this.#map.createPane('notes').style.zIndex = '620';
    this.#group = L.layerGroup().addTo(this.#map);
  }

  /** The boxes of what is written, in pixels of the layer. */
  get written(): readonly LabelBox[] {
    return this.#written;
  }

  show(wards: readonly MapWard[], dress: readonly WardDress[]): void {
    this.#wards = wards;
    this.#dress = new Map(dress.map((one) => [one.code, one]));
    this.write();
  }

  /** Writes them anew, since the zoom or the pins are others. */
  write(): void {
    this.#group.clearLayers();
    this.#written = [];
    const room = new LabelRoom();
    for (const pin of this.#base.pins.places()) {
      room.take({ ...this.#pixel(pin), halfWidth: PIN_SIZE / 2, halfHeight: PIN_SIZE / 2 });
    }
    const named = this.#base.wards.named();
    named.forEach((ward) => this.#name(ward, room));
    this.#wards.filter((each) => !named.includes(each)).forEach((ward) => this.#theme(ward, room));
  }

  /** The name of a ward, with its note below. */
  #name(ward: MapWard, room: LabelRoom): void {
    const one = this.#dress.get(ward.code);
    const lines = nameLines(ward.name);
    const noteLines = one ? noteHeight(one) : 0;
    const middle = this.#pixel(labelPoint(ward));
    const below = (noteLines * LINE_HEIGHT) / 2;
    const box = room.place(
      {
        x: middle.x,
        y: middle.y + below,
        halfWidth: Math.max(widthOf(ward.name, LABEL_WIDTH), one ? noteWidth(one) : 0) / 2,
        halfHeight: ((lines + noteLines) * LINE_HEIGHT) / 2
      },
      NAME_STEPS
    );
    this.#written.push(box);
    const at = L.point(box.x, box.y - below);
    this.#base.wards.moveName(ward.code, this.#map.layerPointToLatLng(at));
    if (one && noteLines > 0) {
      const note = noteOf(one);
      // The name is written around the same middle.
      note.style.paddingBlockStart = `${(lines + 1) * 7}px`;
      this.#write('ward-note', at, note);
    }
  }

  /** A priority ward says that at every zoom, also where it is too small for its name. */
  #theme(ward: MapWard, room: LabelRoom): void {
    const one = this.#dress.get(ward.code);
    if (!one?.priority) {
      return;
    }
    const themes = { ...one, value: '' };
    const middle = this.#pixel(labelPoint(ward));
    const { x, y } = middle;
    const free = room.place({ x, y, halfWidth: noteWidth(themes) / 2 + 5, halfHeight: LINE_HEIGHT / 2 + 2 });
    this.#written.push(free);
    const at = L.point(free.x, free.y);
    if (at.distanceTo(middle) > LED_FROM) {
      const line = [middle, at].map((point) => this.#map.layerPointToLatLng(point));
      L.polyline(line, { className: 'leader', interactive: false, weight: 1.5 }).addTo(this.#group);
    }
    this.#write('ward-note alone', at, noteOf(themes));
  }

  #write(className: string, at: L.Point, html: HTMLElement): void {
    const icon = L.divIcon({ className, html, iconSize: undefined });
    const look = { icon, interactive: false, keyboard: false, pane: 'notes' };
    L.marker(this.#map.layerPointToLatLng(at), look).addTo(this.#group);
  }

  #pixel({ lat, lon }: LatLon): L.Point {
    return this.#map.latLngToLayerPoint([lat, lon]);
  }
}

function noteOf({ value, priority }: WardDress): HTMLElement {
  const note = document.createElement('span');
  if (value) {
    const figure = document.createElement('b');
    figure.textContent = value;
    note.append(figure);
  }
  if (priority) {
    const themes = document.createElement('i');
    themes.textContent = themeWords(priority);
    note.append(themes);
  }
  return note;
}

function themeWords(priority: string): string {
  return `★ ${priority}`;
}

function noteTexts({ value, priority }: WardDress): string[] {
  return [value, priority && themeWords(priority)].filter(Boolean);
}

function noteHeight(one: WardDress): number {
  const lines = noteTexts(one).map((text) => Math.ceil((text.length * LETTER_WIDTH) / NOTE_WIDTH));
  return lines.reduce((sum, each) => sum + each, 0);
}

function noteWidth(one: WardDress): number {
  return Math.max(0, ...noteTexts(one).map((text) => widthOf(text, NOTE_WIDTH)));
}

function widthOf(text: string, most: number): number {
  return Math.min(most, text.length * LETTER_WIDTH);
}
