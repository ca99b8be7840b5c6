import type { NamedRule, Problem, ReportContent } from '../../forms/definition';
import { formatOf, normalisedRegistration } from '../../forms/registration';

/** A hazard that the waste itself brings: practice §2.4. */
const hazardOfWaste: Readonly<Record<string, string>> = {
  asbestos: 'asbestos',
  clinical: 'needles',
  'chemical-drums-oil-fuel': 'chemicals'
};

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
    return formatOf(normalisedRegistration(typed)) ? [] : [warn('vehicleRegistration', 'registration-format')];
  }
};

function list(answer: ReportContent['answers'][string]): readonly unknown[] {
  return Array.isArray(answer) ? answer : [];
}

function warn(field: string, code: string): Problem {
  return { field, code, severity: 'warn' };
}
