import { html } from 'lit';
import type { Widget } from '../../forms/ui/widget';
import './update-screen';

/** What became of a task: three choices, a photo and a word, standing beside what was mended. */
export const widget: Widget = (context) => html`<audit-task-update .context=${context}></audit-task-update>`;
