import type { IsoDate } from '#shared/domain/dates.ts';
import { Calendar } from './calendar.ts';
import { Numbers } from './identifiers.ts';
import { Random } from './random.ts';

/** What every maker of rows shares: the day the data is made for, and numbers given out once. */
export interface World {
  readonly seed: number;
  readonly calendar: Calendar;
  readonly numbers: Numbers;
}

/** A member in the making and the chance of its household. */
export interface Making extends World {
  readonly random: Random;
}

export const newWorld = (seed: number, asOf: IsoDate): World => ({
  seed,
  calendar: new Calendar(asOf),
  numbers: new Numbers(new Random(seed, 'numbers')),
});

export const making = (world: World, stream: string, index = 0): Making => ({
  ...world,
  random: new Random(world.seed, stream, index),
});

/**
 * A chance of its own for one row, by its UUID. Two of some hundred thousand names meet in a hash of 32
 * bits; the id's beginning as the index keeps them apart.
 */
export const makingOf = (world: World, stream: string, rowId: string): Making =>
  making(world, `${stream}/${rowId}`, Number.parseInt(rowId.slice(0, 8), 16));
