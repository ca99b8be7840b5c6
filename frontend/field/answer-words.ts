import type { Answer, Answers, FieldDefinition } from '../forms/definition';
import { writeMoney } from '../forms/ui/numbers';
import { day, moment } from './words';

/** An answer as people read it: labels for stored values, "Yes" for true, pounds for pence. */
export function answerInWords(field: FieldDefinition, answer: Answer): string {
  if (Array.isArray(answer)) {
    return answer.map((part: string | Answers) => partInWords(field, part)).join('; ');
  }
  const text = typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
  switch (field.kind) {
    case 'yes-no':
      return answer === true ? 'Yes' : 'No';
    case 'money':
      return `£${writeMoney(Number(answer))}`;
    case 'date':
      return day(text);
    case 'date-time':
      return moment(text, NaN);
    default:
      return partInWords(field, text) + (field.unit ? ` ${field.unit}` : '');
  }
}

function partInWords({ options, fields = [] }: FieldDefinition, part: string | Answers): string {
  if (typeof part === 'string') {
    return options?.find(({ value }) => value === part)?.label ?? part;
  }
  return fields
    .flatMap((field) => {
      const answer = part[field.key];
      return answer === undefined || answer === null ? [] : [`${field.label} ${answerInWords(field, answer)}`];
    })
    .join(', ');
}
