import type { Handlers } from '../pipeline/handler.ts';
import { applications } from './applications/index.ts';
import { approvals } from './approvals/index.ts';
import { audit } from './audit/index.ts';
import { bank } from './bank/index.ts';
import { cards } from './cards/index.ts';
import { certificates } from './certificates/index.ts';
import { contacts } from './contacts/index.ts';
import { deaths } from './deaths/index.ts';
import { documents } from './documents/index.ts';
import { drafts } from './drafts/index.ts';
import { edits } from './edits/index.ts';
import { events } from './events/index.ts';
import { handouts } from './handouts/index.ts';
import { knowledge } from './knowledge/index.ts';
import { lookup } from './lookup/index.ts';
import { mailbox } from './mailbox/index.ts';
import { members } from './members/index.ts';
import { oversight } from './oversight/index.ts';
import { representations } from './representations/index.ts';
import { session } from './session/index.ts';
import { tasks } from './tasks/index.ts';
import { threads } from './threads/index.ts';
import { timeline } from './timeline/index.ts';
import { verification } from './verification/index.ts';

/** Every operation of the contract and who carries it out. */
export const handlers: Handlers = {
  ...session,
  ...lookup,
  ...contacts,
  ...verification,
  ...members,
  ...edits,
  ...bank,
  ...representations,
  ...deaths,
  ...documents,
  ...certificates,
  ...cards,
  ...handouts,
  ...applications,
  ...threads,
  ...mailbox,
  ...drafts,
  ...tasks,
  ...timeline,
  ...knowledge,
  ...events,
  ...audit,
  ...oversight,
  ...approvals,
};
