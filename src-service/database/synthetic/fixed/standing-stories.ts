import { plainFile } from '../files.ts';
import { freshly, home, parcelHome } from '../homes.ts';
import { familyInsured } from '../members.ts';
import { blockedCard } from '../records/health-cards.ts';
import { representation } from '../records/representations.ts';
import { task } from '../records/tasks.ts';
import { emptyFile } from '../rows.ts';
import { type Making, making, type World } from '../world.ts';
import { app, homeOf, somebody, somebodysFile } from './somebody.ts';

/** What must be known at first glance (domain rules 10, 11 and 18), and addresses that are special. */
export function standingStories(world: World) {
  return {
    addressProtected: somebodysFile(
      making(world, 'addressProtected'),
      { firstName: 'Katrin', lastName: 'Stöver', sex: 'female', age: 36 },
      { addressProtected: true },
    ),
    ...deaths(making(world, 'deaths')),
    ...cover(making(world, 'cover')),
    ...colleagues(making(world, 'colleagues')),
    ...addresses(making(world, 'addresses')),
    turkishSpeaker: somebodysFile(
      making(world, 'turkishSpeaker'),
      { firstName: 'Gülşen', lastName: 'Çelik', sex: 'female', age: 55, language: 'tr' },
      { ...app.basic, communicationNeeds: ['interpreter'] },
    ),
    deafMember: somebodysFile(
      making(world, 'deafMember'),
      { firstName: 'Lars', lastName: 'Möhring', sex: 'male', age: 33 },
      { ...app.smart, communicationNeeds: ['relayService', 'signLanguage'] },
    ),
  };
}

function deaths(made: Making) {
  const { calendar, random } = made;
  const died = calendar.daysAgo(92);
  const dead = somebody(
    made,
    { firstName: 'Waltraud', lastName: 'Ketelsen', sex: 'female', age: 86 },
    { insuredStatus: '5', deceasedOn: died, coverTo: died },
  );
  const reported = somebody(
    made,
    { firstName: 'Siegfried', lastName: 'Dührkop', sex: 'male', age: 78 },
    {
      insuredStatus: '5',
      deathReportedAt: calendar.instant(2, random, 9, 17),
      deathReportedBy: 'relative',
    },
  );
  const row = somebody(
    made,
    { firstName: 'Rosemarie', lastName: 'Dührkop', sex: 'female', age: 74 },
    {},
    homeOf(reported),
  );
  return {
    deceased: {
      ...emptyFile(dead),
      healthCard: [blockedCard(made, dead, calendar.plus(died, 3), null)],
      representation: [
        representation(
          made,
          dead,
          'heir',
          { firstName: 'Birgit', lastName: 'Ketelsen' },
          { validFrom: calendar.plus(died, 30) },
        ),
      ],
    },
    deathReported: {
      ...plainFile(made, reported),
      task: [
        task(made, reported, {
          department: 'contribution',
          state: 'open',
          daysAgo: 2,
          title: 'Sterbemeldung prüfen, Nachweis anfordern',
        }),
      ],
    },
    widowOfReported: plainFile(made, { ...row, ...familyInsured(reported) }),
  };
}

function cover(made: Making) {
  const { calendar } = made;
  const lastDay = calendar.plus(calendar.monthStart(calendar.daysAgo(45)), -1);
  const over = somebody(
    made,
    { firstName: 'Ingo', lastName: 'Schlüter', sex: 'male', age: 45 },
    { coverFrom: calendar.daysAgo(4_000), coverTo: lastDay },
  );
  const nextMonth = calendar.plus(calendar.monthEnd(calendar.asOf), 1);
  return {
    coverEnded: {
      ...emptyFile(over),
      healthCard: [blockedCard(made, over, calendar.plus(lastDay, 1), null)],
    },
    coverEnding: somebodysFile(
      made,
      { firstName: 'Saskia', lastName: 'Ziebell', sex: 'female', age: 27 },
      { ...app.smart, coverTo: calendar.monthEnd(nextMonth) },
    ),
    coverSuspended: somebodysFile(
      made,
      { firstName: 'Kevin', lastName: 'Rühmkorf', sex: 'male', age: 31 },
      { coverSuspended: true },
    ),
    pensioner: somebodysFile(
      made,
      { firstName: 'Hannelore', lastName: 'Süß', sex: 'female', age: 77 },
      { insuredStatus: '5', copaymentExempt: true, communicationNeeds: ['largePrint'] },
    ),
  };
}

function colleagues(made: Making) {
  const works = somebody(
    made,
    { firstName: 'Julia', lastName: 'Wübbe', sex: 'female', age: 40 },
    { ...app.smart, staffRelated: true },
  );
  const row = somebody(
    made,
    { firstName: 'Momme', lastName: 'Wübbe', sex: 'male', age: 9 },
    { staffRelated: true },
    homeOf(works),
  );
  return {
    employee: plainFile(made, works),
    employeeRelative: plainFile(made, { ...row, ...familyInsured(works) }),
  };
}

function addresses(made: Making) {
  const { calendar, random } = made;
  const anywhere = () => home(calendar, random);
  return {
    packstation: somebodysFile(
      made,
      { firstName: 'Dennis', lastName: 'Göbel', sex: 'male', age: 35 },
      app.basic,
      parcelHome(anywhere(), 'packstation', random),
    ),
    poBox: somebodysFile(
      made,
      { firstName: 'Ute', lastName: 'Fröhlich', sex: 'female', age: 59 },
      {},
      parcelHome(anywhere(), 'poBox', random),
    ),
    freshAddress: somebodysFile(
      made,
      { firstName: 'Philipp', lastName: 'Höpfner', sex: 'male', age: 26 },
      app.smart,
      { ...freshly(anywhere(), calendar, random), addressSince: calendar.daysAgo(5) },
    ),
    freshPhone: somebodysFile(
      made,
      { firstName: 'Meike', lastName: 'Eickhoff', sex: 'female', age: 43 },
      { phoneSince: calendar.daysAgo(3) },
    ),
  };
}
