import type { NamedRule, Problem, ReportContent } from '../../forms/definition';

/** A hazard that the waste itself brings: practice §2.4. */
const hazardOfWaste: Readonly<Record<string, string>> = {
  asbestos: 'asbestos',
  clinical: 'needles',
  'chemical-drums-oil-fuel': 'chemicals'
};

/** First match wins; practice §1.6, where each is explained. */
const registrationFormats = [
  /^[A-HJ-PR-Y]{2}[0-9]{2}[A-HJ-PR-Z]{3}$/, // current, since September 2001
  /^[A-HJ-NPR-TV-Y][0-9]{1,3}[A-HJ-PR-Y]{3}$/, // prefix, 1983-2001
  /^Q[0-9]{1,3}[A-HJ-PR-Y]{3}$/, // Q plate
  /^[A-HJ-PR-Y]{3}[0-9]{1,3}[A-HJ-NPR-TV-Y]$/, // suffix, 1963-83
  /^[A-Z]?(?:[A-Z]I|[A-Z]Z|I[A-Z]|Z[A-Z])[A-Z]?[0-9]{1,4}$/, // Northern Ireland
  /^[A-HJ-PR-Y]{1,3}[0-9]{1,4}$/, // dateless, letters first
  /^[0-9]{1,4}[A-HJ-PR-Y]{1,3}$/, // dateless, numbers first
  /^[0-9]{3}[DX][0-9]{3}$/, // diplomatic
  /^[0-9]{5}$/, // trade
  /^(?:[A-Z]{2}[0-9]{2}[A-Z]{2}|[0-9]{2}[A-Z]{2}[0-9]{2})$/ // military
];

/** Upper case, letters and digits only: practice §1.6. */
export function normalisedRegistration(typed: string): string {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

export const rules: Readonly<Record<string, NamedRule>> = {
  'hazard-matches-waste': ({ answers }) => {
    const waste = [answers.primaryWaste, ...list(answers.otherWaste)];
    const ticked = list(answers.hazards);
    const missing = waste.some((type) => {
      const hazard = typeof type === 'string' ? hazardOfWaste[type] : undefined;
      return hazard !== undefined && !ticked.includes(hazard);
    });
    return missing ? [warn('hazards', 'hazard-not-ticked')] : [];
  },

  // Extra bags beside a bin are side waste, not fly-tipping: practice §2.1. One household bag is where they are confused.
  'side-waste': ({ answers }) =>
    answers.size === 'single-black-bag' && answers.primaryWaste === 'black-bags-household'
      ? [warn('size', 'side-waste')]
      : [],

  // Kent Highways has to hear of it by telephone, not by report: practice §2.2.
  'obstruction-on-highway': ({ answers }) =>
    answers.obstruction === true && answers.land === 'highway' ? [warn('obstruction', 'obstruction-on-highway')] : [],

  // Warned of, never refused: foreign and personal plates exist.
  'vrm-format': ({ answers }) => {
    const typed = answers.vehicleRegistration;
    if (typeof typed !== 'string') return [];
    const registration = normalisedRegistration(typed);
    return registrationFormats.some((format) => format.test(registration))
      ? []
      : [warn('vehicleRegistration', 'registration-format')];
  }
};

function list(answer: ReportContent['answers'][string]): readonly unknown[] {
  return Array.isArray(answer) ? answer : [];
}

function warn(field: string, code: string): Problem {
  return { field, code, severity: 'warn' };
}
