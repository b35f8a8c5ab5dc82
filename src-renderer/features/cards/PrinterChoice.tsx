import Save from '@mui/icons-material/DownloadOutlined';
import Print from '@mui/icons-material/PrintOutlined';
import Refresh from '@mui/icons-material/RefreshOutlined';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { DeskError } from '#shared/desk-contract/bridge.ts';
import type { Printer } from '#shared/desk-contract/routes.ts';
import { printerStanding } from '../../app/printer-choice.ts';
import { useSettings } from '../../app/settings.ts';
import { PrimaryAction } from '../../design/actions.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { Waiting } from '../../design/Waiting.tsx';
import { cardsTexts } from './texts.ts';
import type { HandoutControl } from './use-handout.ts';

/** The printer, the way to the paper, and the way around it. */
export function PrinterChoice({
  printers,
  error,
  loading,
  onRefresh,
  picked,
  onPick,
  onPrint,
  handout,
  member,
}: {
  readonly printers: readonly Printer[];
  readonly error: DeskError | null;
  readonly loading: boolean;
  readonly onRefresh: () => void;
  /** What was chosen in this dialog; null = what the settings say. */
  readonly picked: string | null;
  readonly onPick: (printerId: string) => void;
  readonly onPrint: (printerId: string) => void;
  readonly handout: HandoutControl;
  readonly member: string;
}) {
  const t = cardsTexts.use();
  const live = useLive();
  const settings = useSettings();
  const standing = printerStanding(printers, picked ?? settings?.values.printerId ?? null);
  const printer = standing.kind === 'ready' ? standing.printer : null;
  const listed = !loading && error === null;
  const label = (one: Printer) => {
    if (one.state === 'stopped') return t('print.printerStopped', { name: one.name });
    return one.isDefault ? t('print.printerDefault', { name: one.name }) : one.name;
  };
  const save = async () => {
    const saved = await handout.save();
    if (saved === false) live.happened(t('print.notSaved'), { tone: 'info' });
  };
  return (
    <div className="stack">
      {loading && <Waiting lines={2} />}
      {error !== null && <ErrorPanel error={error} />}
      {listed && standing.kind === 'missing' && (
        <p className="card-print-missing" role="alert">
          {t(printers.length === 0 ? 'print.missingAlone' : 'print.missingPrinter', {
            name: standing.printerId,
          })}
        </p>
      )}
      {listed && standing.kind === 'missing' && (
        <Button variant="text" startIcon={<Refresh />} onClick={onRefresh}>
          {t('print.refresh')}
        </Button>
      )}
      {listed && standing.kind === 'unchosen' && (
        <p>{t(printers.length === 0 ? 'print.noPrinter' : 'print.choosePrinter')}</p>
      )}
      {printers.length > 0 && (
        <>
          <TextField
            select
            label={t('print.printer')}
            value={printer?.printerId ?? ''}
            onChange={({ target }) => onPick(target.value)}
            helperText={printer?.location ?? undefined}
          >
            {printers.map((one) => (
              <MenuItem key={one.printerId} value={one.printerId}>
                {label(one)}
              </MenuItem>
            ))}
          </TextField>
          <PrimaryAction
            icon={Print}
            autoFocus
            member={member}
            disabled={printer === null}
            onClick={() => printer !== null && onPrint(printer.printerId)}
          >
            {t('print.run')}
          </PrimaryAction>
        </>
      )}
      <Button
        variant="outlined"
        startIcon={<Save />}
        aria-busy={handout.busy}
        onClick={() => void save()}
      >
        {t('print.save')}
      </Button>
    </div>
  );
}
