import { useId, useState } from 'react';
import type { UndoReason } from '#shared/service-contract/deaths.ts';
import { AskApproval } from '../../app/approval/AskApproval.tsx';
import { MemberApprovals } from '../../app/approval/MemberApprovals.tsx';
import type { OnMemberProps } from '../../app/feature.ts';
import { deathTexts } from './texts.ts';

const reasons: readonly UndoReason[] = ['alive', 'otherPerson', 'withdrawn'];

/** At the protected desk: why a report is undone, and the request to a second person (rules 10, 11). */
export function UndoReport({ contactId, memberId }: OnMemberProps) {
  const t = deathTexts.use();
  const group = useId();
  const [reason, setReason] = useState<UndoReason | null>(null);
  return (
    <>
      <MemberApprovals memberId={memberId} operations={['deaths.undoReport']} />
      <fieldset className="death-undo">
        <legend>{t('undoWhy')}</legend>
        {reasons.map((one) => (
          <label key={one} className="d-option row" data-on={one === reason}>
            <input
              type="radio"
              name={group}
              checked={one === reason}
              onChange={() => setReason(one)}
            />
            <span>{t(`undoReason.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      {reason !== null && (
        <AskApproval
          contactId={contactId}
          memberId={memberId}
          action={{ operation: 'deaths.undoReport', input: { reason } }}
          onAsked={() => setReason(null)}
        />
      )}
    </>
  );
}
