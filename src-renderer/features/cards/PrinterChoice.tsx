import Save from '@mui/icons-material/DownloadOutlined';
import Print from '@mui/icons-material/PrintOutlined';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { DeskError } from '#shared/desk-contract/bridge.ts';
import type { Printer } from '#shared/desk-contract/routes.ts';
import { useSettings } from '../../app/settings.ts';
import { PrimaryAction } from '../../design/actions.tsx';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useLive } from '../../design/live.ts';
import { Waiting } from '../../design/Waiting.tsx';
import { cardsTexts } from './texts.ts';
import type { HandoutControl } from './use-handout.ts';

/** The printer of the settings, else the system's default, else the first that works. */
export function chosenPrinter(
  printers: readonly Printer[],
  wished: string | null,
): Printer | undefined {
  return (
    printers.find(({ printerId }) => printerId === wished) ??
    printers.find(({ isDefault }) => isDefault) ??
    printers.find(({ state }) => state !== 'stopped') ??
    printers[0]
  );
}

export function PrinterChoice({
  printers,
  error,
  loading,
  handout,
  member,
}: {
  readonly printers: readonly Printer[];
  readonly error: DeskError | null;
  readonly loading: boolean;
  readonly handout: HandoutControl;
  readonly member: string;
}) {
  const t = cardsTexts.use();
  const live = useLive();
  const settings = useSettings();
  const [picked, setPicked] = useState<string | null>(null);
  const printer = chosenPrinter(printers, picked ?? settings?.values.printerId ?? null);
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
      {printer === undefined && !loading && error === null && <p>{t('print.noPrinter')}</p>}
      {printer !== undefined && (
        <>
          <TextField
            select
            label={t('print.printer')}
            value={printer.printerId}
            onChange={({ target }) => setPicked(target.value)}
            helperText={printer.location ?? undefined}
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
            onClick={() => void handout.print(printer.printerId)}
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
