import type { TimelineEntry } from '#shared/service-contract/timeline.ts';
import type { Tone } from '../../design/small.tsx';
import type { Format } from '../../i18n/format.ts';
import type { useTerms } from '../../i18n/terms.ts';
import type { timelineTexts } from './texts.ts';

export interface Words {
  readonly t: ReturnType<typeof timelineTexts.use>;
  readonly term: ReturnType<typeof useTerms>;
  readonly format: Format;
}

/** Kinds of which only a day is known. */
const ofADay: readonly TimelineEntry['kind'][] = ['healthCard', 'application'];

export const whenOf = ({ kind, at }: TimelineEntry, format: Format): string =>
  ofADay.includes(kind) ? format.dayOf(at) : format.dateTime(at);

/** What an entry is about, in a few words. */
export const aboutOf = (entry: TimelineEntry, { t, term, format }: Words): string => {
  switch (entry.kind) {
    case 'document':
      return entry.trackingId === null ? t('noTrackingId') : format.trackingId(entry.trackingId);
    case 'certificate':
      return t(`certificate.${entry.certificate}`);
    case 'replacementCard':
      return t(`card.${entry.source}`, { day: format.day(entry.validTo) });
    case 'healthCard':
      return t('validTo', { day: format.day(entry.validTo) });
    case 'letter':
      return t(`letter.${entry.letter}`);
    case 'message':
      return t(`topic.${entry.topic}`);
    case 'application':
      return t(`application.${entry.application}`);
    case 'task':
      return t('taskDue', {
        department: term(`department.${entry.department}`),
        day: format.day(entry.dueOn),
      });
    case 'contact':
      return t('contact', {
        channel: term(`channel.${entry.channel}`),
        purpose: term(`purpose.${entry.purpose}`),
      });
  }
};

/** How it stands. */
export const stateOf = (entry: TimelineEntry, { t }: Pick<Words, 't'>): string => {
  switch (entry.kind) {
    case 'document':
      return t(`state.document.${entry.state}`);
    case 'certificate':
      return t(`state.certificate.${entry.state}`);
    case 'replacementCard':
      return t(`state.replacementCard.${entry.state}`);
    case 'healthCard':
      return t(`state.healthCard.${entry.state}`);
    case 'letter':
      return t(`state.letter.${entry.state}`);
    case 'message':
      return t(`state.message.${entry.from}`);
    case 'application':
      return t(`state.application.${entry.state}`);
    case 'task':
      return t(`state.task.${entry.state}`);
    case 'contact':
      return t(`state.contact.${entry.outcome ?? 'open'}`);
  }
};

const tones: Readonly<Record<string, Tone>> = {
  refused: 'bad',
  rejected: 'bad',
  returned: 'bad',
  blocked: 'bad',
  revoked: 'bad',
  waitingForEmployer: 'warn',
  waitingForDocuments: 'warn',
  open: 'warn',
  callback: 'warn',
  inReview: 'info',
  received: 'info',
  requested: 'info',
  ordered: 'info',
  active: 'good',
  valid: 'good',
};

/** What needs attention stands out; what is done does not. */
export const toneOf = (entry: TimelineEntry): Tone => {
  if (entry.kind === 'message') return entry.from === 'member' ? 'info' : 'neutral';
  const state = entry.kind === 'contact' ? (entry.outcome ?? 'open') : entry.state;
  return tones[state] ?? 'neutral';
};
