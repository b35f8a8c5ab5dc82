import type { UndoReason } from '#shared/service-contract/deaths.ts';
import type { DeathReport } from '#shared/service-contract/oversight.ts';
import { useLive } from '../../design/live.ts';
import { useChange } from '../../desk/use-change.ts';
import { useFormat } from '../../i18n/format.ts';
import { Decision } from './Decision.tsx';
import { subjectName } from './subject-name.ts';
import { oversightTexts } from './texts.ts';

const reasons: readonly UndoReason[] = ['alive', 'otherPerson', 'withdrawn'];

/** A reported death that a lead can undo (domain rule 11). */
export function ReportEntry({
  report,
  onDone,
}: {
  readonly report: DeathReport;
  readonly onDone: () => void;
}) {
  const t = oversightTexts.use();
  const format = useFormat();
  const live = useLive();
  const undo = useChange('oversight.undoDeathReport');
  const { memberId, birthYear, reportedAt, reportedBy } = report;
  const name = subjectName(report);
  const reported = t('reported', { at: format.dateTime(reportedAt) });
  const by = reportedBy === null ? '' : ` ${t(`reporter.${reportedBy}`)}`;
  const onDecide = async (reason: UndoReason) => {
    if ((await undo.run({ memberId, reportedAt, reason })) === null) return;
    live.happened(t('undone', { name }));
    onDone();
  };
  return (
    <Decision
      name={name}
      about={`*${birthYear} · ${reported}${by}`}
      ask={t('undo')}
      askOf={t('undoOf', { name })}
      why={t('undoWhy')}
      effect={t('undoEffect')}
      reasons={reasons.map((id) => ({ id, label: t(`undoReason.${id}`) }))}
      running={undo.running}
      error={undo.error}
      onDecide={(reason) => void onDecide(reason)}
      onAgain={() => void undo.again()}
    />
  );
}
