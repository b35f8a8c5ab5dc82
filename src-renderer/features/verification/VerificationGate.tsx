import './gate.css';
import { useRef, useState } from 'react';
import type { Speaker } from '#shared/service-contract/contacts.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useAction } from '../../app/use-action.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { SectionTitle } from '../../design/Panel.tsx';
import { KeyHint } from '../../design/small.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { useOperation } from '../../desk/use-operation.ts';
import { FactorGate } from './FactorGate.tsx';
import { LevelMeter } from './LevelMeter.tsx';
import { SpeakerChooser } from './SpeakerChooser.tsx';
import { SpeakerLine } from './SpeakerLine.tsx';
import { gateTexts } from './texts.ts';

/** The first thing after a member opens: who speaks, what to ask next, what is reached and opened. */
export function VerificationGate({
  contactId,
  memberId,
}: {
  readonly contactId: string;
  readonly memberId: string;
}) {
  const t = gateTexts.use();
  const state = useOperation('verification.state', { contactId, memberId });
  const [choosing, setChoosing] = useState(false);
  const frame = useRef<HTMLElement>(null);
  useAction({
    id: 'gate.focus',
    label: { de: 'Zur Legitimation', en: 'Go to verification' },
    group: 'member',
    shortcut: 'gate.focus',
    run: () => {
      const target = frame.current?.querySelector<HTMLElement>('input, .option, button');
      target?.focus();
      target?.scrollIntoView({ block: 'nearest' });
    },
  });
  const speaker: Speaker | null = state.data?.speaker ?? null;
  const asksSpeaker = state.data !== undefined && (speaker === null || choosing);
  return (
    <section className="gate" ref={frame} aria-label={t('title')}>
      <header className="gate-top">
        <SectionTitle level={2}>{t('title')}</SectionTitle>
        <KeyHint keys={shortcuts['gate.focus']} />
      </header>
      {state.data === undefined && state.error !== null && (
        <ErrorPanel error={state.error} onAgain={state.again} />
      )}
      {state.isLoading && <Waiting lines={4} />}
      {state.data !== undefined && <LevelMeter level={state.data.level} />}
      {asksSpeaker && (
        <SpeakerChooser
          contactId={contactId}
          memberId={memberId}
          onDone={() => setChoosing(false)}
          onCancel={speaker === null ? null : () => setChoosing(false)}
        />
      )}
      {state.data !== undefined && speaker !== null && !choosing && (
        <>
          <SpeakerLine
            contactId={contactId}
            memberId={memberId}
            speaker={speaker}
            onChange={() => setChoosing(true)}
          />
          {speaker.kind === 'thirdParty' ? (
            <div className="gate-note">
              <strong>{t('thirdTitle')}</strong>
              <p>{t('thirdText')}</p>
            </div>
          ) : (
            <FactorGate contactId={contactId} memberId={memberId} state={state.data} />
          )}
        </>
      )}
    </section>
  );
}
