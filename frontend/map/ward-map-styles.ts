import { css } from 'lit';

/** Colours come from the page's tokens; each has a fallback, so that the element also looks right by itself. */
export const wardMapStyles = css`
  :host {
    display: block;
    position: relative;
    height: 20rem;
    border-radius: var(--round, 10px);
    overflow: hidden;
    background: var(--water, #e6eeee);
  }
  .map {
    position: absolute;
    inset: 0;
    z-index: 0;
    background: none;
    font: inherit;
  }
  .map:focus-visible {
    outline: 4px solid var(--focus, #ffbf1f);
    outline-offset: -4px;
  }
  .ward {
    stroke: var(--ward-line, #2d6f74);
    fill: var(--card, #fff);
    fill-opacity: 0.75;
  }
  .map[data-tiles] .ward {
    fill: var(--ward-fill, #0f5257);
    fill-opacity: 0.06;
    stroke-width: 2.5;
  }
  .ward.selected {
    fill: var(--focus, #ffbf1f);
    fill-opacity: 0.3;
    stroke-width: 4;
  }
  .ward-name span {
    position: absolute;
    width: max-content;
    max-width: 96px;
    translate: -50% -50%;
    text-align: center;
    font: 600 12px/1.15 var(--font, system-ui, sans-serif);
    color: var(--ink, #14211f);
  }
  .place span {
    position: absolute;
    width: max-content;
    translate: 7px -50%;
    font: 13px/1.2 var(--font, system-ui, sans-serif);
    color: var(--ink-soft, #3b4a47);
  }
  .ward-name span,
  .place span {
    text-shadow:
      0 0 3px var(--card, #fff),
      0 0 3px var(--card, #fff),
      0 0 3px var(--card, #fff);
  }
  .place::before {
    content: '';
    position: absolute;
    translate: -50% -50%;
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background: var(--ink-soft, #3b4a47);
  }
  .place.station::before {
    border-radius: 0;
  }
  .position {
    fill: #1a66d0;
    fill-opacity: 1;
    stroke: #fff;
  }
  .accuracy {
    fill: #1a66d0;
    fill-opacity: 0.12;
    stroke: #1a66d0;
  }
  .pin svg,
  .pick svg {
    display: block;
    width: 100%;
    height: 100%;
    overflow: visible;
  }
  .pin path {
    stroke: var(--card, #fff);
    stroke-width: 2;
  }
  .pin text {
    fill: var(--card, #fff);
    font: bold 13px var(--font, system-ui, sans-serif);
    text-anchor: middle;
  }
  .pick path {
    fill: var(--danger, #9c1c15);
    stroke: var(--card, #fff);
    stroke-width: 2;
  }
  .pick circle {
    fill: var(--card, #fff);
  }
  .pin:focus-visible,
  .pick:focus-visible {
    outline: 3px solid var(--focus-line, #14211f);
    box-shadow: 0 0 0 6px var(--focus, #ffbf1f);
    border-radius: 4px;
  }
  .crosshair {
    display: none;
    position: absolute;
    left: 50%;
    top: 50%;
    width: 32px;
    height: 32px;
    translate: -50% -50%;
    pointer-events: none;
    z-index: 1;
    stroke: var(--ink, #14211f);
    stroke-width: 2;
    fill: none;
  }
  .map:focus-visible ~ .crosshair,
  .crosshair.shown {
    display: block;
  }
  .pick-centre {
    position: absolute;
    z-index: 1;
    left: 8px;
    bottom: 8px;
    min-height: 44px;
    padding: 0 14px;
    border: 2px solid var(--brand, #0f5257);
    border-radius: var(--round, 10px);
    background: var(--card, #fff);
    color: var(--brand, #0f5257);
    font: 600 15px var(--font, system-ui, sans-serif);
  }
  .pick-centre:focus-visible {
    outline: 3px solid var(--focus-line, #14211f);
    box-shadow: 0 0 0 6px var(--focus, #ffbf1f);
  }
  .leaflet-bar a,
  .leaflet-touch .leaflet-bar a {
    width: 44px;
    height: 44px;
    line-height: 44px;
    font-size: 24px;
    background: var(--card, #fff);
    color: var(--ink, #14211f);
    border-color: var(--line-soft, #cfd8d5);
  }
  .leaflet-container .leaflet-control-attribution {
    font: 11px/1.3 var(--font, system-ui, sans-serif);
    background: var(--card, #fff);
    color: var(--ink-soft, #3b4a47);
    max-width: 60vw;
  }
  .leaflet-container .leaflet-control-attribution:empty {
    display: none;
  }
  .leaflet-control-attribution a {
    color: inherit;
  }
  .failed {
    padding: 1rem;
  }
  @media (prefers-color-scheme: dark) {
    .leaflet-tile-pane {
      filter: invert(1) hue-rotate(180deg) brightness(0.9) contrast(0.9);
    }
  }
`;
