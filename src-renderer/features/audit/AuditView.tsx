import { useState } from 'react';
import { useServiceClock } from '../../app/service-clock.ts';
import { isoDayOf } from '../../i18n/iso-day.ts';
import type { AuditFilter } from './audit-filter.ts';
import './audit.css';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditList } from './AuditList.tsx';
import { CaseStory } from './CaseStory.tsx';
import { ChainButton, ChainOutcome, useChainCheck } from './ChainCheck.tsx';
import { auditTexts } from './texts.ts';

/** Who did what, why and for whom; one contact as a story; and the proof that nothing was altered. */
export function AuditView() {
  const t = auditTexts.use();
  const clock = useServiceClock();
  const [filter, setFilter] = useState<AuditFilter>(() => {
    const today = isoDayOf(clock.now());
    return { from: today, to: today, kind: null, text: '' };
  });
  const [selected, setSelected] = useState<string | null>(null);
  const check = useChainCheck();
  const [caseOf, setCaseOf] = useState<string | null>(null);
  if (caseOf !== null) return <CaseStory contactId={caseOf} onBack={() => setCaseOf(null)} />;
  return (
    <div className="audit">
      <header className="audit-head">
        <h1>{t('title')}</h1>
        <span className="soft">{t('filter.logged')}</span>
        <ChainButton check={check} />
      </header>
      <ChainOutcome check={check} />
      <AuditFilters
        filter={filter}
        onFilter={(next) => {
          setFilter(next);
          setSelected(null);
        }}
      />
      <AuditList filter={filter} selected={selected} onSelect={setSelected} onCase={setCaseOf} />
    </div>
  );
}
