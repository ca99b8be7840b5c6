/* What only a session looks like: keys for gloves, figures for the sun. Loaded with it, so that no form pays for it. */

export const setUpStyles = `
speedwatch-session, .sw { display: block; }
.sw h1:focus { outline: none; box-shadow: none; }
.sw button { touch-action: manipulation; user-select: none; -webkit-user-select: none; padding-inline: var(--space-2); hyphens: none; overflow-wrap: normal; }
.sw h2 { font-size: var(--text); margin: var(--space-4) 0 var(--space-2); }
.sw section h2 { font-size: var(--text-large); }
.sw select { font-size: 1.125rem; min-height: 3.5rem; text-overflow: ellipsis; }
.sw fieldset :not(.option) > label:not(.unseen), .sw fieldset > label { display: block; margin-top: var(--space-2); }
.sw [aria-pressed='true'] { background: var(--brand); color: var(--on-brand); }
.sw-member { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: var(--space-2); margin-top: var(--space-2); }
.sw-option-hint { display: block; }
.sw-three { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 0 var(--space-2); }
.sw-limit { margin-top: var(--space-3); font-size: var(--text-large); }
.sw-start { margin-top: var(--space-5); }
.sw-start .big { margin-top: var(--space-3); }
.sw-start h2 { margin: 0 0 var(--space-1); }
.sw-missing li { padding-left: 1.25em; text-indent: -1.25em; }
.sw-missing li::before { content: '•'; display: inline-block; width: 1.25em; text-indent: 0; }
@media (max-width: 24rem) {
  .sw-member { grid-template-columns: minmax(0, 1fr); padding-left: var(--space-2); border-left: 4px solid var(--line-soft); }
}
`;
