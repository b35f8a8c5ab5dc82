import Child from '@mui/icons-material/ChildCareOutlined';
import Event from '@mui/icons-material/EventBusyOutlined';
import Pause from '@mui/icons-material/PauseCircleOutlined';
import Report from '@mui/icons-material/ReportOutlined';
import Shield from '@mui/icons-material/ShieldOutlined';
import Gavel from '@mui/icons-material/SupervisorAccountOutlined';
import type { MemberFlag } from '#shared/service-contract/vocabulary.ts';
import { StateChip, type Tone } from '../design/small.tsx';
import { useTerms } from '../i18n/terms.ts';

const looks: Readonly<Record<MemberFlag, { readonly tone: Tone; readonly icon: typeof Shield }>> = {
  deceased: { tone: 'bad', icon: Report },
  deathReported: { tone: 'bad', icon: Report },
  addressProtected: { tone: 'warn', icon: Shield },
  coverEnded: { tone: 'bad', icon: Event },
  coverSuspended: { tone: 'warn', icon: Pause },
  minor: { tone: 'info', icon: Child },
  represented: { tone: 'info', icon: Gavel },
};

/** A flag of the record in words, with its icon. */
export function FlagChip({ flag }: { readonly flag: MemberFlag }) {
  const term = useTerms();
  const { tone, icon } = looks[flag];
  return (
    <StateChip tone={tone} icon={icon}>
      {term(`flag.${flag}`)}
    </StateChip>
  );
}
