import PauseCircle from '@mui/icons-material/PauseCircleOutlined';
import PersonSearch from '@mui/icons-material/PersonSearchOutlined';
import Button from '@mui/material/Button';
import { ErrorPanel } from '../design/ErrorPanel.tsx';
import { EmptyState, KeyHint } from '../design/small.tsx';
import { Waiting } from '../design/Waiting.tsx';
import { useChange } from '../desk/use-change.ts';
import { ContactColumn } from '../features/contact/ContactColumn.tsx';
import { MemberHeaderBar } from '../features/member/MemberHeaderBar.tsx';
import { VerificationGate } from '../features/verification/VerificationGate.tsx';
import { useContact } from './contact-data.ts';
import { KnowledgeBeside } from './KnowledgeBeside.tsx';
import { MemberSide } from './MemberSide.tsx';
import { MemberWork } from './MemberWork.tsx';
import { shortcuts } from './shortcuts.ts';
import { shellTexts } from './texts.ts';
import { useActionRegistry, useExpectActions } from './use-action.ts';
import { useWorkspace } from './workspace.ts';
import { placeOf } from './workspace-state.ts';

/** One contact: the member's header on top, then record · work · contact. */
export function ContactView({ contactId }: { readonly contactId: string }) {
  const t = shellTexts.use();
  const { state } = useWorkspace();
  const contact = useContact(contactId);
  const place = placeOf(state, contactId);
  useExpectActions(contact.isLoading);
  if (contact.error !== null && contact.data === undefined) {
    return (
      <div className="view-pad">
        <ErrorPanel error={contact.error} onAgain={contact.again} />
      </div>
    );
  }
  if (contact.data === undefined) return <Waiting lines={6} />;
  const { contact: data } = contact.data;
  const { members } = data;
  const member = members.find((one) => one.memberId === place.memberId) ?? members.at(-1) ?? null;

  if (data.state === 'parked') return <Parked contactId={contactId} />;
  return (
    <div className="contact" data-band={member?.band}>
      {member !== null && (
        <MemberHeaderBar key={member.memberId} contactId={contactId} memberId={member.memberId} />
      )}
      <div className={member === null ? 'contact-zones contact-zones-none' : 'contact-zones'}>
        {member !== null && (
          <aside className="zone-side" aria-label={t('sideZone')} data-zone="side">
            <MemberSide contact={data} memberId={member.memberId} />
          </aside>
        )}
        <section className="zone-work" aria-label={t('workZone')} data-zone="work">
          {member === null ? (
            <NobodyYet />
          ) : (
            <MemberWork
              key={member.memberId}
              contact={data}
              memberId={member.memberId}
              panelId={place.panels[member.memberId]}
            />
          )}
        </section>
        <div className="zone-right">
          <KnowledgeBeside memberId={member?.memberId ?? null} />
          <aside className="zone-context" aria-label={t('contextZone')} data-zone="context">
            <ContactColumn
              contact={data}
              steps={contact.data.steps}
              memberId={member?.memberId ?? null}
              gate={
                member === null ? null : (
                  <VerificationGate
                    key={member.memberId}
                    contactId={contactId}
                    memberId={member.memberId}
                  />
                )
              }
            />
          </aside>
        </div>
      </div>
    </div>
  );
}

function NobodyYet() {
  const t = shellTexts.use();
  const registry = useActionRegistry();
  const toLookup = () =>
    registry
      .distinct()
      .find((one) => one.id === 'lookup.focus')
      ?.run();
  return (
    <EmptyState
      icon={PersonSearch}
      heading="h1"
      title={t('noMemberTitle')}
      action={
        <Button variant="outlined" onClick={toLookup}>
          {t('toLookup')}
          <KeyHint keys={shortcuts['lookup.focus']} />
        </Button>
      }
    >
      {t('noMemberText')}
    </EmptyState>
  );
}

function Parked({ contactId }: { readonly contactId: string }) {
  const t = shellTexts.use();
  const resume = useChange('contacts.resume');
  return (
    <div className="view-pad">
      <EmptyState
        icon={PauseCircle}
        heading="h1"
        title={t('parkedTitle')}
        action={
          <Button
            variant="contained"
            autoFocus
            aria-busy={resume.running}
            onClick={() => void resume.run({ contactId })}
          >
            {t('resume')}
          </Button>
        }
      >
        {t('parkedText')}
      </EmptyState>
      {resume.error !== null && (
        <ErrorPanel error={resume.error} onAgain={() => void resume.again()} />
      )}
    </div>
  );
}
