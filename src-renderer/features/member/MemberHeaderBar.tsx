import './member.css';
import Hearing from '@mui/icons-material/HearingOutlined';
import EndsWith from '@mui/icons-material/LinkOffOutlined';
import Lock from '@mui/icons-material/LockOutlined';
import Voice from '@mui/icons-material/RecordVoiceOverOutlined';
import Translate from '@mui/icons-material/TranslateOutlined';
import Verified from '@mui/icons-material/VerifiedUserOutlined';
import type { MemberHeader } from '#shared/service-contract/members.ts';
import type { Level } from '#shared/service-contract/vocabulary.ts';
import { useContactMember } from '../../app/contact-data.ts';
import { FlagChip } from '../../app/FlagChip.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { StateChip, type Tone } from '../../design/small.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { useOperation } from '../../desk/use-operation.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTerms } from '../../i18n/terms.ts';
import { useLanguage } from '../../i18n/texts.ts';
import { languageName } from './languages.ts';
import { memberTexts } from './texts.ts';

const levelLooks: Readonly<Record<Level, { readonly tone: Tone; readonly icon: typeof Lock }>> = {
  none: { tone: 'neutral', icon: Lock },
  simple: { tone: 'accent', icon: Verified },
  high: { tone: 'good', icon: Verified },
};

/** Never scrolls away: who this is, what must be known at first glance, who speaks, the level. */
export function MemberHeaderBar({
  contactId,
  memberId,
}: {
  readonly contactId: string;
  readonly memberId: string;
}) {
  const t = memberTexts.use();
  const header = useOperation('members.header', { contactId, memberId });
  if (header.data === undefined) {
    return (
      <div className="member-header">
        {header.error === null ? (
          <Waiting lines={1} />
        ) : (
          <ErrorPanel error={header.error} onAgain={header.again} />
        )}
      </div>
    );
  }
  return (
    <section className="member-header" aria-label={t('header')}>
      <MemberIdentity header={header.data} />
      <MemberStanding contactId={contactId} memberId={memberId} header={header.data} />
    </section>
  );
}

function MemberIdentity({ header }: { readonly header: MemberHeader }) {
  const t = memberTexts.use();
  const term = useTerms();
  const format = useFormat();
  const born =
    header.birthDate === null
      ? t('born', { year: header.birthYear })
      : `*${format.day(header.birthDate)}`;
  const status = header.insuredStatus === null ? null : term(`insured.${header.insuredStatus}`);
  return (
    <div className="member-identity">
      <h1 className="member-name">
        {header.title !== null && <span className="member-title">{header.title} </span>}
        {header.firstName} {header.lastName}
      </h1>
      <p className="member-facts numbers">
        {[born, header.town, status].filter((part) => part !== null).join(' · ')}
      </p>
      {header.flags.map((flag) => (
        <FlagChip key={flag} flag={flag} />
      ))}
      {header.mainInsuranceEnds === true && (
        <StateChip tone="warn" icon={EndsWith}>
          {t('mainInsuranceEnds')}
        </StateChip>
      )}
    </div>
  );
}

function MemberStanding({
  contactId,
  memberId,
  header,
}: {
  readonly contactId: string;
  readonly memberId: string;
  readonly header: MemberHeader;
}) {
  const t = memberTexts.use();
  const term = useTerms();
  const language = useLanguage();
  const member = useContactMember(contactId, memberId);
  const level = member?.level ?? header.level;
  const look = levelLooks[level];
  const speaker = member?.speaker ?? null;
  return (
    <div className="member-standing">
      {header.language !== null && header.language !== 'de' && (
        <StateChip tone="info" icon={Translate}>
          {t('language', { language: languageName(header.language, language) })}
        </StateChip>
      )}
      {header.communicationNeeds?.map((need) => (
        <StateChip key={need} tone="info" icon={Hearing}>
          {term(`need.${need}`)}
        </StateChip>
      ))}
      <StateChip icon={Voice} tone={speaker?.kind === 'thirdParty' ? 'warn' : 'neutral'}>
        {t('speaks', { who: t(`speaker.${speaker?.kind ?? 'none'}`) })}
      </StateChip>
      <StateChip tone={look.tone} icon={look.icon}>
        {t('level', { level: term(`level.${level}`) })}
      </StateChip>
    </div>
  );
}
