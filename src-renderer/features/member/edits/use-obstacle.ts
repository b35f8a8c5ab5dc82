import { type EditedField, editObstacle, editObstacleRules } from '#shared/domain/edit-obstacle.ts';
import { useContactMember } from '../../../app/contact-data.ts';
import type { OnMemberProps } from '../../../app/feature.ts';
import { useOperation } from '../../../desk/use-operation.ts';
import { useErrorText } from '../../../i18n/error-text.ts';

/**
 * Why a field cannot be changed here, in a sentence, before anybody types (domain rules 9 and 11); the
 * service decides anew when it is saved.
 */
export function useEditObstacle({
  contactId,
  memberId,
}: OnMemberProps): (field: EditedField) => string | null {
  const sentence = useErrorText();
  const header = useOperation('members.header', { contactId, memberId });
  const speaker = useContactMember(contactId, memberId)?.speaker ?? null;
  return (field) => {
    if (header.data === undefined) return null;
    const { flags, insuredStatus } = header.data;
    const why = editObstacle(
      field,
      {
        dead: flags.includes('deceased') || flags.includes('deathReported'),
        minor: flags.includes('minor'),
        familyInsured: insuredStatus === '3',
      },
      speaker?.kind === 'representative',
    );
    if (why === null) return null;
    const facts = { rule: editObstacleRules[why], why };
    return sentence({ code: 'notEditable', facts, requestId: '' });
  };
}
