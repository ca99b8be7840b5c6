import { svg, type TemplateResult } from 'lit';

/** Wardbook's mark: an open book whose pages are two wards, with a pin on them. */
export const mark: TemplateResult = svg`<svg viewBox="0 0 48 48" aria-hidden="true">
  <path fill="none" stroke="currentColor" stroke-width="3" stroke-linejoin="round"
    d="M24 40C19 36 12 35 5 36V13C12 12 19 13 24 17C29 13 36 12 43 13V36C36 35 29 36 24 40zM24 27V40" />
  <path fill="#ffbf1f" d="M24 27S15 17 15 11a9 9 0 0 1 18 0C33 17 24 27 24 27z" />
  <circle cx="24" cy="11" r="3.4" fill="#0f5257" />
</svg>`;
