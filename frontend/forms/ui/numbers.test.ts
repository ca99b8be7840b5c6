import { describe, expect, it } from 'vitest';
import { readDecimal, readInteger, readMoney, writeMoney } from './numbers';

describe('numbers as people type them', () => {
  it('are read with spaces and thousands’ commas', () => {
    expect(readInteger(' 12 345 ')).toBe(12345);
    expect(readInteger('-3')).toBe(-3);
    expect(readDecimal('1,234.5')).toBe(1234.5);
  });

  it('stay as typed, when they are no numbers of that kind', () => {
    expect(readInteger('3.5')).toBe('3.5');
    expect(readDecimal('1e3')).toBe('1e3');
    expect(readMoney('12.345')).toBe('12.345');
    expect(readMoney('-1')).toBe('-1');
  });

  it('are no answer, when nothing was typed', () => {
    expect([readInteger(' '), readDecimal(''), readMoney('£')]).toEqual([undefined, undefined, undefined]);
  });

  it('are whole pence, also where binary fractions would lose one', () => {
    expect(readMoney('1.15')).toBe(115);
    expect(readMoney('£4.35')).toBe(435);
    expect(writeMoney(115)).toBe('1.15');
  });
});
