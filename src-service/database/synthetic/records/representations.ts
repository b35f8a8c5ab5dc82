import type { MemberRow, Row } from '../rows.ts';
import type { Making } from '../world.ts';

type Representation = Row<'representation'>;

const usualEvidence = {
  parent: 'birthRecord',
  guardian: 'courtOrder',
  betreuung: 'courtOrder',
  heir: 'certificateOfInheritance',
  vollmacht: 'signedPowerOfAttorney',
} as const satisfies Record<Representation['type'], Representation['evidence']>;

/** A record that holds today and covers everything; `traits` say what is different. */
export function representation(
  made: Making,
  represented: MemberRow,
  type: Representation['type'],
  by: { firstName: string; lastName: string },
  traits: Partial<Representation> = {},
): Representation {
  return {
    representationId: made.random.uuid(),
    memberId: represented.memberId,
    type,
    name: `${by.firstName} ${by.lastName}`,
    scopes: ['all'],
    validFrom: made.calendar.daysAgo(made.random.between(40, 1_200)),
    validTo: null,
    endedOn: null,
    evidence: usualEvidence[type],
    money: type !== 'vollmacht',
    ...traits,
  };
}

/** Parents of a minor: from birth, for everything (domain rule 9). */
export function parentRecord(made: Making, child: MemberRow, parent: MemberRow): Representation {
  return representation(made, child, 'parent', parent, { validFrom: child.birthDate });
}

/** The ways in which a record does or does not hold: now, not any more, not yet, for less. */
export function oneOfEachStanding(
  made: Making,
  represented: MemberRow,
  by: readonly { firstName: string; lastName: string }[],
): Representation[] {
  const { calendar, random } = made;
  const standings: Partial<Representation>[] = [
    { scopes: ['information', 'cards'] },
    { endedOn: calendar.daysAgo(random.between(5, 90)) },
    { validTo: calendar.daysAgo(random.between(1, 60)) },
    { validFrom: calendar.daysAgo(-random.between(7, 60)) },
    { scopes: ['benefits'], money: true, evidence: 'statementAtBranch' },
  ];
  return standings.map((traits, index) =>
    representation(made, represented, 'vollmacht', by[index % by.length] ?? represented, traits),
  );
}

/** A few adults have somebody who may speak for them, or had. */
export function ordinaryRepresentations(
  made: Making,
  represented: MemberRow,
  by: { firstName: string; lastName: string },
): Representation[] {
  const { random, calendar } = made;
  const age = calendar.age(represented.birthDate);
  if (represented.deceasedOn !== null) {
    const validFrom = calendar.plus(represented.deceasedOn, 20);
    return validFrom <= calendar.asOf && random.chance(0.7)
      ? [representation(made, represented, 'heir', by, { validFrom })]
      : [];
  }
  if (!random.chance(age >= 70 ? 0.2 : 0.03)) return [];
  const type = random.chance(0.8) ? 'vollmacht' : 'betreuung';
  const standing = random.weighted({ holds: 65, part: 15, ended: 8, over: 6, future: 6 });
  const traits: Record<typeof standing, Partial<Representation>> = {
    holds: {},
    part: { scopes: [random.pick(['information', 'cards', 'benefits'] as const)] },
    ended: { endedOn: calendar.daysAgo(random.between(0, 30)) },
    over: { validTo: calendar.daysAgo(random.between(1, 30)) },
    future: { validFrom: calendar.daysAgo(-random.between(3, 50)) },
  };
  return [representation(made, represented, type, by, traits[standing])];
}
