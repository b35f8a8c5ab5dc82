import './timeline.css';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { TimelineEntry } from '#shared/service-contract/timeline.ts';
import { useLevel } from '../../app/contact-data.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { LevelGate } from '../../app/level-gate.tsx';
import { levelReached } from '../../app/levels.ts';
import { useMark, useWorkspace } from '../../app/workspace.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { Panel } from '../../design/Panel.tsx';
import { FactList } from '../../design/small.tsx';
import { moveFocus } from '../../design/take-focus.ts';
import { Waiting } from '../../design/Waiting.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useTerms } from '../../i18n/terms.ts';
import { targetOf } from './entry-target.ts';
import { aboutOf, stateOf } from './entry-words.ts';
import { TimelineFilters } from './TimelineFilters.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import { timelineTexts } from './texts.ts';
import { markOf, placeFrom } from './timeline-place.ts';
import { type TimelineFilter, useTimeline } from './use-timeline.ts';

/** Everything about this member in one order; each entry opens the panel in which it stands whole. */
export function TimelinePanel(props: OnMemberProps) {
  const t = timelineTexts.use();
  return (
    <LevelGate {...props} needs="simple" what={t('what')}>
      <Timeline {...props} />
    </LevelGate>
  );
}

function Timeline(props: OnMemberProps) {
  const t = timelineTexts.use();
  const { contactId, memberId } = props;
  const { move } = useWorkspace();
  const level = useLevel(contactId, memberId);
  const { filter, entry: marked } = placeFrom(useMark(contactId, memberId, 'timeline'));
  const [shown, show] = useState<TimelineEntry | null>(null);
  const { entries, counts, error, more, again } = useTimeline(props, filter);
  const here = { to: 'panel', contactId, memberId } as const;
  const choose = (next: TimelineFilter) =>
    move({ ...here, panel: 'timeline', marked: markOf({ filter: next, entry: marked }) });
  const open = (entry: TimelineEntry, id: string) => {
    move({ ...here, panel: 'timeline', marked: markOf({ filter, entry: id }) });
    const target = targetOf(entry);
    if (target === null) {
      show(entry);
      return;
    }
    move({ ...here, ...target });
    requestAnimationFrame(() => moveFocus(document.getElementById('panel-title')));
  };
  if (counts === null) {
    return error === null ? <Waiting lines={8} /> : <ErrorPanel error={error} onAgain={again} />;
  }
  const { kinds } = filter;
  const total = counts
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="stack">
      {error !== null && <ErrorPanel error={error} onAgain={again} />}
      <Panel flush>
        <TimelineFilters filter={filter} counts={counts} onFilter={choose} />
        <div className="timeline-table">
          <TimelineTable
            // Another choice begins at its top.
            key={JSON.stringify(filter)}
            entries={entries}
            total={total}
            selectedId={marked}
            onOpen={open}
            onNearEnd={more}
          />
        </div>
      </Panel>
      {!levelReached(level, 'high') && <p className="soft">{t('moreAtHigh')}</p>}
      {shown?.kind === 'contact' && <ContactFacts entry={shown} onClose={() => show(null)} />}
    </div>
  );
}

/** A contact has no panel of its own: what is known of it stands below the list. */
function ContactFacts({
  entry,
  onClose,
}: {
  readonly entry: TimelineEntry & { readonly kind: 'contact' };
  readonly onClose: () => void;
}) {
  const t = timelineTexts.use();
  const term = useTerms();
  const format = useFormat();
  const words = { t, term, format };
  return (
    <Panel
      title={t('contactDetail', { day: format.dateTime(entry.at) })}
      actions={
        <Button variant="text" onClick={onClose}>
          {t('hide')}
        </Button>
      }
    >
      <FactList
        facts={[
          { label: t('column.what'), value: aboutOf(entry, words) },
          { label: t('column.state'), value: stateOf(entry, words) },
          { label: t('servedBy'), value: entry.servedBy },
        ]}
      />
    </Panel>
  );
}
