// @vitest-environment jsdom
import { render } from 'lit';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answers, FieldDefinition, FieldKind, FormDefinition, Problem, Registers } from '../definition';
import { errorSummary } from './error-summary';
import type { FormView } from './form-view';
import { sections } from './question-view';

const options = [
  { value: 'a', label: 'Apples', safety: 'Do not eat the pips.' },
  { value: 'b', label: 'Pears', hint: 'Green ones' }
];

function definitionOf(...fields: FieldDefinition[]): FormDefinition {
  return {
    key: 'trial',
    version: 1,
    title: 'Trial',
    summary: '',
    referencePrefix: 'TR',
    photos: { max: 0 },
    sections: [{ title: 'All of it', fields: fields.map(({ key }) => key) }],
    fields,
    rules: [],
    feeds: []
  };
}

const page = document.createElement('div');
const change = vi.fn<FormView['change']>();
const explain = vi.fn<FormView['explain']>();

interface Shown {
  answers?: Answers;
  problems?: Problem[];
  reasons?: Record<string, string>;
  registers?: Registers | null;
}

function show(
  fields: FieldDefinition[],
  { answers = {}, problems = [], reasons = {}, registers = null }: Shown = {}
): FormView {
  const form: FormView = {
    answers,
    problems,
    reasons,
    registers,
    observedOn: '2026-11-23',
    change,
    explain,
    textOf: ({ code }) => `It is ${code}.`
  };
  render([errorSummary(form), sections(definitionOf(...fields), form)], page);
  return form;
}

function control<Kind extends HTMLElement = HTMLInputElement>(selector: string): Kind {
  const found = page.querySelector<Kind>(selector);
  if (!found) {
    throw new Error(`Nothing matches ${selector} in ${page.innerHTML}`);
  }
  return found;
}

function type(selector: string, text: string): void {
  const input = control(selector);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

beforeEach(() => {
  render(null, page);
  document.body.append(page);
  change.mockClear();
  explain.mockClear();
  Element.prototype.scrollIntoView = () => undefined;
});

describe('a question', () => {
  const kinds: FieldKind[] = [
    'text',
    'long-text',
    'integer',
    'decimal',
    'money',
    'yes-no',
    'choice',
    'choices',
    'date',
    'time',
    'date-time'
  ];

  it.each(kinds)('of kind %s has a label for every control', (kind) => {
    show([{ key: 'asked', kind, label: 'What?', options, maxLength: 100 }]);

    const controls = [...page.querySelectorAll('input, textarea')];
    expect(controls.length).toBeGreaterThan(0);
    expect(controls.map(({ id }) => page.querySelectorAll(`label[for="${id}"]`).length)).toEqual(controls.map(() => 1));
    expect(new Set(controls.map(({ id }) => id)).size).toBe(controls.length);
  });

  it.each(kinds)('of kind %s gives its first control the id that errors link to', (kind) => {
    show([{ key: 'asked', kind, label: 'What?', options }]);

    expect(control('#f-asked').matches('input, textarea')).toBe(true);
  });

  it('is marked as optional when it need not be answered', () => {
    show([
      { key: 'must', kind: 'text', label: 'Must', required: true },
      { key: 'may', kind: 'text', label: 'May' }
    ]);

    expect(control('label[for=f-must]').textContent).toBe('Must');
    expect(control('label[for=f-may]').textContent).toBe('May (optional)');
  });

  it('is described by its hint, and by its error once it has one', () => {
    const field: FieldDefinition = { key: 'asked', kind: 'text', label: 'What?', hint: 'In short' };
    show([field]);
    expect(control('#f-asked').getAttribute('aria-describedby')).toBe('f-asked-hint');
    expect(control('#f-asked').hasAttribute('aria-invalid')).toBe(false);

    show([field], { problems: [{ field: 'asked', code: 'required', severity: 'block' }] });

    expect(control('#f-asked').getAttribute('aria-describedby')).toBe('f-asked-hint f-asked-error');
    expect(control('#f-asked').getAttribute('aria-invalid')).toBe('true');
    expect(control('#f-asked-error').textContent).toBe('Error: It is required.');
  });

  it('is left out when its condition does not hold', () => {
    const fields: FieldDefinition[] = [
      { key: 'seen', kind: 'yes-no', label: 'Seen?' },
      { key: 'colour', kind: 'text', label: 'Colour', visibleWhen: { field: 'seen', is: [true] } }
    ];
    show(fields, { answers: { seen: false } });
    expect(page.querySelector('#f-colour')).toBeNull();

    show(fields, { answers: { seen: true } });

    expect(page.querySelector('#f-colour')).not.toBeNull();
  });

  it('takes its section with it when nothing else is asked there', () => {
    const seen: FieldDefinition = { key: 'seen', kind: 'yes-no', label: 'Seen?' };
    const colour: FieldDefinition = {
      key: 'colour',
      kind: 'text',
      label: 'Colour',
      visibleWhen: { field: 'seen', is: [true] }
    };
    const definition: FormDefinition = {
      ...definitionOf(seen, colour),
      sections: [
        { title: 'What', fields: ['seen'] },
        { title: 'How', fields: ['colour'] }
      ]
    };
    const headings = (answers: Answers): (string | null)[] => {
      render(sections(definition, show([], { answers })), page);
      return [...page.querySelectorAll('h2')].map(({ textContent }) => textContent);
    };

    expect(headings({ seen: false })).toEqual(['What']);
    expect(headings({ seen: true })).toEqual(['What', 'How']);
  });

  describe('a list that the CSU keeps', () => {
    const site: FieldDefinition = { key: 'site', kind: 'listed', label: 'Which site?', register: 'site' };
    const entry = (id: string, until: string | null) => ({ id, name: id.toUpperCase(), values: {}, from: null, until });
    const registers = { site: [entry('open', null), entry('ended', '2026-11-22')] };
    const offered = (): string[] => [...page.querySelectorAll('option')].map(({ textContent }) => textContent);

    it('offers what is valid on the day, and answers with its id', () => {
      show([site], { registers });

      expect(offered()).toEqual(['Choose…', 'OPEN']);
      const list = control<HTMLSelectElement>('select');
      list.value = 'open';
      list.dispatchEvent(new Event('change'));
      expect(change).toHaveBeenCalledWith('site', 'open');
    });

    it('goes on showing what was chosen when it is no longer valid', () => {
      show([site], { registers, answers: { site: 'ended' } });

      expect(control<HTMLSelectElement>('select').selectedOptions[0].textContent).toBe('ENDED');
    });

    it('says whether nothing was set or nothing was fetched', () => {
      show([site], { registers: {} });
      expect(page.textContent).toContain('The CSU has not set anything');
      show([site]);
      expect(page.textContent).toContain('This phone has not fetched');
    });

    it('suggests its names for a text, which may be another', () => {
      show([{ ...site, kind: 'text', maxLength: 50 }], { registers });

      expect(control('input').getAttribute('list')).toBe(page.querySelector('datalist')?.id);
      expect(offered()).toEqual(['']);
      expect(page.querySelector('datalist option')?.getAttribute('value')).toBe('OPEN');
    });
  });

  it('shows an answer as text when it holds HTML', () => {
    show([{ key: 'asked', kind: 'long-text', label: '<b>What?</b>' }], { answers: { asked: '<img src=x>' } });

    expect(page.querySelector('b, img')).toBeNull();
    expect(control<HTMLTextAreaElement>('#f-asked').value).toBe('<img src=x>');
  });
});

describe('answers', () => {
  it('are whole numbers when digits are typed, and stay as typed when they are not', () => {
    show([{ key: 'count', kind: 'integer', label: 'How many?' }]);
    type('#f-count', ' 1,200 ');
    type('#f-count', 'lots');
    type('#f-count', '');

    const kept = change.mock.calls.map(([, answer]) => answer);
    expect([...new Set(kept)]).toEqual([1200, 'lots', undefined]);
  });

  it('are pence when pounds are typed', () => {
    show([{ key: 'cost', kind: 'money', label: 'Cost' }]);
    type('#f-cost', '£12.5');

    expect(change).toHaveBeenCalledExactlyOnceWith('cost', 1250);
  });

  it('are true or false when yes or no is chosen', () => {
    show([{ key: 'seen', kind: 'yes-no', label: 'Seen?' }]);
    control('input[value=false]').click();

    expect(change).toHaveBeenCalledExactlyOnceWith('seen', false);
  });

  it('are every ticked value, and none at all when the last is unticked', () => {
    const field: FieldDefinition = { key: 'fruit', kind: 'choices', label: 'Fruit', options };
    show([field], { answers: { fruit: ['b'] } });
    control('input[value=a]').click();
    show([field], { answers: { fruit: ['b'] } });
    control('input[value=b]').click();

    expect(change.mock.calls).toEqual([
      ['fruit', ['b', 'a']],
      ['fruit', undefined]
    ]);
  });

  it('of a row change only that row of the group', () => {
    const group: FieldDefinition = {
      key: 'cars',
      kind: 'group',
      label: 'Cars',
      repeat: { max: 3 },
      fields: [{ key: 'colour', kind: 'text', label: 'Colour' }]
    };
    show([group], { answers: { cars: [{ colour: 'red' }, { colour: 'blue' }] } });
    type('#f-cars-1-colour', 'green');

    expect(change).toHaveBeenLastCalledWith('cars', [{ colour: 'red' }, { colour: 'green' }]);
  });

  it('can be taken back when the question is optional', () => {
    show([{ key: 'seen', kind: 'yes-no', label: 'Seen?' }], { answers: { seen: true } });
    control<HTMLButtonElement>('button').click();

    expect(change).toHaveBeenCalledExactlyOnceWith('seen', undefined);
  });
});

describe('safety', () => {
  it('is announced as soon as a dangerous option is ticked', () => {
    const field: FieldDefinition = { key: 'fruit', kind: 'choices', label: 'Fruit', options };
    show([field]);
    expect(page.querySelector('[role=alert]')).toBeNull();

    show([field], { answers: { fruit: ['a'] } });

    expect(control<HTMLElement>('[role=alert]').textContent).toContain('Do not eat the pips.');
  });
});

describe('a count of characters', () => {
  const field: FieldDefinition = { key: 'notes', kind: 'long-text', label: 'Notes', maxLength: 10 };

  it('is quiet when there is room, and spoken when it runs out', () => {
    show([field], { answers: { notes: 'short' } });
    expect(control<HTMLElement>('#f-notes-count').textContent).toBe('Up to 10 characters');
    expect(control('#f-notes-count').hasAttribute('role')).toBe(false);

    show([field], { answers: { notes: 'much longer' } });

    expect(control<HTMLElement>('#f-notes-count').textContent).toBe('You have 1 characters too many');
    expect(control('#f-notes-count').getAttribute('role')).toBe('status');
  });
});

describe('the error summary', () => {
  const fields: FieldDefinition[] = [
    { key: 'name', kind: 'text', label: 'Name', required: true },
    {
      key: 'kind',
      kind: 'choice',
      label: 'Kind',
      options: Array.from({ length: 12 }, (_, index) => ({ value: `v${index}`, label: `Option ${index}` }))
    }
  ];

  it('is not there when nothing is wrong', () => {
    show(fields);

    expect(page.querySelector('#error-summary')).toBeNull();
  });

  it('names every problem in the words of its question', () => {
    show(fields, { problems: [{ field: 'name', code: 'required', severity: 'block' }] });

    expect(control<HTMLAnchorElement>('#error-summary a').textContent).toBe('It is required.');
    expect(control<HTMLElement>('#f-name-error').textContent).toContain('It is required.');
  });

  it('moves the focus to the question, and unfolds its list, when a link is followed', () => {
    show(fields, { problems: [{ field: 'kind', code: 'unknown-option', severity: 'block' }] });
    control<HTMLAnchorElement>('#error-summary a').click();

    expect(control<HTMLDetailsElement>('details').open).toBe(true);
    expect(document.activeElement).toBe(control('#f-kind'));
  });

  it('leads to the reason of a warning, and leaves it out once the reason is given', () => {
    const problems: Problem[] = [{ field: 'name', code: 'odd', severity: 'warn' }];
    show(fields, { problems });
    control<HTMLAnchorElement>('#error-summary a').click();
    expect(document.activeElement?.id).toBe('f-name-why-odd');
    type('#f-name-why-odd', 'It is so');
    expect(explain).toHaveBeenLastCalledWith('odd', 'It is so');

    show(fields, { problems, reasons: { odd: 'It is so' } });

    expect(page.querySelector('#error-summary')).toBeNull();
    expect(control<HTMLTextAreaElement>('#f-name-why-odd').value).toBe('It is so');
  });
});
