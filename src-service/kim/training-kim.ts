import type { Clock } from '#shared/domain/clock.ts';
import { foldName } from '#shared/domain/name-folding.ts';
import { germanSurnames } from '../database/synthetic/words/german-names.ts';
import { places, wholeStreets } from '../database/synthetic/words/places.ts';
import type { EebMessage, Kim, Practice } from './port.ts';

/** No association of statutory health insurance physicians has the number 99. */
const ID_PREFIX = '99';
const ID_DIGITS = 7;
const SURNAME_STEP = 37;
const DELIVERED_AFTER_MILLIS = 2_000;
/** A practice whose number ends so has a full mailbox: for what to do when it does not arrive. */
const FULL_MAILBOX = '9';

/** The invented practices of training, one in each postcode; most get what is sent to them. */
export class TrainingKim implements Kim {
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async search(text: string, most: number): Promise<readonly Practice[]> {
    const words = wordsOf(text);
    return practices
      .filter((practice) => {
        const held = wordsOf(`${practice.name} ${practice.town} ${practice.postcode}`);
        return words.every((word) => held.some((other) => other.startsWith(word)));
      })
      .slice(0, most);
  }

  async find(practiceId: string): Promise<Practice | null> {
    return practices.find((practice) => practice.practiceId === practiceId) ?? null;
  }

  async send({ practiceId, sentAt }: EebMessage): Promise<'delivered' | 'failed' | null> {
    if (this.#clock.now() < sentAt + DELIVERED_AFTER_MILLIS) {
      return null;
    }
    return practiceId.endsWith(FULL_MAILBOX) ? 'failed' : 'delivered';
  }
}

const wordsOf = (text: string): readonly string[] =>
  foldName(text)
    .split(' ')
    .filter((word) => word !== '');

const at = (words: readonly string[], index: number): string => words[index % words.length] ?? '';

const practices: readonly Practice[] = places.map(({ postcode, town }, index) => ({
  practiceId: ID_PREFIX + String(index + 1).padStart(ID_DIGITS, '0'),
  // Of no speciality: which one somebody goes to would already tell of their health.
  name: `Praxis ${at(germanSurnames, index * SURNAME_STEP)}`,
  street: `${at(wholeStreets, index)} ${(index % 40) + 1}`,
  postcode,
  town,
}));
