import { wear } from '../../forms/ui/worn-styles';

/* What only an audit looks like: large lists for one thumb. Loaded with it, so that no form pays for it. */
const css = `
environmental-audit { display: block; }
.ev h1:focus { outline: none; box-shadow: none; }
.ev button { touch-action: manipulation; }
.ev-people li { display: grid; grid-template-columns: 1fr 3rem 2rem 3rem; gap: var(--space-2); align-items: center; padding: var(--space-1) 0; }
.ev-people li + li { border-top: 1px solid var(--line-soft); }
.ev-people button { min-height: 3rem; padding: 0; font-size: 1.375rem; }
.ev-people output { font-size: 1.25rem; font-weight: 700; text-align: center; }
.ev-kinds { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 8.5rem), 1fr)); gap: var(--space-2); margin-top: var(--space-3); }
.ev-kinds li { display: flex; }
.ev-kinds button { width: 100%; min-height: 4rem; padding: var(--space-2); }
.ev-list { margin-top: var(--space-3); }
.ev-list li + li { margin-top: var(--space-2); }
.ev-line { width: 100%; min-height: 4rem; padding: var(--space-2) var(--space-3); justify-content: flex-start; gap: var(--space-3); text-align: left; }
.ev-line photo-thumbnail { flex: none; }
.ev-line img { display: block; width: 4rem; height: 3.5rem; object-fit: cover; border-radius: 0.25rem; }
.ev-line .hint, .ev-line .error { display: block; font-weight: 400; }
.ev-scores { margin-block: var(--space-4) var(--space-2); }
.ev section .big, .ev > .big { margin-top: var(--space-3); }
`;

/** Worn by the page until the returned function is called. */
export function wearStyles(): () => void {
  return wear(css);
}
