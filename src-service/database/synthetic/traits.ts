import { foldName } from '#shared/domain/names.ts';
import type { CommunicationNeed } from '#shared/service-contract/vocabulary.ts';
import { freshly, type Home, parcelHome } from './homes.ts';
import type { MemberRow } from './rows.ts';
import { passwordWords } from './words/everyday.ts';
import type { Making } from './world.ts';

type Traits = Partial<MemberRow>;

/** What makes one ordinary member different from the next. Family cover is added by the household. */
export function ordinaryTraits(made: Making, member: MemberRow): Traits {
  const age = made.calendar.age(member.birthDate);
  return {
    ...contactTraits(made, member, age),
    ...appTraits(made, age),
    ...coverTraits(made, member),
    copaymentExempt: age >= 18 && made.random.chance(0.05),
    specialGroup: made.random.chance(0.012)
      ? made.random.pick(['04', '06', '07', '08', '09'])
      : null,
    addressProtected: made.random.chance(0.004),
    communicationNeeds: needs(made, member, age),
  };
}

/** Where an ordinary household lives: some moved just now, a few have their post at a station. */
export function ordinaryHome(made: Making, at: Home): Home {
  const kind = made.random.weighted({ same: 955, fresh: 30, packstation: 9, poBox: 6 });
  if (kind === 'same') return at;
  return kind === 'fresh'
    ? freshly(at, made.calendar, made.random)
    : parcelHome(at, kind, made.random);
}

function contactTraits(made: Making, member: MemberRow, age: number): Traits {
  const { random, calendar, numbers } = made;
  const mobile = age >= 14 && random.chance(0.06) ? numbers.mobile(random) : null;
  const recently = calendar.daysAgo(random.between(0, 12));
  return {
    ...(mobile === null ? {} : { phoneRaw: mobile.raw, phoneE164: mobile.e164 }),
    ...(random.chance(0.12) ? { phoneRaw: null, phoneE164: null, phoneSince: null } : {}),
    ...(member.phoneSince !== null && random.chance(0.02) ? { phoneSince: recently } : {}),
    ...(member.ibanSince !== null && random.chance(0.02) ? { ibanSince: recently } : {}),
    ...(random.chance(0.1) ? { iban: null, ibanSince: null } : {}),
    email: age >= 16 && random.chance(0.55) ? email(made, member) : null,
    ...(age >= 18 && random.chance(0.04) ? password(made) : {}),
  };
}

/** Domains that lead nowhere (RFC 2606, RFC 6761). */
function email({ random }: Making, { firstName, lastName }: MemberRow): string {
  const local = [firstName, lastName].map((part) => foldName(part).replaceAll(' ', '-')).join('.');
  const domain = random.pick(['example.org', 'example.net', 'example.com', 'post.example']);
  return `${local}${random.below(90) + 10}@${domain}`;
}

export function password({ random, calendar }: Making): Traits {
  return {
    agreedPassword: `${random.pick(passwordWords.first)} ${random.pick(passwordWords.second)}`,
    agreedPasswordSince: calendar.daysAgo(random.between(30, 1_400)),
  };
}

const adultApp = { none: 30, basic: 17, smart: 36, smarthealth: 17 };
const olderApp = { none: 62, basic: 16, smart: 17, smarthealth: 5 };
const youngApp = { none: 70, basic: 5, smart: 22, smarthealth: 3 };

function appTraits({ random }: Making, age: number): Traits {
  if (age < 15) return { appState: 'none', appCommunication: false };
  const grown = age >= 70 ? olderApp : adultApp;
  const appState = random.weighted(age < 18 ? youngApp : grown);
  const isSmart = appState === 'smart' || appState === 'smarthealth';
  return { appState, appCommunication: isSmart && random.chance(0.75) };
}

function coverTraits({ random, calendar }: Making, member: MemberRow): Traits {
  const state = random.weighted({ open: 945, ending: 12, ended: 28, suspended: 15 });
  if (state === 'suspended') return { coverSuspended: member.insuredStatus === '1' };
  if (state === 'ending')
    return { coverTo: calendar.monthEnd(calendar.daysAgo(-random.between(1, 80))) };
  if (state === 'open') return {};
  const ended = calendar.plus(calendar.monthStart(calendar.daysAgo(random.between(0, 300))), -1);
  return ended > member.coverFrom ? { coverTo: ended } : {};
}

function needs({ random }: Making, member: MemberRow, age: number): CommunicationNeed[] {
  const wished: CommunicationNeed[] = [];
  if (member.language !== 'de' && random.chance(0.3)) wished.push('interpreter');
  if (age >= 65 && random.chance(0.06)) wished.push('largePrint');
  if (random.chance(0.004)) wished.push('relayService');
  if (random.chance(0.003)) wished.push('signLanguage');
  if (random.chance(0.004)) wished.push('accessiblePdf');
  return wished;
}
