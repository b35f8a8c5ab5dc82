import type { ReleaseReason, VerificationLock } from '#shared/service-contract/oversight.ts';
import { useLive } from '../../design/live.ts';
import { useChange } from '../../desk/use-change.ts';
import { useFormat } from '../../i18n/format.ts';
import { Decision } from './Decision.tsx';
import { subjectName } from './subject-name.ts';
import { oversightTexts } from './texts.ts';

const reasons: readonly ReleaseReason[] = ['typingError', 'provenOtherwise', 'recordOutdated'];

/** A locked verification that a lead can release (domain rule 7): times only, no answers. */
export function LockEntry({
  lock,
  onDone,
}: {
  readonly lock: VerificationLock;
  readonly onDone: () => void;
}) {
  const t = oversightTexts.use();
  const format = useFormat();
  const live = useLive();
  const release = useChange('oversight.releaseLock');
  const { memberId, birthYear, lockedSince, lockedUntil } = lock;
  const name = subjectName(lock);
  const locked = t('locked', {
    since: format.dateTime(lockedSince),
    until: format.dateTime(lockedUntil),
  });
  const onDecide = async (reason: ReleaseReason) => {
    if ((await release.run({ memberId, lockedUntil, reason })) === null) return;
    live.happened(t('released', { name }));
    onDone();
  };
  return (
    <Decision
      name={name}
      about={`*${birthYear} · ${locked}`}
      ask={t('release')}
      askOf={t('releaseOf', { name })}
      why={t('releaseWhy')}
      effect={t('releaseEffect')}
      reasons={reasons.map((id) => ({ id, label: t(`releaseReason.${id}`) }))}
      running={release.running}
      error={release.error}
      onDecide={(reason) => void onDecide(reason)}
      onAgain={() => void release.again()}
    />
  );
}
