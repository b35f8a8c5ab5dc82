import type { Clock } from '#shared/domain/clock.ts';
import type { AppAnswer, AppQuestion, MemberApp } from './port.ts';

/** Eight of ten members confirm … */
const DECLINES = '8';
const DOES_NOT_ANSWER = '9';
/** … after two to five seconds. */
const LEAST_SECONDS = 2;
const FURTHER_SECONDS = 4;

/**
 * The members of training, who have no phones: each always answers alike, by the last two of the eight
 * digits of their KVNR, so that whoever shows or tests something can choose.
 */
export class TrainingMemberApp implements MemberApp {
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async ask({ kvnr, askedAt }: AppQuestion): Promise<AppAnswer | null> {
    const [habit = '', pace = ''] = [kvnr.charAt(8), kvnr.charAt(7)];
    const seconds = LEAST_SECONDS + (Number(pace) % FURTHER_SECONDS);
    if (habit === DOES_NOT_ANSWER || this.#clock.now() < Date.parse(askedAt) + seconds * 1_000) {
      return null;
    }
    return habit === DECLINES ? 'declined' : 'confirmed';
  }
}
