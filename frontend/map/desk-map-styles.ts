import { css } from 'lit';

/** Shades are steps of one colour, each with its value written in the ward and its range in the legend. */
export const deskMapStyles = css`
  .cluster {
    display: flex;
    align-items: center;
    justify-content: center;
    box-sizing: border-box;
    border: 2px solid var(--card, #fff);
    border-radius: 50%;
    background: var(--ink-soft, #3b4a47);
    color: var(--card, #fff);
    font: 700 13px/1 var(--font, system-ui, sans-serif);
    box-shadow: 0 0 0 1px var(--ink-soft, #3b4a47);
  }
  /* Some wait: a thick edge besides the colour. */
  .cluster.waiting {
    border: 4px double var(--card, #fff);
    background: var(--brand, #0f5257);
    box-shadow: 0 0 0 1px var(--brand, #0f5257);
  }
  .cluster:focus-visible {
    outline: 3px solid var(--focus-line, #14211f);
    box-shadow: 0 0 0 6px var(--focus, #ffbf1f);
  }
  .ward.shade-0 {
    fill: var(--shade-0, #eef3f1);
  }
  .ward.shade-1 {
    fill: var(--shade-1, #cfe3dc);
  }
  .ward.shade-2 {
    fill: var(--shade-2, #a3cbc1);
  }
  .ward.shade-3 {
    fill: var(--shade-3, #6aaea3);
  }
  .ward.shade-4 {
    fill: var(--shade-4, #35918a);
  }
  .ward:is(.shade-0, .shade-1, .shade-2, .shade-3, .shade-4),
  .map[data-tiles] .ward:is(.shade-0, .shade-1, .shade-2, .shade-3, .shade-4) {
    fill-opacity: 0.75;
  }
  .map[data-tiles] .ward.shade-0 {
    fill: var(--shade-0, #eef3f1);
  }
  .map[data-tiles] .ward.shade-1 {
    fill: var(--shade-1, #cfe3dc);
  }
  .map[data-tiles] .ward.shade-2 {
    fill: var(--shade-2, #a3cbc1);
  }
  .map[data-tiles] .ward.shade-3 {
    fill: var(--shade-3, #6aaea3);
  }
  .map[data-tiles] .ward.shade-4 {
    fill: var(--shade-4, #35918a);
  }
  .priority-outline {
    stroke: var(--priority-line, #911a13);
    stroke-width: 4;
    stroke-dasharray: 10 5 2 5;
    fill: none;
    pointer-events: none;
  }
  .leader {
    stroke: var(--ink, #14211f);
  }
  .ward-note span {
    position: absolute;
    display: flex;
    flex-direction: column;
    width: max-content;
    max-width: 120px;
    translate: -50% 0;
    text-align: center;
    font: 600 12px/1.15 var(--font, system-ui, sans-serif);
    color: var(--ink, #14211f);
    text-shadow:
      0 0 3px var(--card, #fff),
      0 0 3px var(--card, #fff),
      0 0 3px var(--card, #fff);
  }
  .ward-note.alone span {
    translate: -50% -50%;
    padding: 1px 4px;
    border-radius: 4px;
    background: color-mix(in srgb, var(--card, #fff) 80%, transparent);
  }
  .ward-note i {
    font-style: normal;
    font-weight: 700;
  }
`;
