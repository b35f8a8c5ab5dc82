import Button from '@mui/material/Button';
import { type FormEvent, useState } from 'react';
import type { DocumentEntry } from '#shared/service-contract/documents.ts';
import { useServiceClock } from '../../app/service-clock.ts';
import { DayInput } from '../../design/DayInput.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SayAloud } from '../../design/SayAloud.tsx';
import { useFormat } from '../../i18n/format.ts';
import { isoDayOf } from '../../i18n/iso-day.ts';
import { arrivalsBetween } from './arrivals.ts';
import { stateSentence } from './document-sentence.ts';
import { documentsTexts } from './texts.ts';

const twoWeeksMillis = 14 * 24 * 60 * 60 * 1000;

/** "Between A and B nothing arrived": what was refused and why, the questions, the advice (rule 13). */
export function AbsencePanel({ documents }: { readonly documents: readonly DocumentEntry[] }) {
  const t = documentsTexts.use();
  const clock = useServiceClock();
  const [from, setFrom] = useState(() => isoDayOf(clock.now() - twoWeeksMillis));
  const [to, setTo] = useState(() => isoDayOf(clock.now()));
  const [checked, setChecked] = useState<{ from: string; to: string } | null>(null);
  const wrongOrder = from !== '' && to !== '' && from > to;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (from !== '' && to !== '' && !wrongOrder) setChecked({ from, to });
  };
  return (
    <Panel title={t('absence.title')}>
      <form className="stack" onSubmit={submit}>
        <div className="doc-absence">
          <DayInput label={t('absence.from')} value={from} onChange={setFrom} />
          <DayInput
            label={t('absence.to')}
            value={to}
            onChange={setTo}
            fault={wrongOrder ? t('absence.order') : undefined}
          />
          <Button type="submit" variant="outlined">
            {t('absence.check')}
          </Button>
        </div>
        <div aria-live="polite">
          {checked !== null && <Evidence documents={documents} {...checked} />}
        </div>
        <div>
          <p className="doc-ask">{t('absence.askTitle')}</p>
          <ul>
            <li>{t('absence.ask1')}</li>
            <li>{t('absence.ask2')}</li>
            <li>{t('absence.ask3')}</li>
            <li>{t('absence.ask4')}</li>
          </ul>
        </div>
        <p className="soft">{t('absence.advice')}</p>
      </form>
    </Panel>
  );
}

function Evidence({
  documents,
  from,
  to,
}: {
  readonly documents: readonly DocumentEntry[];
  readonly from: string;
  readonly to: string;
}) {
  const t = documentsTexts.use();
  const format = useFormat();
  const { arrived, refused } = arrivalsBetween(documents, from, to, isoDayOf);
  const count = refused.length;
  const blanks = { from: format.day(from), to: format.day(to), arrived, refused: count };
  return (
    <SayAloud label={t('say')}>
      <p>{t(arrived + count === 0 ? 'absence.none' : 'absence.some', blanks)}</p>
      {refused.map((document) => {
        const why = stateSentence(document, format);
        return <p key={document.documentId}>{t(why.key, why.blanks)}</p>;
      })}
    </SayAloud>
  );
}
