import type { NamedRule } from '../../forms/definition';
import { partOfWhole } from '../../forms/part-of-whole';

export const rules: Readonly<Record<string, NamedRule>> = {
  'moved-on-among-present': partOfWhole('vehiclesMovedOn', 'vehiclesPresent', 'more-moved-on-than-present'),

  'failed-among-purchases': partOfWhole('testPurchasesFailed', 'testPurchases', 'more-failed-than-tried')
};
