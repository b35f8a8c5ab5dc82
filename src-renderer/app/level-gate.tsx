import type { ReactNode } from 'react';
import type { OwnChannel } from '#shared/service-contract/level-rule.ts';
import type { Level } from '#shared/service-contract/vocabulary.ts';
import { LockedPanel } from '../design/LockedPanel.tsx';
import { useContact } from './contact-data.ts';
import { levelNeededIn, levelReached } from './levels.ts';
import { useSignedIn } from './session.ts';
import { shortcuts } from './shortcuts.ts';
import { useActionRegistry } from './use-action.ts';

/** Shows its children from the needed level on; below, why it is locked and what unlocks it. */
export function LevelGate({
  contactId,
  memberId,
  needs: level,
  ownChannel,
  what,
  children,
}: {
  readonly contactId: string;
  readonly memberId: string;
  readonly needs: Level;
  /** In a contact of this channel the policy's level stands for `needs` (domain rule 21). */
  readonly ownChannel?: OwnChannel;
  /** What is behind it, e.g. "Status und Daten der Dokumente". */
  readonly what: string;
  readonly children: ReactNode;
}) {
  const { policy } = useSignedIn();
  const contact = useContact(contactId).data?.contact;
  const registry = useActionRegistry();
  const member = contact?.members.find((one) => one.memberId === memberId);
  const reached = member?.level ?? 'none';
  const rule = ownChannel === undefined ? { level } : { level, ownChannel };
  const needs = contact === undefined ? level : levelNeededIn(rule, contact, memberId, policy);
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
      thirdParty={member?.speaker?.kind === 'thirdParty'}
      keys={shortcuts['gate.focus']}
      onVerify={toGate}
    />
  );
}
