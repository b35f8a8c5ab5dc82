import { describe, expect, it } from 'vitest';
import type { Printer } from '#shared/desk-contract/routes.ts';
import { printerStanding } from '../../../src-renderer/app/printer-choice.ts';

const printer = (printerId: string, more: Partial<Printer> = {}): Printer => ({
  printerId,
  name: printerId,
  location: null,
  isDefault: false,
  state: 'idle',
  ...more,
});
const counter = printer('Tresen');
const office = printer('Büro', { isDefault: true });

describe('where a letter would come out', () => {
  it('is the printer that was wished for, also when it stands still', () => {
    const stopped = printer('Tresen', { state: 'stopped' });
    expect(printerStanding([office, stopped], 'Tresen')).toEqual({
      kind: 'ready',
      printer: stopped,
    });
  });

  it('is no other printer when the wished one is gone, not even the default', () => {
    expect(printerStanding([office], 'Tresen')).toEqual({ kind: 'missing', printerId: 'Tresen' });
    expect(printerStanding([], 'Tresen')).toEqual({ kind: 'missing', printerId: 'Tresen' });
  });

  it('is the system’s default without a wish, else the only printer there is', () => {
    expect(printerStanding([counter, office], null)).toEqual({ kind: 'ready', printer: office });
    expect(printerStanding([counter], null)).toEqual({ kind: 'ready', printer: counter });
  });

  it('is nowhere when several are there and none was wished for', () => {
    expect(printerStanding([counter, printer('Flur')], null)).toEqual({ kind: 'unchosen' });
    expect(printerStanding([], null)).toEqual({ kind: 'unchosen' });
  });
});
