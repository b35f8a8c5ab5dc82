import { levelSuffices } from '#shared/service-contract/vocabulary.ts';
import type { FeatureHandlers } from '../../pipeline/handler.ts';
import { mailboxObstacle } from '../../records/outgoing.ts';
import { certificatesOf } from './certificates.ts';
import { certificateOptions } from './kinds.ts';
import { letter, letterShown } from './letter.ts';
import { resend } from './resend.ts';
import { speaksForThemselves } from './speaking.ts';

/** Certificates of insurance: what is sent, what is explained, and where each stands. */
export const certificates: FeatureHandlers<'certificates'> = {
  'certificates.options': async ({ member, standing, level }) => {
    const mailboxOpen =
      levelSuffices(level, 'high') &&
      speaksForThemselves(standing.speaker) &&
      mailboxObstacle(member) === null;
    return { options: certificateOptions(mailboxOpen) };
  },

  'certificates.list': async ({ trx, member, log }) => {
    const found = await certificatesOf(trx, member.memberId);
    log({ facts: { certificates: found.length } });
    return {
      certificates: found.map(({ letterContent, ...entry }) => ({
        ...entry,
        letter: letterShown(member, letterContent),
      })),
    };
  },

  'certificates.letter': letter,

  'certificates.resend': resend,
};
