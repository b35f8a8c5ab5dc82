import Search from '@mui/icons-material/SearchOutlined';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import type { OutputOf } from '#shared/service-contract/index.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SayAloud } from '../../design/SayAloud.tsx';
import { useChange } from '../../desk/use-change.ts';
import { useFormat } from '../../i18n/format.ts';
import { documentsTexts } from './texts.ts';

/** One tracking ID: own, unknown, or with somebody else, of whom nothing is shown (domain rule 14). */
export function TrackingLookup({
  contactId,
  memberId,
  onFound,
}: OnMemberProps & { readonly onFound: (documentId: string) => void }) {
  const t = documentsTexts.use();
  const [text, setText] = useState('');
  const lookup = useChange('documents.byTrackingId');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const trackingId = text.trim();
    if (trackingId !== '') void lookup.run({ contactId, memberId, trackingId });
  };
  return (
    <Panel title={t('lookup.title')}>
      <form className="stack" onSubmit={submit}>
        <div className="doc-lookup">
          <TextField
            label={t('lookup.label')}
            value={text}
            onChange={({ target }) => {
              setText(target.value);
              lookup.reset();
            }}
            helperText={t('lookup.help')}
            slotProps={{
              htmlInput: {
                maxLength: 60,
                autoComplete: 'off',
                spellCheck: false,
                className: 'mono',
              },
            }}
          />
          <Button
            type="submit"
            variant="outlined"
            startIcon={<Search />}
            aria-busy={lookup.running}
            disabled={text.trim() === ''}
          >
            {t('lookup.run')}
          </Button>
        </div>
        <div aria-live="polite">
          {lookup.error !== null && (
            <ErrorPanel error={lookup.error} onAgain={() => void lookup.again()} />
          )}
          {lookup.done !== null && <Standing answer={lookup.done} onFound={onFound} />}
        </div>
      </form>
    </Panel>
  );
}

function Standing({
  answer,
  onFound,
}: {
  readonly answer: OutputOf<'documents.byTrackingId'>;
  readonly onFound: (documentId: string) => void;
}) {
  const t = documentsTexts.use();
  const format = useFormat();
  if (answer.standing === 'elsewhere') {
    return <SayAloud label={t('lookup.elsewhereTitle')}>{t('lookup.elsewhere')}</SayAloud>;
  }
  const { document } = answer;
  const state = t(`state.${document.state}`);
  return (
    <div className="row-wrap doc-own">
      <span>{t('lookup.own', { state, day: format.dayOf(document.stateSince) })}</span>
      <Button variant="text" onClick={() => onFound(document.documentId)}>
        {t('lookup.ownOpen')}
      </Button>
    </div>
  );
}
