import { generate } from '../../../src-service/database/synthetic/generate.ts';
import type { DeskOptions } from '../fixture/desk.ts';

const data = { members: 200, seed: 1, asOf: '2026-03-10' } as const;

/** One set of training data for all calls, so that it is made once. */
export const options: DeskOptions = { ...data, now: '2026-03-10T09:00:00.000Z' };

/** What the callers of this day know. */
export const { scenarios } = generate(data);
