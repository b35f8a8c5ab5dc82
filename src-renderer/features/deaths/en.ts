import type { SameKeys } from '../../i18n/texts.ts';
import type { de } from './de.ts';

export const en: SameKeys<typeof de> = {
  title: 'Report a death',
  intro:
    'You take a report from anybody, without verification (rule 11). As before, nothing of the record is told.',
  who: 'Who reports it?',
  reporter: {
    relative: 'A relative',
    authority: 'An authority, a hospital, an undertaker',
    other: 'Somebody else',
  },
  nameless: 'Only this kind is recorded, nothing about the person who reports.',
  effect:
    'From then on no letters, cards or messages go out. Contributions gets a task; the team lead can undo the report.',
  report: 'Report the death',
  happened: {
    reported: 'The report is taken down. Nothing goes out any more; contributions checks the rest.',
    alreadyReported: 'The death had been reported already. Nothing has changed.',
    deceased: 'The death is known already. Nothing has changed.',
  },
  reportedTitle: 'The death is reported',
  reportedText:
    'Letters, cards and messages are stopped, and nobody gets any information. A further report changes nothing. If it is a mistake, the team lead undoes the report.',
  undoWhy: 'Have the report undone: why?',
  undoReason: {
    alive: 'The person is alive',
    otherPerson: 'Another person was meant',
    withdrawn: 'The report was withdrawn',
  },
  deceasedTitle: 'The death is known',
  deceasedText: 'No report is needed any more. Heirs act by recorded evidence (representations).',
  say: 'Say',
  sentence: {
    relative:
      'My sincere condolences. I have taken down your report: no more letters will go to the deceased. Please send us the death certificate as soon as you have it; our department will then take care of everything else.',
    authority:
      'Thank you, I have taken down your report: no more letters will go out. Please send us the evidence; our department will then take care of everything else.',
    other:
      'My condolences, and thank you for telling us. I have taken down your report: no more letters will go out. Our department waits for the death certificate and will then take care of everything else.',
  },
};
