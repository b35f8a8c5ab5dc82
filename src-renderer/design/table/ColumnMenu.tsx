import ArrowBack from '@mui/icons-material/ArrowBack';
import ArrowForward from '@mui/icons-material/ArrowForward';
import ViewColumn from '@mui/icons-material/ViewColumnOutlined';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import { useId, useRef, useState } from 'react';
import { designTexts } from '../texts.ts';
import { movedColumn, type TableLayout } from './table-memory.ts';

/** Chooses and orders columns; everything by keyboard. */
export function ColumnMenu({
  columns,
  layout,
  onLayout,
}: {
  readonly columns: readonly {
    readonly id: string;
    readonly title: string;
    readonly hideable: boolean;
  }[];
  readonly layout: TableLayout;
  readonly onLayout: (layout: TableLayout) => void;
}) {
  const t = designTexts.use();
  const id = useId();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const ordered = layout.order
    .map((columnId) => columns.find((column) => column.id === columnId))
    .filter((column) => column !== undefined);
  const toggle = (columnId: string) => {
    const hidden = layout.hidden.includes(columnId)
      ? layout.hidden.filter((one) => one !== columnId)
      : [...layout.hidden, columnId];
    onLayout({ ...layout, hidden });
  };
  const shift = (columnId: string, by: -1 | 1) =>
    onLayout({ ...layout, order: movedColumn(layout.order, layout.hidden, columnId, by) });
  return (
    <>
      <Button
        ref={opener}
        variant="text"
        startIcon={<ViewColumn />}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        {t('columns')}
      </Button>
      <Popover
        open={open}
        anchorEl={() => opener.current}
        onClose={() => setOpen(false)}
        anchorOrigin={{ vertical: 'top', horizontal: 'right' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-labelledby': id } }}
      >
        <div className="d-columns">
          <p className="d-section-title" id={id}>
            {t('columns')}
          </p>
          {ordered.map((column) => (
            <div className="d-columns-row" key={column.id}>
              <FormControlLabel
                control={
                  <Checkbox
                    checked={!layout.hidden.includes(column.id)}
                    disabled={!column.hideable}
                    onChange={() => toggle(column.id)}
                  />
                }
                label={column.title}
              />
              <IconButton
                aria-label={`${column.title}: ${t('columnUp')}`}
                onClick={() => shift(column.id, -1)}
              >
                <ArrowBack fontSize="inherit" />
              </IconButton>
              <IconButton
                aria-label={`${column.title}: ${t('columnDown')}`}
                onClick={() => shift(column.id, 1)}
              >
                <ArrowForward fontSize="inherit" />
              </IconButton>
            </div>
          ))}
          <Button
            variant="text"
            onClick={() =>
              onLayout({ order: columns.map((column) => column.id), hidden: [], sort: null })
            }
          >
            {t('columnsReset')}
          </Button>
        </div>
      </Popover>
    </>
  );
}
