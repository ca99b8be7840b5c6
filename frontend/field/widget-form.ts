import { html, type TemplateResult } from 'lit';
import type { Answers, Location } from '../forms/definition';
import type { FormView } from '../forms/ui/form-view';
import type { Widget, WidgetContext, WidgetDraft } from '../forms/ui/widget';
import type { Reference } from '../outbox/contract';
import { wardAtPin } from '../ward/ward-lookup';
import type { DraftEditor, SaveEnd } from './draft-editor';
import { EventLog } from './event-log';
import type { Phone, Session } from './phone';
import { PhotosOfDraft } from './photos-of-draft';
import { Screen } from './screen';
import { wardName } from './boundaries';
import type { Place } from './where/place-notices';

type Settled = Omit<WidgetContext, 'definition' | 'draft' | 'form' | 'keeping'>;

/** `<widget-form>`: a draft on the screen that its type brings (`forms/ui/widget.ts`). */
export class WidgetForm extends Screen {
  static override properties = {
    phone: { attribute: false },
    session: { attribute: false },
    reference: { attribute: false },
    widget: { attribute: false },
    editor: { attribute: false },
    form: { attribute: false },
    save: { attribute: false }
  };

  declare phone: Phone;
  declare session: Session;
  declare reference: Reference | null;
  declare widget: Widget;
  declare editor: DraftEditor;
  /** The editor's view, made anew for each change of it. */
  declare form: FormView;
  declare save: () => Promise<SaveEnd>;

  /** What stays the same from draw to draw. */
  #settled: Settled | undefined;

  protected override render(): TemplateResult {
    const { editor, form } = this;
    const { draft, keeping, type } = editor;
    return this.widget({
      ...(this.#settled ??= this.#settle()),
      definition: type.definition,
      // The contract leaves the accuracy out where the form says null, and knows nothing of what answers are.
      draft: draft as Omit<typeof draft, 'answers'> & { answers: Answers } as WidgetDraft,
      form,
      keeping: { text: editor.keepingInWords, failed: keeping === 'failed' }
    });
  }

  #placeAndTime(): TemplateResult {
    void import('./widget-questions');
    const { editor, form, phone, reference } = this;
    const { draft, type } = editor;
    return html`<where-question
        .place=${{ location: draft.location, ward: draft.ward }}
        .reference=${reference}
        .form=${form}
        .geolocation=${phone.geolocation}
        ?online=${phone.network.maybeOnline()}
        @place-changed=${({ detail }: CustomEvent<Place>) => editor.change({ ...detail })}
      ></where-question>
      <when-question
        .label=${type.definition.whenLabel}
        .draft=${draft}
        .form=${form}
        .now=${phone.clock.now()}
        @time-changed=${({ detail }: CustomEvent<string | null>) => editor.change({ observedAt: detail })}
      ></when-question>`;
  }

  #pinQuestion(path: string, pin: Location | null, change: (pin: Location) => void): TemplateResult {
    void import('./widget-questions');
    const { form, phone, reference } = this;
    // The question shows what is wrong with the report's own place: here that is the pin.
    const problems = form.problems
      .filter(({ field }) => field === path)
      .map((problem) => ({ ...problem, field: 'location' }));
    return html`<where-question
      .place=${{ location: pin, ward: pin && this.#wardOf(pin) }}
      .reference=${reference}
      .form=${{ ...form, problems }}
      .geolocation=${phone.geolocation}
      ?online=${phone.network.maybeOnline()}
      @place-changed=${({ detail }: CustomEvent<Place>) => {
        const { location } = detail;
        if (location) {
          change({ ...location, accuracyMetres: location.accuracyMetres ?? null });
        }
      }}
    ></where-question>`;
  }

  #wardOf({ lat, lon }: Location): string | null {
    return this.reference ? wardAtPin(this.reference.wardSet, lat, lon).ward : null;
  }

  #settle(): Settled {
    const { editor, phone, reference, session } = this;
    const { clock, geolocation, locks, wakeLock } = phone;
    const { drafts } = session.outbox;
    const { id, type } = editor.draft;
    return {
      answers: () => editor.draft.answers as Answers,
      problems: () => editor.allProblems(),
      summary: () => editor.words?.errorSummary(editor.view()),
      change: (change) => editor.change(change as Parameters<DraftEditor['change']>[0]),
      save: () => this.save(),
      leftAt: (place) => editor.leftAt(place),
      headline: (headline) => editor.change({ headline }),
      log: new EventLog(id, drafts),
      memory: { read: () => drafts.remembered(type), keep: (value) => drafts.remember(type, value) },
      photos: new PhotosOfDraft(phone, session.outbox, editor),
      wardAt: (lat, lon) => (editor.reference ? wardAtPin(editor.reference.wardSet, lat, lon) : null),
      placeAndTime: () => this.#placeAndTime(),
      pinQuestion: (path, pin, change) => this.#pinQuestion(path, pin, change),
      countsTowards: () =>
        html`<counts-card .contributions=${editor.contributions()} .actions=${reference?.actions ?? []}></counts-card>`,
      wardName: (code) => wardName(reference, code),
      newId: session.outbox.parts.uuid,
      me: session.me,
      clock,
      geolocation,
      wakeLock,
      locks
    };
  }
}

customElements.define('widget-form', WidgetForm);
