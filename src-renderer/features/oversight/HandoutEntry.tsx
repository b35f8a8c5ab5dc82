import type { HandoutFinding, OpenHandout } from '#shared/service-contract/oversight.ts';
import { useLive } from '../../design/live.ts';
import { useChange } from '../../desk/use-change.ts';
import { useFormat } from '../../i18n/format.ts';
import { Decision } from './Decision.tsx';
import { subjectName } from './subject-name.ts';
import { oversightTexts } from './texts.ts';

const findings: readonly HandoutFinding[] = ['handedOver', 'destroyed', 'missing'];

/** A letter that nobody accounted for (domain rule 27): whom to ask, and what was found out. */
export function HandoutEntry({
  handout,
  onDone,
}: {
  readonly handout: OpenHandout;
  readonly onDone: () => void;
}) {
  const t = oversightTexts.use();
  const format = useFormat();
  const live = useLive();
  const close = useChange('oversight.closeHandout');
  const { memberId, handoutId, birthYear, medium, openedAt, openedBy } = handout;
  const name = subjectName(handout);
  const opened = t(`handoutOpened.${medium}`, { at: format.dateTime(openedAt), who: openedBy });
  const onDecide = async (reason: HandoutFinding) => {
    if ((await close.run({ memberId, handoutId, reason })) === null) return;
    live.happened(t(`handoutClosed.${reason}`, { name }));
    onDone();
  };
  return (
    <Decision
      name={name}
      about={`*${birthYear} · ${opened}`}
      ask={t('handoutClose')}
      askOf={t('handoutCloseOf', { name })}
      why={t('handoutWhy')}
      effect={t('handoutEffect')}
      reasons={findings.map((id) => ({ id, label: t(`handoutFinding.${id}`) }))}
      running={close.running}
      error={close.error}
      onDecide={(reason) => void onDecide(reason)}
      onAgain={() => void close.again()}
    />
  );
}
