import { Suspense } from 'react';
import type { Contact } from '#shared/service-contract/contacts.ts';
import { Boundary } from '../design/Boundary.tsx';
import { Waiting } from '../design/Waiting.tsx';
import { useLabel } from '../i18n/texts.ts';
import { useMemberPanels } from './feature.ts';
import { firstPanel } from './MemberSide.tsx';
import { useAction } from './use-action.ts';

const MAIN_ACTION = '[data-zone="work"] button.d-primary:not(:disabled)';

/**
 * The filled button, which names its member, of the form that is being filled in, else of the panel; it
 * takes the focus, too.
 */
function runMainAction(): void {
  const button =
    document.activeElement?.closest('form')?.querySelector<HTMLButtonElement>(MAIN_ACTION) ??
    document.querySelector<HTMLButtonElement>(MAIN_ACTION);
  button?.focus();
  button?.click();
}

/** The panel in front. */
export function MemberWork({
  contact,
  memberId,
  panelId,
}: {
  readonly contact: Contact;
  readonly memberId: string;
  readonly panelId: string | undefined;
}) {
  const words = useLabel();
  useAction({
    id: 'work.primary',
    label: { de: 'Hauptaktion der Ansicht ausführen', en: 'Run the main action of the view' },
    group: 'member',
    shortcut: 'work.primary',
    run: runMainAction,
  });
  const panels = useMemberPanels();
  const panel = panels.find((one) => one.id === panelId) ?? firstPanel(panels, contact.purpose);
  if (panel === undefined) return null;
  const Body = panel.component;
  return (
    <div className="work">
      <h2 className="work-title" id="panel-title" tabIndex={-1}>
        {words(panel.label)}
      </h2>
      <Boundary key={panel.id}>
        <Suspense fallback={<Waiting lines={5} />}>
          <Body contactId={contact.contactId} memberId={memberId} />
        </Suspense>
      </Boundary>
    </div>
  );
}
