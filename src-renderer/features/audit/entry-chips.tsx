import Refused from '@mui/icons-material/BlockOutlined';
import Disclosure from '@mui/icons-material/CampaignOutlined';
import Change from '@mui/icons-material/EditOutlined';
import Audit from '@mui/icons-material/FactCheckOutlined';
import Verification from '@mui/icons-material/HowToRegOutlined';
import Search from '@mui/icons-material/SearchOutlined';
import Read from '@mui/icons-material/VisibilityOutlined';
import { StateChip, type Tone } from '../../design/small.tsx';
import type { EntryKind } from './audit-filter.ts';
import { auditTexts } from './texts.ts';

const looks: Record<EntryKind, { readonly tone: Tone; readonly icon: typeof Read }> = {
  read: { tone: 'neutral', icon: Read },
  search: { tone: 'neutral', icon: Search },
  verification: { tone: 'info', icon: Verification },
  change: { tone: 'accent', icon: Change },
  disclosure: { tone: 'warn', icon: Disclosure },
  audit: { tone: 'neutral', icon: Audit },
  refused: { tone: 'bad', icon: Refused },
};

export function KindChip({ kind }: { readonly kind: EntryKind }) {
  const t = auditTexts.use();
  return (
    <StateChip tone={looks[kind].tone} icon={looks[kind].icon}>
      {t(`kind.${kind}`)}
    </StateChip>
  );
}

export function KindIcon({ kind }: { readonly kind: EntryKind }) {
  const Icon = looks[kind].icon;
  return (
    <span className={`story-icon story-icon-${looks[kind].tone}`}>
      <Icon aria-hidden="true" />
    </span>
  );
}
