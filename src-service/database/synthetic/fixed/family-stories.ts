import { plainFile } from '../files.ts';
import { familyInsured } from '../members.ts';
import { application, parentStatus } from '../records/applications.ts';
import { oneOfEachStanding, parentRecord, representation } from '../records/representations.ts';
import type { MemberRow } from '../rows.ts';
import { type Making, making, type World } from '../world.ts';
import { app, homeOf, somebody, somebodysFile } from './somebody.ts';

/** Who may speak for whom (domain rules 4 and 9). */
export function familyStories(world: World) {
  return {
    ...threeChildren(making(world, 'threeChildren')),
    ...twoParents(making(world, 'twoParents')),
    ...couples(making(world, 'couples')),
    ...courtOrders(making(world, 'courtOrders')),
  };
}

function threeChildren(made: Making) {
  const lastName = 'Jürgens';
  const father = somebody(made, { firstName: 'Malte', lastName, sex: 'male', age: 46 }, app.basic);
  const at = homeOf(father);
  const mother = somebody(
    made,
    { firstName: 'Svenja', lastName, sex: 'female', age: 44, previousNames: ['Möller'] },
    app.smart,
    at,
  );
  const child = (firstName: string, sex: MemberRow['sex'], age: number, traits = {}) => {
    const row = somebody(made, { firstName, lastName, sex, age }, {}, at);
    const insured = { ...row, ...familyInsured(father), ...traits };
    return {
      ...plainFile(made, insured),
      representation: [mother, father].map((parent) => parentRecord(made, insured, parent)),
    };
  };
  return {
    fatherOfThree: plainFile(made, father),
    motherOfThree: plainFile(made, mother),
    sixteenOfThree: child('Jannis', 'male', 16, { appState: 'smart' }),
    elevenOfThree: child('Merle', 'female', 11),
    fourOfThree: child('Fiete', 'male', 4),
  };
}

function twoParents(made: Making) {
  const father = somebody(made, { firstName: 'Yiğit', lastName: 'Öztürk', sex: 'male', age: 39 });
  const at = homeOf(father);
  const mother = somebody(
    made,
    {
      firstName: 'Carolin',
      lastName: 'Öztürk-Voß',
      sex: 'female',
      age: 37,
      previousNames: ['Voß'],
    },
    { appState: 'smarthealth', appCommunication: true },
    at,
  );
  const row = somebody(
    made,
    { firstName: 'Lina', lastName: 'Öztürk', sex: 'female', age: 7 },
    {},
    at,
  );
  const child = { ...row, ...familyInsured(father) };
  return {
    parentMainInsured: plainFile(made, father),
    parentNotMainInsured: {
      ...plainFile(made, mother),
      application: [application(made, mother, 'childSickPay', 'waitingForEmployer')],
    },
    childOfParents: {
      ...plainFile(made, child),
      representation: [mother, father].map((parent) => parentRecord(made, child, parent)),
      // What the father used must never show in the mother's call.
      parentStatus: [
        parentStatus(made, child, mother, { status: 'eachParent', usedDays: 4 }),
        parentStatus(made, child, father, { status: 'eachParent', usedDays: 11 }),
      ],
    },
  };
}

function couples(made: Making) {
  const may = somebody(made, { firstName: 'Holger', lastName: 'Feddersen', sex: 'male', age: 58 });
  const gave = somebodysFile(
    made,
    { firstName: 'Anke', lastName: 'Feddersen', sex: 'female', age: 57, previousNames: ['Iben'] },
    app.basic,
    homeOf(may),
  );
  const mayNot = somebody(made, { firstName: 'Detlef', lastName: 'Quast', sex: 'male', age: 61 });
  const gaveNot = somebodysFile(
    made,
    { firstName: 'Gudrun', lastName: 'Quast', sex: 'female', age: 60 },
    {},
    homeOf(mayNot),
  );
  const ended = { validFrom: made.calendar.daysAgo(700), endedOn: made.calendar.daysAgo(31) };
  return {
    husbandWithVollmacht: plainFile(made, may),
    wifeWithVollmacht: {
      ...gave,
      representation: [representation(made, gave.member, 'vollmacht', may)],
    },
    husbandWithoutVollmacht: plainFile(made, mayNot),
    wifeWithoutVollmacht: {
      ...gaveNot,
      representation: [representation(made, gaveNot.member, 'vollmacht', mayNot, ended)],
    },
  };
}

function courtOrders(made: Making) {
  const uncle = somebody(made, { firstName: 'Sören', lastName: 'Nissen', sex: 'male', age: 50 });
  const row = somebody(made, { firstName: 'Ida', lastName: 'Lüth', sex: 'female', age: 10 });
  const ward = { ...row, iban: null, ibanSince: null };
  const adult = somebodysFile(made, {
    firstName: 'Horst',
    lastName: 'Wächter',
    sex: 'male',
    age: 79,
  });
  const every = somebodysFile(made, {
    firstName: 'Edith',
    lastName: 'Preuß',
    sex: 'female',
    age: 83,
  });
  return {
    wardOfGuardian: {
      ...plainFile(made, ward),
      representation: [
        representation(made, ward, 'guardian', uncle, { validFrom: made.calendar.daysAgo(400) }),
      ],
    },
    underBetreuung: {
      ...adult,
      representation: [
        representation(
          made,
          adult.member,
          'betreuung',
          { firstName: 'Kerstin', lastName: 'Böttcher' },
          { scopes: ['information', 'benefits'] },
        ),
      ],
    },
    everyVollmacht: {
      ...every,
      representation: oneOfEachStanding(made, every.member, [
        { firstName: 'Heiko', lastName: 'Preuß' },
        { firstName: 'Dörte', lastName: 'Preuß' },
      ]),
    },
  };
}
