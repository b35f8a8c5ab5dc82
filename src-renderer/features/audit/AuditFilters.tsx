import Search from '@mui/icons-material/SearchOutlined';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { useServiceClock } from '../../app/service-clock.ts';
import { DayInput } from '../../design/DayInput.tsx';
import { isoDayOf } from '../../i18n/iso-day.ts';
import {
  type AuditFilter,
  entryKinds,
  inWrongOrder,
  isEntryKind,
  periodOf,
  ranges,
} from './audit-filter.ts';
import { auditTexts } from './texts.ts';

/** Nothing is searched while typing: each search is an entry of the log. */
export function AuditFilters({
  filter,
  onFilter,
}: {
  readonly filter: AuditFilter;
  readonly onFilter: (filter: AuditFilter) => void;
}) {
  const t = auditTexts.use();
  const clock = useServiceClock();
  const [typed, setTyped] = useState(filter);
  const wrong = inWrongOrder(typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!wrong) onFilter(typed);
  };
  const choose = (range: (typeof ranges)[number]) => {
    const next = { ...typed, ...periodOf(range, isoDayOf(clock.now())) };
    setTyped(next);
    onFilter(next);
  };
  return (
    <form className="audit-filters" aria-label={t('filter.run')} onSubmit={submit}>
      <DayInput
        label={t('filter.from')}
        value={typed.from}
        onChange={(from) => setTyped({ ...typed, from })}
      />
      <DayInput
        label={t('filter.to')}
        value={typed.to}
        onChange={(to) => setTyped({ ...typed, to })}
        fault={wrong ? t('filter.order') : undefined}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw and behave as a form part. */}
      <div className="audit-ranges" role="group" aria-label={t('filter.ranges')}>
        {ranges.map((range) => (
          <Button key={range.key} variant="text" onClick={() => choose(range)}>
            {t(`filter.${range.key}`)}
          </Button>
        ))}
      </div>
      <TextField
        select
        label={t('filter.kind')}
        value={typed.kind ?? 'all'}
        onChange={({ target }) =>
          setTyped({ ...typed, kind: isEntryKind(target.value) ? target.value : null })
        }
      >
        <MenuItem value="all">{t('filter.allKinds')}</MenuItem>
        {entryKinds.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        className="audit-text"
        label={t('filter.text')}
        value={typed.text}
        onChange={({ target }) => setTyped({ ...typed, text: target.value })}
        slotProps={{ htmlInput: { maxLength: 80, autoComplete: 'off' } }}
      />
      <Button type="submit" variant="contained" startIcon={<Search />} disabled={wrong}>
        {t('filter.run')}
      </Button>
    </form>
  );
}
