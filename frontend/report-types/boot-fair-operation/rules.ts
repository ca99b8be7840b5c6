import type { Answers, NamedRule } from '../../forms/definition';
import { partOfWhole } from '../../forms/part-of-whole';
import { namesNobody } from '../../forms/personal-details';

export const rules: Readonly<Record<string, NamedRule>> = {
  'stalls-checked-among-all': partOfWhole('stallsChecked', 'stallsTotal', 'more-checked-than-there'),

  'unregistered-among-checked': partOfWhole('dealersUnregistered', 'dealersChecked', 'more-unregistered-than-checked'),

  'returned-among-identified': partOfWhole('stolenReturned', 'stolenIdentified', 'more-returned-than-identified'),

  // The plan counts operations of several agencies: practice §5.
  'single-agency': ({ answers: { agencies } }) =>
    Array.isArray(agencies) && new Set<unknown>(agencies).size === 1
      ? [{ field: 'agencies', code: 'single-agency', severity: 'warn' }]
      : [],

  // £530,000 "if genuine" and £18,000 "conservative" can be the same goods: practice §5.
  'value-needs-basis': ({ answers: { seizedGoods } }) =>
    ((seizedGoods ?? []) as readonly Answers[]).flatMap(({ value, valueBasis }, row) =>
      value !== undefined && valueBasis === undefined
        ? [{ field: `seizedGoods[${row}].valueBasis`, code: 'value-needs-basis', severity: 'block' }]
        : []
    ),

  // Since version 2. No names of suspects, stallholders or visitors: practice §5.
  'boot-fair-names-nobody': namesNobody('cancelledBecause', 'outcome')
};
