import { ApplicationState } from '#shared/service-contract/applications.ts';
import { withTalks } from '../files.ts';
import { application } from '../records/applications.ts';
import { certificate, certificateWays } from '../records/certificates.ts';
import { refusedUpload, upload } from '../records/documents.ts';
import { correspondence, withLetters } from '../records/letters.ts';
import { task } from '../records/tasks.ts';
import { talk } from '../records/threads.ts';
import type { MemberFile } from '../rows.ts';
import { type Making, making, type World } from '../world.ts';
import { app, somebodysFile } from './somebody.ts';

/** Documents, talks, certificates and applications (domain rules 13 to 16, 21 and 22). */
export function paperStories(world: World) {
  return {
    ...lostPaper(making(world, 'lostPaper')),
    ...wrongNumber(making(world, 'wrongNumber')),
    twelveDocuments: twelve(making(world, 'twelveDocuments')),
    ...talks(making(world, 'talks')),
    ...requests(making(world, 'requests')),
    letterNotUnderstood: letters(making(world, 'letters')),
  };
}

function lostPaper(made: Making) {
  const vanished = somebodysFile(
    made,
    { firstName: 'Jessica', lastName: 'Tönnies', sex: 'female', age: 32 },
    app.smart,
  );
  const lost = somebodysFile(
    made,
    { firstName: 'Werner', lastName: 'Jänicke', sex: 'male', age: 66 },
    app.basic,
  );
  return {
    uploadVanished: {
      ...vanished,
      document: [
        upload(made, vanished.member, { daysAgo: 60, pages: 2 }),
        refusedUpload(made, vanished.member, 3, 'pageTooLarge'),
        refusedUpload(made, vanished.member, 1, 'tooManyPages'),
      ],
    },
    nothingArrived: somebodysFile(
      made,
      { firstName: 'Florian', lastName: 'Nötzel', sex: 'male', age: 28 },
      app.smart,
    ),
    trackingIdLost: {
      ...lost,
      document: [
        upload(made, lost.member, {
          daysAgo: 4,
          title: 'Zuzahlungsquittungen',
          pages: 3,
          state: 'assigned',
        }),
      ],
    },
  };
}

function wrongNumber(made: Making) {
  const here = somebodysFile(
    made,
    { firstName: 'Volker', lastName: 'Behrens', sex: 'male', age: 48 },
    app.basic,
  );
  const sender = somebodysFile(
    made,
    { firstName: 'Volkert', lastName: 'Behrendt', sex: 'male', age: 44 },
    app.smart,
  );
  const misfiled = upload(made, here.member, {
    daysAgo: 2,
    title: 'Einkommensnachweis',
    pages: 2,
    sender: 'otherMember',
    senderMemberId: sender.member.memberId,
    state: 'received',
  });
  return {
    documentUnderWrongNumber: { ...here, document: [misfiled] },
    wrongNumberSender: sender,
  };
}

function twelve(made: Making): MemberFile {
  const file = somebodysFile(
    made,
    { firstName: 'Birgit', lastName: 'Löffler', sex: 'female', age: 54 },
    { appState: 'smarthealth', appCommunication: true },
  );
  const states = ['received', 'assigned', 'inReview', 'done'] as const;
  const kinds = ['image/jpeg', 'application/pdf'] as const;
  return {
    ...file,
    document: Array.from({ length: 12 }, (_, index) =>
      upload(made, file.member, {
        daysAgo: index * 9,
        state: states[Math.min(index, 3)] ?? 'done',
        mediaType: kinds[index % 2] ?? 'image/jpeg',
        pages: index === 2 ? 15 : 1 + (index % 4),
      }),
    ),
  };
}

function talks(made: Making) {
  const waits = somebodysFile(
    made,
    { firstName: 'Isabel', lastName: 'Kößler', sex: 'female', age: 30 },
    app.smart,
  );
  const answered = somebodysFile(
    made,
    { firstName: 'Matthias', lastName: 'Schönfeld', sex: 'male', age: 49 },
    app.smart,
  );
  return {
    waitingThread: withTalks(waits, [talk(made, waits.member, { state: 'open', daysAgo: 2 })]),
    answeredThread: withTalks(answered, [
      talk(made, answered.member, { state: 'answered', daysAgo: 1 }),
      talk(made, answered.member, { state: 'closed', daysAgo: 120 }),
    ]),
  };
}

function requests(made: Making) {
  const every = somebodysFile(
    made,
    { firstName: 'Annika', lastName: 'Großmann', sex: 'female', age: 35 },
    app.smart,
  );
  const abroad = somebodysFile(
    made,
    { firstName: 'Jannik', lastName: 'Völkel', sex: 'male', age: 22 },
    app.basic,
  );
  const applied = somebodysFile(
    made,
    { firstName: 'Stefanie', lastName: 'Rößler', sex: 'female', age: 36 },
    app.smart,
  );
  const kinds = ['sickPay', 'childSickPay', 'maternityPay'] as const;
  return {
    everyCertificate: {
      ...every,
      certificate: certificateWays.map((way, index) =>
        certificate(made, every.member, {
          ...way,
          kind: 'insuranceDe',
          requestedBy: way.channel === 'app' ? 'member' : 'serviceCentre',
          daysAgo: index * 12 + (way.channel === 'post' && way.state !== 'requested' ? 10 : 0),
        }),
      ),
    },
    termAbroad: abroad,
    everyApplication: {
      ...applied,
      application: ApplicationState.options.map((state, index) =>
        application(made, applied.member, kinds[index % 3] ?? 'sickPay', state),
      ),
      task: [task(made, applied.member, { department: 'benefit', state: 'open', daysAgo: 3 })],
    },
  };
}

/** Asks about a decision on contributions; another letter is answered, a third not opened yet. */
function letters(made: Making): MemberFile {
  const file = somebodysFile(
    made,
    { firstName: 'Gudrun', lastName: 'Hülsmann', sex: 'female', age: 58 },
    app.smart,
  );
  const { member } = file;
  return withLetters(file, [
    correspondence(made, member, { kind: 'contributionChange', daysAgo: 6, story: 'asked' }),
    correspondence(made, member, { kind: 'familyInsuranceCheck', daysAgo: 90, story: 'answered' }),
    correspondence(made, member, { kind: 'cardPhotoRequest', daysAgo: 3, story: 'unread' }),
  ]);
}
