import type { Answer, Answers, FieldDefinition, Location, Registers } from '../forms/definition';
import { entryOf } from '../forms/registers';
import { writeMoney } from '../forms/ui/numbers';
import { day, moment, photos } from './words';

/** So that no day is "today": what was reported stays as it was. */
const LONG_AGO = 0;

/**
 * An answer as people read it: labels for stored values, "Yes" for true, pounds for pence.
 *
 * @param registers by which listed answers are named; an id tells nobody anything
 */
export function answerInWords(field: FieldDefinition, answer: Answer, registers: Registers | null = null): string {
  if (field.kind === 'photos') {
    return photos((answer as readonly string[]).length);
  }
  if (field.kind === 'pin') {
    const { lat, lon } = answer as Location;
    return `${lat.toFixed(6)}, ${lon.toFixed(6)}`;
  }
  if (Array.isArray(answer)) {
    return answer.map((part: string | Answers) => partInWords(field, part, registers)).join('; ');
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
      return moment(text, LONG_AGO);
    default:
      return partInWords(field, text, registers) + (field.unit ? ` ${field.unit}` : '');
  }
}

function partInWords(
  { fields = [], kind, options, register = '' }: FieldDefinition,
  part: string | Answers,
  registers: Registers | null
): string {
  if (typeof part === 'string') {
    return kind === 'listed'
      ? (entryOf(registers, register, part)?.name ?? unknownEntry(register))
      : (options?.find(({ value }) => value === part)?.label ?? part);
  }
  return fields
    .flatMap((field) => {
      const answer = part[field.key];
      // Ids are for machines.
      return answer === undefined || answer === null || field.kind === 'id'
        ? []
        : [`${field.label} ${answerInWords(field, answer, registers)}`];
    })
    .join(', ');
}

/** "A speedwatch site that this phone does not have": its list never came, or another role has it. */
function unknownEntry(register: string): string {
  return `A ${register.replaceAll('-', ' ').replace('cctv', 'CCTV')} that this phone does not have`;
}
