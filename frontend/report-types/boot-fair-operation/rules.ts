import type { Answers, NamedRule, Problem } from '../../forms/definition';

export const rules: Readonly<Record<string, NamedRule>> = {
  'stalls-checked-among-all': ({ answers }) =>
    exceeds(answers, 'stallsChecked', 'stallsTotal') ? [block('stallsChecked', 'more-checked-than-there')] : [],

  'unregistered-among-checked': ({ answers }) =>
    exceeds(answers, 'dealersUnregistered', 'dealersChecked')
      ? [block('dealersUnregistered', 'more-unregistered-than-checked')]
      : [],

  'returned-among-identified': ({ answers }) =>
    exceeds(answers, 'stolenReturned', 'stolenIdentified')
      ? [block('stolenReturned', 'more-returned-than-identified')]
      : [],

  // The plan counts operations of several agencies: practice §5.
  'single-agency': ({ answers: { agencies } }) =>
    Array.isArray(agencies) && new Set<unknown>(agencies).size === 1
      ? [{ field: 'agencies', code: 'single-agency', severity: 'warn' }]
      : [],

  // £530,000 "if genuine" and £18,000 "conservative" can be the same goods: practice §5.
  'value-needs-basis': ({ answers: { seizedGoods } }) =>
    ((seizedGoods ?? []) as readonly Answers[]).flatMap(({ value, valueBasis }, row) =>
      value !== undefined && valueBasis === undefined
        ? [block(`seizedGoods[${row}].valueBasis`, 'value-needs-basis')]
        : []
    )
};

/** Whether the part is more than what it is a part of; never when either is not known. */
function exceeds(answers: Answers, part: string, whole: string): boolean {
  const [some, all] = [answers[part], answers[whole]];
  return typeof some === 'number' && typeof all === 'number' && some > all;
}

function block(field: string, code: string): Problem {
  return { field, code, severity: 'block' };
}
