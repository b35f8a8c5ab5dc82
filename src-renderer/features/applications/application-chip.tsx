import Received from '@mui/icons-material/CallReceivedOutlined';
import Rejected from '@mui/icons-material/CancelOutlined';
import Closed from '@mui/icons-material/CheckCircleOutlined';
import Waiting from '@mui/icons-material/HourglassEmptyOutlined';
import Review from '@mui/icons-material/ManageSearchOutlined';
import Paid from '@mui/icons-material/PaymentsOutlined';
import Decided from '@mui/icons-material/TaskAltOutlined';
import type { ApplicationEntry } from '#shared/service-contract/applications.ts';
import { StateChip, type Tone } from '../../design/small.tsx';
import { applicationsTexts } from './texts.ts';

const states: Record<ApplicationEntry['state'], { tone: Tone; icon: typeof Paid }> = {
  received: { tone: 'info', icon: Received },
  inReview: { tone: 'info', icon: Review },
  waitingForEmployer: { tone: 'warn', icon: Waiting },
  waitingForDocuments: { tone: 'warn', icon: Waiting },
  decided: { tone: 'accent', icon: Decided },
  paymentOrdered: { tone: 'good', icon: Paid },
  closed: { tone: 'neutral', icon: Closed },
  rejected: { tone: 'bad', icon: Rejected },
};

export function ApplicationStateChip({ state }: Pick<ApplicationEntry, 'state'>) {
  const t = applicationsTexts.use();
  const { tone, icon } = states[state];
  return (
    <StateChip tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </StateChip>
  );
}
