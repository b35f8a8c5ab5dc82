import { ordinaryFile, withTalks } from './files.ts';
import { type Home, home } from './homes.ts';
import { familyInsured, type IdentityWish, identity, member } from './members.ts';
import { anyCulture, anySex, marriedName, type Sex } from './people.ts';
import { ordinaryParentStatus } from './records/applications.ts';
import { ordinaryRepresentations, parentRecord } from './records/representations.ts';
import { talk } from './records/threads.ts';
import type { MemberFile, MemberRow } from './rows.ts';
import { ordinaryHome, ordinaryTraits } from './traits.ts';
import type { CultureName } from './words/world-names.ts';
import { type Making, making, type World } from './world.ts';

interface Shared {
  made: Making;
  at: Home;
  culture: CultureName;
}

const kinds = {
  single: 42,
  couple: 14,
  family: 19,
  singleParent: 5,
  pensioner: 12,
  pensionerCouple: 8,
};

/** The age from which the household's adults draw a pension. */
const PENSION_AGE = 66;

/** Children are younger than the first adult by so many years at least; spouses are not. */
const GENERATION = 20;

/**
 * One household with all that its members have, repeatable by its index.
 * @param waits somebody in it waits for an answer in the messenger
 */
export function household(world: World, index: number, waits: boolean): MemberFile[] {
  const made = making(world, 'household', index);
  const { random, calendar } = made;
  const shared = {
    made,
    at: ordinaryHome(made, home(calendar, random)),
    culture: anyCulture(random),
  };
  const people = peopleOf(shared, random.weighted(kinds));
  // Colleagues and their families (domain rule 10) live among the rest.
  const staffRelated = random.chance(0.006);
  const files = people
    .map((one) => mortal(made, { ...one, staffRelated }))
    .map((one) => ordinaryFile(made, one));
  const statusMaking = making(world, 'parentStatus', index);
  const complete = files
    .map((file) => withRepresentations(made, file, people))
    .map((file) => withParentStatus(statusMaking, file, people));
  return waits
    ? complete.map((file, position) => (position === 0 ? waiting(made, file) : file))
    : complete;
}

function peopleOf(shared: Shared, kind: keyof typeof kinds): MemberRow[] {
  const { random } = shared.made;
  const age = random.between(18, 64);
  switch (kind) {
    case 'single':
      return [adult(shared, { age })];
    case 'pensioner':
      return [adult(shared, { age: random.between(67, 96) })];
    case 'couple':
    case 'pensionerCouple':
      return couple(shared, kind === 'couple' ? random.between(24, 64) : random.between(67, 92));
    case 'singleParent':
      return family(shared, [adult(shared, { age: random.between(22, 52) })]);
    case 'family':
      return family(shared, couple(shared, random.between(25, 52)));
  }
}

/** With own membership, or as a pensioner. */
function adult({ made, at, culture }: Shared, wish: Omit<IdentityWish, 'culture'>): MemberRow {
  const who = identity(made, { culture, ...wish });
  const insuredStatus = wish.age >= PENSION_AGE ? '5' : '1';
  const one = member(made, who, at, { insuredStatus });
  return { ...one, ...ordinaryTraits(made, one) };
}

/** Both insured here by themselves, one by the other, or only one of them here. */
function couple(shared: Shared, age: number): MemberRow[] {
  const { made } = shared;
  const { random } = made;
  const sex: Sex = anySex(random);
  const first = adult(shared, { age, sex });
  const others: Record<string, Sex> = { male: 'female', female: 'male' };
  const otherSex = random.chance(0.05) ? sex : (others[sex] ?? anySex(random));
  const otherAge = Math.max(20, age + random.between(-6, 4));
  const where = random.weighted({ own: 48, family: 27, elsewhere: 25 });
  if (where === 'elsewhere') return [first];
  const own = adult(shared, { age: otherAge, sex: otherSex });
  const partner = { ...own, ...marriedName(first.lastName, own.lastName, random) };
  return where === 'own' ? [first, partner] : [first, { ...partner, ...familyInsured(first) }];
}

/** Children up to 22, insured by the first adult (§ 10 SGB V). */
function family(shared: Shared, parents: MemberRow[]): MemberRow[] {
  const { made, at, culture } = shared;
  const { random, calendar } = made;
  const [main] = parents;
  if (main === undefined) return parents;
  const oldest = Math.min(22, calendar.age(main.birthDate) - GENERATION);
  const count = Number(random.weighted({ 1: 45, 2: 38, 3: 13, 4: 4 }));
  const children = Array.from({ length: count }, () => {
    const age = random.between(0, Math.max(0, oldest));
    const who = identity(made, { culture, lastName: main.lastName, age });
    const child = member(made, who, at);
    return { ...child, ...ordinaryTraits(made, child), ...familyInsured(main), title: null };
  });
  return [...parents, ...children];
}

/** A few have died: known with proof, or reported by somebody (domain rule 11). */
function mortal({ random, calendar }: Making, one: MemberRow): MemberRow {
  const isOld = calendar.age(one.birthDate) >= 70;
  const end = random.weighted({
    lives: isOld ? 96 : 99.8,
    deceased: isOld ? 3.2 : 0.12,
    reported: isOld ? 0.8 : 0.08,
  });
  if (end === 'lives') return one;
  if (end === 'reported') {
    const deathReportedAt = calendar.instant(random.between(0, 20), random, 8, 18);
    return { ...one, deathReportedAt, deathReportedBy: 'relative' };
  }
  const deceasedOn = calendar.daysAgo(random.between(5, 400));
  return deceasedOn <= one.coverFrom ? one : { ...one, deceasedOn, coverTo: deceasedOn };
}

/** The adults at the head of a household; a much older brother or sister is no parent. */
const parentsIn = ({ calendar }: Making, people: MemberRow[], child: MemberRow): MemberRow[] => {
  const ages = (one: MemberRow) => calendar.age(one.birthDate);
  const [main] = people;
  return people.filter((one) => {
    const isGrownChild =
      main !== undefined && one.mainInsuredId !== null && ages(main) - ages(one) >= GENERATION;
    return ages(one) >= ages(child) + 15 && !isGrownChild;
  });
};

function withRepresentations(made: Making, file: MemberFile, people: MemberRow[]): MemberFile {
  const age = made.calendar.age(file.member.birthDate);
  const parents = parentsIn(made, people, file.member);
  if (file.member.mainInsuredId !== null && age < 18) {
    // Some families never had it recorded: nothing follows from the family list (domain rule 9).
    if (made.random.chance(0.1)) return file;
    return { ...file, representation: parents.map((one) => parentRecord(made, file.member, one)) };
  }
  const by = people.find((one) => one !== file.member && made.calendar.age(one.birthDate) >= 18);
  const helper = by ?? identity(made, { age: 45 });
  return { ...file, representation: ordinaryRepresentations(made, file.member, helper) };
}

/** The parents' own records follow from the family that lives together, as the department noted it. */
function withParentStatus(made: Making, file: MemberFile, people: MemberRow[]): MemberFile {
  const { member: child } = file;
  if (child.mainInsuredId === null) return file;
  const parents = parentsIn(made, people, child);
  return { ...file, parentStatus: ordinaryParentStatus(made, child, parents) };
}

/** The first adult becomes a smart member with an unanswered message (domain rule 21). */
function waiting(made: Making, file: MemberFile): MemberFile {
  const { member: one } = file;
  if (one.deceasedOn !== null || one.deathReportedAt !== null || one.staffRelated) return file;
  const smart: MemberRow = {
    ...one,
    appState: one.appState === 'smarthealth' ? 'smarthealth' : 'smart',
  };
  const daysAgo = made.random.pick([0, 0, 1, 1, 1, 2, 2, 3, 4, 6]);
  return withTalks({ ...file, member: smart }, [talk(made, smart, { state: 'open', daysAgo })]);
}
