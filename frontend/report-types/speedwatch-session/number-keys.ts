import { html, type TemplateResult } from 'lit';

/** The keys of a telephone, but for the last one. */
export function digits(press: (key: string) => void): TemplateResult {
  return html`${[...'123456789'].map((key) => digit(key, press))}
    <button class="second" type="button" aria-label="Delete the last digit" @click=${() => press('⌫')}>⌫</button>
    ${digit('0', press)}`;
}

function digit(key: string, press: (key: string) => void): TemplateResult {
  return html`<button class="second" type="button" @click=${() => press(key)}>${key}</button>`;
}
