import type { CertificateEntry } from '#shared/service-contract/certificates.ts';
import { LetterContent } from '../../letters/content.ts';
import type { Context, FeatureHandlers, MemberRow } from '../../pipeline/handler.ts';
import { refuse } from '../../pipeline/refusal.ts';
import { assertScopeOf } from '../../records/representation-scope.ts';
import { letterOf } from './certificates.ts';

/**
 * Which print can be looked at. A letter shows the stored address, which address protection masks at every
 * level (domain rule 10).
 */
export const letterShown = (
  { addressProtected }: Pick<MemberRow, 'addressProtected'>,
  letterContent: unknown,
): CertificateEntry['letter'] => {
  if (addressProtected || letterContent === null) {
    return null;
  }
  return LetterContent.parse(letterContent).largePrint === true ? 'large' : 'ordinary';
};

/** Domain rule 27: the bytes of the issue, made again and found to be those whose hash was logged. */
export const letter: FeatureHandlers<'certificates'>['certificates.letter'] = async (
  context: Context<'certificates.letter'>,
) => {
  const { trx, input, member, parts, log } = context;
  await assertScopeOf(context, 'information');
  const { certificateId } = input;
  const kept = await letterOf(trx, member.memberId, certificateId);
  if (kept === undefined || letterShown(member, kept.letterContent) === null) {
    return refuse('certificateNotFound');
  }
  const { bytes, sha256 } = await parts.renderLetter(LetterContent.parse(kept.letterContent));
  if (sha256 !== kept.letterSha256) {
    throw new Error('A stored letter renders to other bytes than those whose hash was logged.');
  }
  log({ facts: { certificateId, sha256 } });
  return { bytes, mediaType: 'application/pdf', sha256 };
};
