import type { StandingRow } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';

/** Domain rule 4: without a representation a third party proves nothing, whatever they know. */
export const assertSpeakerMayProve = ({ speaker }: StandingRow): void => {
  if (speaker === null) {
    refuse('speakerNotSet');
  }
  if (speaker?.kind === 'thirdParty') {
    refuse('thirdPartyNoLevel');
  }
};
