import type { ReactNode } from 'react';
import type { Level } from '#shared/service-contract/vocabulary.ts';
import { LockedPanel } from '../design/LockedPanel.tsx';
import { useLevel } from './contact-data.ts';
import { levelReached } from './levels.ts';
import { shortcuts } from './shortcuts.ts';
import { useActionRegistry } from './use-action.ts';

/** Shows its children from `needs` on; below, why it is locked and what unlocks it. */
export function LevelGate({
  contactId,
  memberId,
  needs,
  what,
  children,
}: {
  readonly contactId: string;
  readonly memberId: string;
  readonly needs: Level;
  /** What is behind it, e.g. "Status und Daten der Dokumente". */
  readonly what: string;
  readonly children: ReactNode;
}) {
  const reached = useLevel(contactId, memberId);
  const registry = useActionRegistry();
  if (levelReached(reached, needs)) return children;
  const toGate = () =>
    registry
      .distinct()
      .find((action) => action.id === 'gate.focus')
      ?.run();
  return (
    <LockedPanel
      what={what}
      needs={needs}
      reached={reached}
      keys={shortcuts['gate.focus']}
      onVerify={toGate}
    />
  );
}
