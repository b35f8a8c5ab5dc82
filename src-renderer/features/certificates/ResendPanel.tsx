import { useQueryClient } from '@tanstack/react-query';
import { MemberApprovals } from '../../app/approval/MemberApprovals.tsx';
import { useLevel, useMemberName } from '../../app/contact-data.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { levelReached } from '../../app/levels.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SayAloud } from '../../design/SayAloud.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { cachedAnswer, useOperation } from '../../desk/use-operation.ts';
import { ResendForm } from './ResendForm.tsx';
import { certificatesTexts } from './texts.ts';

export function ResendPanel(props: OnMemberProps) {
  const t = certificatesTexts.use();
  const { contactId, memberId } = props;
  const level = useLevel(contactId, memberId);
  const member = useMemberName(contactId, memberId);
  const options = useOperation('certificates.options', { contactId, memberId });
  const mayBeSmart = useMayBeSmart(props);
  return (
    <Panel title={t('send')}>
      <div className="stack">
        {mayBeSmart && (
          <SayAloud label={t('smartFirst')}>
            <p>{t('smartSay')}</p>
            <p>{t('smartThen')}</p>
          </SayAloud>
        )}
        {!levelReached(level, 'simple') && (
          <p className="soft">
            {t('noLevel')} {t('reveal')}
          </p>
        )}
        <MemberApprovals memberId={memberId} operations={['certificates.resend']} />
        {options.error !== null && <ErrorPanel error={options.error} onAgain={options.again} />}
        {options.isLoading && <Waiting lines={4} />}
        {options.data !== undefined && (
          <ResendForm {...props} level={level} member={member} options={options.data.options} />
        )}
      </div>
    </Panel>
  );
}

/**
 * False only where an overview that was opened anyway says so: asking for it here would be a read that
 * nobody made, and below *simple* the sentence must not depend on the record (domain rules 15, 27).
 */
function useMayBeSmart(on: OnMemberProps): boolean {
  const client = useQueryClient();
  const states = cachedAnswer(client, 'members.overview', on)?.states;
  return states?.appState !== 'none' && states?.appState !== 'basic';
}
