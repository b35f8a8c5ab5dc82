import { Suspense } from 'react';
import { Boundary } from '../design/Boundary.tsx';
import { Waiting } from '../design/Waiting.tsx';
import { ApprovalNotices } from './approval/ApprovalNotices.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { ContactsView } from './ContactsView.tsx';
import { ContactTabs } from './ContactTabs.tsx';
import { Curtain, useCurtain } from './Curtain.tsx';
import { useNavigation } from './feature.ts';
import { useFocusRescue } from './focus-rescue.ts';
import { KnowledgeBeside } from './KnowledgeBeside.tsx';
import { Rail } from './Rail.tsx';
import { SearchField } from './SearchField.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { StatusStrip, TrainingRibbon } from './StatusStrip.tsx';
import { servesMembers } from './serving.ts';
import { useSignedIn } from './session.ts';
import { shellTexts } from './texts.ts';
import { useWorkspace } from './workspace.ts';
import { useZones } from './zones.ts';

/** Navigation left, tabs and lookup on top, the view in front below. */
export function Shell() {
  const t = shellTexts.use();
  const { person } = useSignedIn();
  const { state } = useWorkspace();
  const curtain = useCurtain();
  const serving = servesMembers(person.permissionSet);
  const entries = useNavigation(person.permissionSet);
  useZones();
  useFocusRescue();
  const entry = entries.find((one) => one.id === state.view);
  const fallback = serving ? undefined : entries[0];
  const View = (entry ?? fallback)?.component ?? ContactsView;

  return (
    <>
      <a className="skip" href="#work">
        {t('skip')}
      </a>
      <div className="shell" inert={curtain.drawn}>
        <Rail />
        <div className="shell-main">
          <header className="shell-top" data-zone="top">
            {serving ? <ContactTabs /> : <h1 className="shell-title">{t('product')}</h1>}
            <SearchField />
            <TrainingRibbon />
          </header>
          <StatusStrip />
          <ApprovalNotices />
          <div className="shell-body">
            <main className="shell-view" id="work" tabIndex={-1}>
              <Boundary key={entry?.id ?? state.contactId}>
                <Suspense fallback={<Waiting lines={6} />}>
                  <View />
                </Suspense>
              </Boundary>
            </main>
            {/* A contact has its own place for it, below the member's header. */}
            {(state.view !== 'contacts' || state.contactId === null) && (
              <KnowledgeBeside memberId={null} />
            )}
          </div>
        </div>
      </div>
      <CommandPalette />
      <ShortcutSheet />
      <Curtain {...curtain} />
    </>
  );
}
