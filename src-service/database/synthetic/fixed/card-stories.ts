import { blockedCard, expiredCard, orderedCard } from '../records/health-cards.ts';
import { appCard, serviceCentreCard, usesThisYear } from '../records/replacement-cards.ts';
import { emptyFile } from '../rows.ts';
import { password } from '../traits.ts';
import { making, type World } from '../world.ts';
import { app, somebody, somebodysFile } from './somebody.ts';

/** Lost cards and the quota (domain rules 17 to 20). */
export function cardStories(world: World) {
  const made = making(world, 'cardStories');
  const { calendar } = made;
  const withUses = somebodysFile(
    made,
    { firstName: 'Nele', lastName: 'Brodersen', sex: 'female', age: 34 },
    app.smart,
  );
  const quotaUsed = somebodysFile(
    made,
    { firstName: 'Björn', lastName: 'Kähler', sex: 'male', age: 41 },
    app.smart,
  );
  const second = somebodysFile(
    made,
    { firstName: 'Wiebke', lastName: 'Thießen', sex: 'female', age: 52 },
    app.basic,
  );
  const blocked = somebody(made, { firstName: 'Torben', lastName: 'Lührs', sex: 'male', age: 29 });
  const ordered = somebody(made, { firstName: 'Ines', lastName: 'Rathje', sex: 'female', age: 47 });
  const lost = calendar.daysAgo(4);
  return {
    basicWithLostCard: somebodysFile(
      made,
      { firstName: 'Maren', lastName: 'Gärtner', sex: 'female', age: 38 },
      app.basic,
    ),
    smartWithUses: {
      ...withUses,
      replacementCard: usesThisYear(made, 1).map((days) => appCard(made, withUses.member, days)),
    },
    smartQuotaUsed: {
      ...quotaUsed,
      replacementCard: usesThisYear(made, 4).map((days) => appCard(made, quotaUsed.member, days)),
    },
    secondIssueIn30Days: {
      ...second,
      replacementCard: [serviceCentreCard(made, second.member, 9, 'notArrived', 'post')],
    },
    cardBlocked: {
      ...emptyFile(blocked),
      healthCard: [blockedCard(made, blocked, calendar.daysAgo(2), 'stolen')],
    },
    cardOrdered: {
      ...emptyFile(ordered),
      healthCard: [
        expiredCard(made, ordered, calendar.daysAgo(600)),
        blockedCard(made, ordered, lost, 'lost'),
        orderedCard(made, ordered, 4, 'lost'),
      ],
    },
    agreedPassword: somebodysFile(
      made,
      { firstName: 'Rüdiger', lastName: 'Hübner', sex: 'male', age: 63 },
      { ...password(made), phoneRaw: null, phoneE164: null, phoneSince: null },
    ),
  };
}
