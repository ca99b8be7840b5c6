import { html } from 'lit';
import type { Widget } from '../../forms/ui/widget';
import './audit-screen';

/** An audit is written while walking: set up once, then a finding at a time. */
export const widget: Widget = (context) => html`<environmental-audit .context=${context}></environmental-audit>`;
