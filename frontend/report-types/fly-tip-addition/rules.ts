import { isUnanswered, type NamedRule } from '../../forms/definition';

export const rules: Readonly<Record<string, NamedRule>> = {
  'addition-adds-something': ({ answers, photos }) =>
    isUnanswered(answers.note) && isUnanswered(answers.aboutPeople) && (photos?.length ?? 0) === 0
      ? [{ field: 'note', code: 'nothing-added', severity: 'block' }]
      : []
};
