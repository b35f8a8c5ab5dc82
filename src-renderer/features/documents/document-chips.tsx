import Assigned from '@mui/icons-material/AssignmentTurnedInOutlined';
import Block from '@mui/icons-material/BlockOutlined';
import Done from '@mui/icons-material/CheckCircleOutlined';
import OtherMember from '@mui/icons-material/GroupOutlined';
import Unverified from '@mui/icons-material/HelpOutlineOutlined';
import Received from '@mui/icons-material/InboxOutlined';
import Review from '@mui/icons-material/ManageSearchOutlined';
import Self from '@mui/icons-material/VerifiedUserOutlined';
import type { DocumentEntry } from '#shared/service-contract/documents.ts';
import { StateChip, type Tone } from '../../design/small.tsx';
import { documentsTexts } from './texts.ts';

const states: Record<DocumentEntry['state'], { tone: Tone; icon: typeof Done }> = {
  received: { tone: 'info', icon: Received },
  assigned: { tone: 'info', icon: Assigned },
  inReview: { tone: 'accent', icon: Review },
  done: { tone: 'good', icon: Done },
  refused: { tone: 'bad', icon: Block },
};
const senders: Record<DocumentEntry['sender'], typeof Done> = {
  self: Self,
  unverified: Unverified,
  otherMember: OtherMember,
};

export function DocumentStateChip({ state }: { readonly state: DocumentEntry['state'] }) {
  const t = documentsTexts.use();
  const { tone, icon } = states[state];
  return (
    <StateChip tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </StateChip>
  );
}

/** Who sent it, as icon and words (domain rule 14). */
export function SenderMark({ sender }: { readonly sender: DocumentEntry['sender'] }) {
  const t = documentsTexts.use();
  const Icon = senders[sender];
  return (
    <span className={sender === 'self' ? 'doc-sender' : 'doc-sender doc-sender-flag'}>
      <Icon aria-hidden="true" />
      {t(`sender.${sender}`)}
    </span>
  );
}
