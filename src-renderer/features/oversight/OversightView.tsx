import './oversight.css';
import Letter from '@mui/icons-material/DraftsOutlined';
import LockOpen from '@mui/icons-material/LockOpenOutlined';
import Task from '@mui/icons-material/TaskAltOutlined';
import Button from '@mui/material/Button';
import { useRef } from 'react';
import type { OutputOf } from '#shared/service-contract/index.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { Panel } from '../../design/Panel.tsx';
import { EmptyState } from '../../design/small.tsx';
import { moveFocus } from '../../design/take-focus.ts';
import { Waiting } from '../../design/Waiting.tsx';
import { useOperation } from '../../desk/use-operation.ts';
import { HandoutEntry } from './HandoutEntry.tsx';
import { LockEntry } from './LockEntry.tsx';
import { ReportEntry } from './ReportEntry.tsx';
import { oversightTexts } from './texts.ts';

/** What a lead decides: deaths, locks and letters unaccounted for (domain rules 7, 10, 11 and 27). */
export function OversightView() {
  const t = oversightTexts.use();
  const title = useRef<HTMLHeadingElement>(null);
  const list = useOperation('oversight.list', {});
  const onDone = () => moveFocus(title.current);
  return (
    <div className="oversight">
      <header className="oversight-head">
        <h1 ref={title} tabIndex={-1}>
          {t('title')}
        </h1>
        <span className="soft">{t('logged')}</span>
        <Button variant="outlined" onClick={list.again}>
          {t('again')}
        </Button>
      </header>
      {list.error !== null && <ErrorPanel error={list.error} onAgain={list.again} />}
      {list.isLoading && <Waiting lines={6} />}
      {list.data !== undefined && <Lists {...list.data} onDone={onDone} />}
    </div>
  );
}

function Lists({
  deathReports,
  deathReportsTotal,
  locks,
  handouts,
  onDone,
}: OutputOf<'oversight.list'> & { readonly onDone: () => void }) {
  const t = oversightTexts.use();
  const shown = deathReports.length;
  return (
    <>
      <Panel title={t('locks')} level={2} flush>
        {locks.length === 0 ? (
          <EmptyState icon={LockOpen} title={t('locksNone')}>
            {t('locksNoneText')}
          </EmptyState>
        ) : (
          <ul className="oversight-list">
            {locks.map((lock) => (
              <LockEntry key={lock.memberId} lock={lock} onDone={onDone} />
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={t('reports')} level={2} flush>
        {shown === 0 ? (
          <EmptyState icon={Task} title={t('reportsNone')}>
            {t('reportsNoneText')}
          </EmptyState>
        ) : (
          <ul className="oversight-list">
            {deathReports.map((report) => (
              <ReportEntry key={report.memberId} report={report} onDone={onDone} />
            ))}
          </ul>
        )}
      </Panel>
      {shown < deathReportsTotal && (
        <p className="soft">{t('reportsMore', { shown, total: deathReportsTotal })}</p>
      )}
      <Panel title={t('handouts')} level={2} flush>
        {handouts.length === 0 ? (
          <EmptyState icon={Letter} title={t('handoutsNone')}>
            {t('handoutsNoneText')}
          </EmptyState>
        ) : (
          <ul className="oversight-list">
            {handouts.map((handout) => (
              <HandoutEntry key={handout.handoutId} handout={handout} onDone={onDone} />
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}
