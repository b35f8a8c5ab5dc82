import { type FormEvent, useId, useState } from 'react';
import type { DeathReporter } from '#shared/service-contract/deaths.ts';
import { useMemberName } from '../../app/contact-data.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { PrimaryAction } from '../../design/actions.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { Panel } from '../../design/Panel.tsx';
import { useChange } from '../../desk/use-change.ts';
import { deathTexts } from './texts.ts';

const reporters: readonly DeathReporter[] = ['relative', 'authority', 'other'];

/** Who reports has to be chosen: the button does nothing until then, nor does its key. */
export function ReportForm({
  contactId,
  memberId,
  onReported,
}: OnMemberProps & { readonly onReported: (by: DeathReporter) => void }) {
  const t = deathTexts.use();
  const live = useLive();
  const name = useId();
  const member = useMemberName(contactId, memberId);
  const report = useChange('deaths.report');
  const [by, setBy] = useState<DeathReporter | null>(null);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (by === null) return;
    const answer = await report.run({ contactId, memberId, reportedBy: by });
    if (answer === null) return;
    live.happened(t(`happened.${answer.outcome}`));
    if (answer.outcome === 'reported') onReported(by);
  };
  return (
    <Panel title={t('title')}>
      <form className="stack" onSubmit={(event) => void onSubmit(event)}>
        <p>{t('intro')}</p>
        <fieldset className="death-kinds">
          <legend>{t('who')}</legend>
          {reporters.map((one) => (
            <label key={one} className="d-option death-kind" data-on={one === by}>
              <input type="radio" name={name} checked={one === by} onChange={() => setBy(one)} />
              <span>{t(`reporter.${one}`)}</span>
            </label>
          ))}
        </fieldset>
        <p className="soft">
          {t('nameless')} {t('effect')}
        </p>
        <div>
          <PrimaryAction
            type="submit"
            member={member}
            running={report.running}
            disabled={by === null}
            keys="Ctrl+Enter"
          >
            {t('report')}
          </PrimaryAction>
        </div>
        {report.error !== null && (
          <ErrorPanel error={report.error} onAgain={() => void report.again()} />
        )}
      </form>
    </Panel>
  );
}
