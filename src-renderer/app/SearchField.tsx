import MenuBook from '@mui/icons-material/MenuBookOutlined';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { flushSync } from 'react-dom';
import { KnowledgeField } from '../features/knowledge/KnowledgeField.tsx';
import { LookupField } from '../features/lookup/LookupField.tsx';
import { keysForPeople } from '../i18n/keys.ts';
import { useLabel, useLanguage } from '../i18n/texts.ts';
import { readsKnowledge, useKnowledge } from './knowledge.ts';
import { servesMembers } from './serving.ts';
import { useSignedIn } from './session.ts';
import { shortcuts } from './shortcuts.ts';
import { useAction, useActionRegistry } from './use-action.ts';
import { useFront } from './workspace.ts';

const searchLabel = { de: 'Wissen durchsuchen', en: 'Search the knowledge' };

/**
 * The one field at the top. It looks members up; after "?" it asks for knowledge instead, and then
 * nothing that is typed goes to the lookup, counts as one or is logged (domain rules 2 and 27).
 */
export function SearchField() {
  const { person } = useSignedIn();
  const registry = useActionRegistry();
  const { memberId } = useFront();
  const { asked, ask, stopAsking, open } = useKnowledge();
  const serving = servesMembers(person.permissionSet);
  const reading = readsKnowledge(person.permissionSet);
  const asking = asked !== null;

  useAction({
    id: 'knowledge.search',
    label: searchLabel,
    group: 'view',
    shortcut: 'knowledge.search',
    enabled: reading,
    run: () => ask(''),
  });
  useAction({
    id: 'knowledge.programmes',
    label: {
      de: 'Angebote für die versicherte Person',
      en: 'Programmes for the insured person',
    },
    group: 'member',
    enabled: serving && memberId !== null,
    run: () => open({ show: 'programmes' }),
  });
  const toLookup = () => {
    flushSync(() => stopAsking(false));
    registry
      .distinct()
      .find((action) => action.id === 'lookup.focus')
      ?.run();
  };
  useAction({
    id: 'lookup.fromKnowledge',
    label: { de: 'Versicherte Person suchen', en: 'Find a member' },
    group: 'contact',
    shortcut: 'lookup.focus',
    unlisted: true,
    enabled: serving && asking,
    run: toLookup,
  });

  return (
    <div className="search" data-asking={asking}>
      {serving && (
        <div className="search-lookup" hidden={asking}>
          <LookupField {...(reading ? { onKnowledge: ask } : {})} away={asking} />
        </div>
      )}
      {asking && <KnowledgeField initial={asked} onLookup={serving ? toLookup : null} />}
      {reading && !asking && <AskButton onAsk={() => ask('')} />}
    </div>
  );
}

function AskButton({ onAsk }: { readonly onAsk: () => void }) {
  const words = useLabel();
  const language = useLanguage();
  const keys = keysForPeople(shortcuts['knowledge.search'], language).join(' + ');
  return (
    <Tooltip title={`${words(searchLabel)} (${keys})`} describeChild>
      <IconButton aria-label={words(searchLabel)} onClick={onAsk}>
        <MenuBook />
      </IconButton>
    </Tooltip>
  );
}
