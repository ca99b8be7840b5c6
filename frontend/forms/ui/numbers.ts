/**
 * Numbers as people type them. What can't be read is kept as it was typed: the validator then says what is wrong,
 * and nothing that was typed is lost.
 */

export function readInteger(typed: string): number | string | undefined {
  return read(typed, /^[+-]?\d{1,15}$/, Number);
}

export function readDecimal(typed: string): number | string | undefined {
  return read(typed, /^[+-]?(\d{1,12}(\.\d{0,6})?|\.\d{1,6})$/, Number);
}

/** Pounds to whole pence: "12.5" and "£12.50" are 1250. */
export function readMoney(typed: string): number | string | undefined {
  return read(typed.replace('£', ''), /^\d{1,10}(\.\d{0,2})?$/, (plain) => Math.round(Number(plain) * 100));
}

export function writeMoney(pence: number): string {
  return (pence / 100).toFixed(2);
}

function read(typed: string, form: RegExp, convert: (plain: string) => number): number | string | undefined {
  const plain = typed.replace(/[\s,]/g, '');
  if (plain === '') {
    return undefined;
  }
  return form.test(plain) ? convert(plain) : typed;
}
