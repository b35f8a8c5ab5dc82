import { plainFile } from '../files.ts';
import type { Home } from '../homes.ts';
import { type Identity, member } from '../members.ts';
import type { MemberFile, MemberRow } from '../rows.ts';
import type { Making } from '../world.ts';

export interface Part {
  firstName: string;
  lastName: string;
  sex: MemberRow['sex'];
  /** Completed years today. */
  age: number;
  previousNames?: string[];
  language?: string;
}

const smart: Partial<MemberRow> = { appState: 'smart', appCommunication: true };
const basic: Partial<MemberRow> = { appState: 'basic' };
/** The two app states that stories are about. */
export const app = { smart, basic } as const;

/** Somebody with a given name; the rest as plain as can be. */
export function somebody(
  made: Making,
  { age, previousNames, language, ...names }: Part,
  traits: Partial<MemberRow> = {},
  at?: Home,
): MemberRow {
  const who: Identity = {
    ...names,
    title: null,
    previousNames: previousNames ?? [],
    language: language ?? 'de',
    birthDate: made.calendar.birthday(age, made.random),
  };
  return member(made, who, at, traits);
}

/** The same as a file with one card in use. */
export const somebodysFile = (
  made: Making,
  part: Part,
  traits: Partial<MemberRow> = {},
  at?: Home,
): MemberFile => plainFile(made, somebody(made, part, traits, at));

/** The address of a row, for those who live there too. */
export const homeOf = (row: MemberRow): Home => ({
  addressKind: row.addressKind,
  street: row.street,
  houseNumber: row.houseNumber,
  addressAddition: row.addressAddition,
  postcode: row.postcode,
  town: row.town,
  country: row.country,
  addressSince: row.addressSince,
});
