import * as L from 'leaflet';
import type { LatLon, MapPin } from './map-data';
import { markOf, PIN_SIZE, shapes } from './pin-marks';

/** Above this many pins in view they are painted on one canvas; below it each is an element that can be focused. */
export const MOST_PIN_ELEMENTS = 200;

interface PinLayerOptions {
  map: L.Map;
  onSelect: (id: string) => void;
  /** The present value of a colour token; a canvas can't read custom properties by itself. */
  colourOf: (token: string) => string;
}

/** The reports' pins: as focusable elements while few are in view, and painted on a canvas when many are. */
export class PinLayer {
  readonly #map: L.Map;
  readonly #onSelect: (id: string) => void;
  readonly #colourOf: (token: string) => string;
  readonly #group: L.LayerGroup;
  readonly #canvas = L.canvas({ pane: 'pins', padding: 0.2 });
  #pins: readonly MapPin[] = [];

  constructor({ map, onSelect, colourOf }: PinLayerOptions) {
    this.#map = map;
    this.#onSelect = onSelect;
    this.#colourOf = colourOf;
    this.#group = L.layerGroup().addTo(map);
    map.on('moveend', () => this.#draw());
  }

  show(pins: readonly MapPin[]): void {
    this.#pins = pins;
    this.#draw();
  }

  /** Where the pins are. */
  places(): readonly LatLon[] {
    return this.#pins;
  }

  /** The pin nearest to a point of the screen, if one is within a finger's reach of it. */
  nearest(point: L.Point): MapPin | undefined {
    let best: MapPin | undefined;
    let reach = 24;
    for (const pin of this.#pins) {
      const distance = this.#map.latLngToContainerPoint([pin.lat, pin.lon]).distanceTo(point);
      if (distance < reach) {
        reach = distance;
        best = pin;
      }
    }
    return best;
  }

  #draw(): void {
    const view = this.#map.getBounds().pad(0.2);
    const inView = this.#pins.filter((pin) => view.contains([pin.lat, pin.lon]));
    const toLayer = inView.length > MOST_PIN_ELEMENTS ? this.#painted.bind(this) : this.#element.bind(this);
    this.#group.clearLayers();
    inView.forEach((pin) => toLayer(pin).addTo(this.#group));
  }

  #element(pin: MapPin): L.Layer {
    const marker = L.marker([pin.lat, pin.lon], { icon: pinIcon(pin.state), title: pin.label, keyboard: true });
    marker.on('add', () => {
      const element = marker.getElement();
      element?.setAttribute('aria-label', pin.label);
      element?.setAttribute('data-report', pin.id);
    });
    // Leaflet turns Enter on a focused marker into a click.
    return marker.on('click', () => this.#onSelect(pin.id));
  }

  #painted(pin: MapPin): L.Layer {
    const { fill, letter, shape } = markOf(pin.state);
    const painted = new PaintedPin([pin.lat, pin.lon], { renderer: this.#canvas, radius: PIN_SIZE / 2 });
    painted.look = {
      path: new Path2D(shapes[shape]),
      letter,
      fill: this.#colourOf(fill),
      edge: this.#colourOf('--card')
    };
    return painted.on('click', () => this.#onSelect(pin.id));
  }
}

interface PaintedLook {
  path: Path2D;
  letter: string;
  fill: string;
  edge: string;
}

/** Leaflet's canvas calls `_updatePath` of each layer; it is its documented way to paint a shape of one's own. */
class PaintedPin extends L.CircleMarker {
  declare look: PaintedLook;
  declare _renderer: L.Canvas & { _ctx: CanvasRenderingContext2D };
  declare _point: L.Point;

  _updatePath(): void {
    const context = this._renderer._ctx;
    const { path, letter, fill, edge } = this.look;
    context.save();
    context.translate(this._point.x - PIN_SIZE / 2, this._point.y - PIN_SIZE / 2);
    context.fillStyle = fill;
    context.strokeStyle = edge;
    context.lineWidth = 2;
    context.fill(path);
    context.stroke(path);
    context.fillStyle = edge;
    context.font = 'bold 13px system-ui, sans-serif';
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(letter, PIN_SIZE / 2, PIN_SIZE / 2 + 1);
    context.restore();
  }
}

function pinIcon(state: string): L.DivIcon {
  const { fill, letter, shape } = markOf(state);
  return L.divIcon({
    className: 'pin',
    iconSize: [PIN_SIZE, PIN_SIZE],
    html: `<svg viewBox="0 0 28 28" aria-hidden="true"><path d="${shapes[shape]}" style="fill:var(${fill})"/><text x="14" y="19">${letter}</text></svg>`
  });
}
