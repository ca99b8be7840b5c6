import { html } from 'lit';
import type { Widget } from '../../forms/ui/widget';
import './session-screen';

/** The session mode of the roadside: set up once, then two steps a vehicle. */
export const widget: Widget = (context) => html`<speedwatch-session .context=${context}></speedwatch-session>`;
