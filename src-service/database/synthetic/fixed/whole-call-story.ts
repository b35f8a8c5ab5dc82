import { withTalks } from '../files.ts';
import { upload } from '../records/documents.ts';
import { appCard, usesThisYear } from '../records/replacement-cards.ts';
import { talk } from '../records/threads.ts';
import { making, type World } from '../world.ts';
import { app, somebodysFile } from './somebody.ts';

/** One caller with everything a whole call can be about (rules 13, 15, 17 and 21). */
export function wholeCallStory(world: World) {
  const made = making(world, 'wholeCall');
  const caller = somebodysFile(
    made,
    { firstName: 'Katrin', lastName: 'Möhring', sex: 'female', age: 39 },
    app.smart,
  );
  const { member } = caller;
  return {
    wholeCall: withTalks(
      {
        ...caller,
        replacementCard: usesThisYear(made, 4).map((days) => appCard(made, member, days)),
        document: [
          upload(made, member, { daysAgo: 3, title: 'Rechnung', pages: 2, state: 'inReview' }),
          upload(made, member, {
            daysAgo: 40,
            title: 'Zuzahlungsquittungen',
            pages: 3,
            state: 'done',
          }),
        ],
      },
      [talk(made, member, { state: 'open', daysAgo: 1 })],
    ),
  };
}
