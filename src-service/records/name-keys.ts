import {
  colognePhonetics,
  nameCompounds,
  nameKey,
  nameTokens,
  withoutHyphens,
} from '#shared/domain/names.ts';
import type { MemberNameKeyTable } from '../database/schema/people.ts';
import type { MemberRow } from '../pipeline/handler.ts';

type NameKey = MemberNameKeyTable;
type Named = Pick<MemberRow, 'memberId' | 'firstName' | 'lastName' | 'previousNames'>;
type Keys = readonly Pick<NameKey, 'key' | 'sound'>[];

/** By which words a member is found; names repeat, their keys are computed once per run. */
export class NameKeys {
  readonly #known = new Map<string, Keys>();

  /** One row for each word of each part of a member's name, and for hyphened words as one; none twice. */
  of({ memberId, firstName, lastName, previousNames }: Named): NameKey[] {
    return [
      ...this.#rows(memberId, 'first', [firstName]),
      ...this.#rows(memberId, 'last', [lastName]),
      ...this.#rows(memberId, 'previous', previousNames),
    ];
  }

  #rows(memberId: string, part: NameKey['part'], names: readonly string[]): NameKey[] {
    const byKey = new Map(names.flatMap((name) => this.#keysOf(name)).map((one) => [one.key, one]));
    return [...byKey.values()].map(({ key, sound }) => ({ memberId, part, key, sound }));
  }

  #keysOf(name: string): Keys {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const words = [...nameTokens(name), ...nameCompounds(name).map(withoutHyphens)];
    const keys = words.map((word) => ({
      key: nameKey(word),
      sound: colognePhonetics(word),
    }));
    this.#known.set(name, keys);
    return keys;
  }
}
