import Print from '@mui/icons-material/PrintOutlined';
import Refresh from '@mui/icons-material/RefreshOutlined';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { KeptSeconds, Printer, PrintJob, SettingsView } from '#shared/desk-contract/routes.ts';
import { printerStanding } from '../../app/printer-choice.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { useDeskAction, useDeskEvent, useDeskRoute } from '../../desk/use-desk-route.ts';
import { SettingOriginLine } from './SettingOriginLine.tsx';
import { lockOf, originOf } from './setting-origin.ts';
import { settingsTexts } from './texts.ts';

const systemDefault = 'system-default';

export function PrinterPanel({ view }: { readonly view: SettingsView }) {
  const t = settingsTexts.use();
  const printers = useDeskRoute('printing.printers', {});
  const set = useDeskAction('settings.set');
  const all = printers.data?.printers ?? [];
  const wished = view.values.printerId;
  const standing = printerStanding(all, wished);
  const missing = printers.data !== undefined && standing.kind === 'missing';
  const origin = originOf(view, 'printerId');
  const label = (printer: Printer) => `${printer.name}, ${t(`printer.state.${printer.state}`)}`;
  return (
    <Panel title={t('printer.title')} level={2}>
      <div className="stack">
        {printers.error !== null && <ErrorPanel error={printers.error} onAgain={printers.again} />}
        {set.error !== null && <ErrorPanel error={set.error} />}
        {printers.isLoading && <Waiting lines={2} />}
        {missing && (
          <p className="setting-missing" role="alert">
            {t('printer.missing', { name: standing.printerId })}
          </p>
        )}
        {printers.data !== undefined && all.length === 0 && <p>{t('printer.none')}</p>}
        {(all.length > 0 || missing) && (
          <div className="setting-printer">
            <TextField
              select
              label={t('printer.label')}
              value={printers.data === undefined ? systemDefault : (wished ?? systemDefault)}
              disabled={lockOf(origin) !== null}
              onChange={({ target }) =>
                void set.run({
                  key: 'printerId',
                  value: target.value === systemDefault ? null : target.value,
                })
              }
            >
              <MenuItem value={systemDefault}>{t('printer.systemDefault')}</MenuItem>
              {missing && (
                <MenuItem value={standing.printerId}>
                  {t('printer.notThere', { name: standing.printerId })}
                </MenuItem>
              )}
              {all.map((printer) => (
                <MenuItem key={printer.printerId} value={printer.printerId}>
                  {label(printer)}
                </MenuItem>
              ))}
            </TextField>
            <SettingOriginLine origin={origin} />
          </div>
        )}
        {printers.data !== undefined && all.length > 0 && (
          <Keeping keptSeconds={printers.data.keptSeconds} />
        )}
        {standing.kind === 'ready' && (
          <TestPage key={standing.printer.printerId} printer={standing.printer} />
        )}
        <div>
          <Button variant="text" startIcon={<Refresh />} onClick={printers.again}>
            {t('printer.refresh')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

/** What the system's own spooler keeps of letters, which no program of ours can remove. */
function Keeping({ keptSeconds }: { readonly keptSeconds: KeptSeconds }) {
  const t = settingsTexts.use();
  if (keptSeconds === 0) return <p className="soft">{t('printer.keeps.nothing')}</p>;
  if (keptSeconds === null) return <p className="soft">{t('printer.keeps.unknown')}</p>;
  return (
    <p className="setting-missing">
      {keptSeconds === 'always'
        ? t('printer.keeps.always')
        : t('printer.keeps.hours', { hours: Math.ceil(keptSeconds / 3600) })}
    </p>
  );
}

function TestPage({ printer }: { readonly printer: Printer }) {
  const t = settingsTexts.use();
  const test = useDeskAction('printing.testPage');
  const [job, setJob] = useState<PrintJob | null>(null);
  useDeskEvent('printing.job', (next) => {
    if (job !== null && next.jobId === job.jobId) setJob(next);
  });
  const run = async () => {
    setJob(null);
    const started = await test.run({ printerId: printer.printerId });
    if (started !== null) setJob(started);
  };
  return (
    <div className="stack">
      {test.error !== null && <ErrorPanel error={test.error} onAgain={() => void run()} />}
      <div className="row-wrap">
        <Button
          variant="outlined"
          startIcon={<Print />}
          aria-busy={test.running}
          onClick={() => void run()}
        >
          {t('printer.test')}
        </Button>
        <span className="soft">{t('printer.testMore')}</span>
      </div>
      <p className="setting-job" role="status">
        {job === null ? '' : t(`printer.job.${job.state}`)}
      </p>
    </div>
  );
}
