import type { NamedRule } from '../../forms/definition';
import { partOfWhole } from '../../forms/part-of-whole';
import { namesNobody } from '../../forms/personal-details';

export const rules: Readonly<Record<string, NamedRule>> = {
  'moved-on-among-present': partOfWhole('vehiclesMovedOn', 'vehiclesPresent', 'more-moved-on-than-present'),

  'failed-among-purchases': partOfWhole('testPurchasesFailed', 'testPurchases', 'more-failed-than-tried'),

  // Since version 2. A venue may have its postcode; the people of an activity are numbers: practice §10.
  'activity-names-nobody': namesNobody(
    'title',
    'audience',
    'project',
    'beneficiary',
    'pressingNeed',
    'intervention',
    'outcome'
  )
};
