/** How the screens look that follow the start. */
export const roadsideStyles = `
.sw-head { display: flex; align-items: center; justify-content: space-between; gap: var(--space-3); }
.sw-head button { flex: none; min-height: 3rem; padding-inline: var(--space-3); }
.sw-head + * { margin-top: var(--space-2); }
.sw-road { display: flex; flex-direction: column; gap: var(--space-3); min-height: calc(100dvh - 3.5rem - 2 * var(--space-4)); margin-bottom: calc(var(--space-4) - var(--space-6)); }
.sw-figures { display: grid; grid-template-columns: repeat(3, 1fr); gap: var(--space-1); }
.sw-figures div { display: flex; flex-direction: column-reverse; padding: var(--space-1); border-radius: var(--round); background: var(--card); border: 1px solid var(--line-soft); text-align: center; }
.sw-figures dt { font-size: 0.8125rem; color: var(--ink-soft); line-height: 1.2; }
.sw-figures dd { font-size: 1.375rem; font-weight: 700; line-height: 1.2; font-variant-numeric: tabular-nums; }
.sw-say { min-height: 1.5em; line-height: 1.3; }
.sw-say:empty { min-height: 0; }
.sw-warn { color: var(--waiting); font-weight: 700; }
.sw-row { display: grid; grid-template-columns: repeat(3, 1fr); gap: var(--space-2); }
.sw-row button { min-height: 4rem; padding-inline: 2px; font-size: var(--text-small); }
.sw-log { min-height: 4.5rem; font-size: var(--text-large); border-width: 3px; }
.sw-two { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--space-2); }
.sw-two button { flex-direction: column; font-size: var(--text); line-height: 1.15; }
.sw-two strong { font-size: var(--text-title); line-height: 1; font-variant-numeric: tabular-nums; }
.sw-every { justify-content: flex-end; }
.sw-every .sw-say { margin-bottom: auto; }
.sw-clock { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: var(--space-2); }
.sw-clock button { font-size: var(--text-small); line-height: 1.15; }
.sw-every .sw-keys { margin-top: 0; }
.sw-pass { flex: 1 1 auto; flex-direction: column; min-height: 9rem; font-size: var(--text-title); line-height: 1.1; }
.sw-pass strong { font-size: 3.5rem; line-height: 1; font-variant-numeric: tabular-nums; }
.sw-pass:active { filter: brightness(1.25); }
.sw-pending { font-size: 1.5rem; }
.sw-read { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: var(--space-3); }
.sw-plate { font-size: 1.625rem; font-weight: 700; letter-spacing: 0.04em; text-transform: uppercase; }
input.sw-plate { min-height: 4rem; }
.sw-mph { display: flex; align-items: center; justify-content: center; min-height: 4rem; font-size: 2.25rem; font-weight: 700; border-radius: 0.375rem; background: var(--card); border: 2px solid var(--line); font-variant-numeric: tabular-nums; gap: 0.25rem; }
.sw-mph small { font-size: var(--text); font-weight: 400; }
.sw-told { display: flex; align-items: center; gap: var(--space-2); min-height: 4rem; margin-top: var(--space-1); font-size: var(--text-small); line-height: 1.25; }
.sw-told > p { flex: 1; }
.sw-swap { flex: none; min-height: 3rem; font-size: var(--text-small); }
.sw-keys { display: grid; grid-template-columns: repeat(3, 1fr); gap: var(--space-2); margin-top: var(--space-2); }
.sw-keys button { min-height: 4rem; font-size: 1.75rem; }
.sw-keys .sw-next { font-size: var(--text-large); line-height: 1.1; }
.sw-grid { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: var(--space-2); }
.sw-grid button { min-height: 4rem; font-size: var(--text); flex-direction: column; gap: 2px; line-height: 1.1; hyphens: none; overflow-wrap: normal; padding-inline: 2px; }
.sw-swatch { display: block; width: 2.25rem; height: 1.25rem; border: 2px solid var(--line); border-radius: 0.25rem; }
.sw-other { margin-top: var(--space-3); }
.sw-other button { min-height: 4rem; }
.sw-other input { min-height: 4rem; }
.sw-read-out { padding: var(--space-3); border-radius: var(--round); background: var(--brand-soft); font-size: var(--text-large); }
.sw-stack > * { display: flex; width: 100%; min-height: 4rem; }
.sw-stack > * + * { margin-top: var(--space-3); }
.sw-second > p:not(.sw-read-out) { margin: var(--space-3) 0 var(--space-2); font-weight: 700; }
.sw-more { display: grid; gap: var(--space-2); margin-top: var(--space-4); }
.sw-more > div { display: grid; grid-template-columns: 5rem minmax(0, 1fr); align-items: center; }
.sw-pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: var(--space-3); }
.sw-list { margin-top: var(--space-3); }
@media (min-width: 26rem) {
  .sw-figures dd { font-size: 1.75rem; }
}
@media (max-width: 22rem) {
  input.sw-plate { font-size: 1.375rem; letter-spacing: 0; padding-inline: 0.375rem; }
}
@media (max-height: 42rem) {
  .sw-every .sw-figures div:nth-child(n + 4) { display: none; }
}
@media (max-height: 36rem) {
  .sw-every { gap: 0.375rem; }
  .sw-every .sw-row button { min-height: 3rem; }
  .sw-every .sw-mph, .sw-every .sw-clock button { min-height: 3rem; }
  .sw-every .sw-keys button { min-height: 3.25rem; }
  .sw-road { gap: var(--space-2); }
  .sw-pass { min-height: 7rem; }
  .sw-speed h1 { font-size: var(--text-large); }
  .sw-speed .sw-head { margin-top: calc(-1 * var(--space-3)); }
  .sw-speed .sw-head + * { margin-top: 0; }
  .sw-keys { margin-top: var(--space-1); gap: 0.375rem; }
  .sw-head button { min-height: 2.75rem; }
}
`;
