import FitWidth from '@mui/icons-material/FitScreenOutlined';
import Next from '@mui/icons-material/KeyboardArrowDown';
import Previous from '@mui/icons-material/KeyboardArrowUp';
import Rotate from '@mui/icons-material/Rotate90DegreesCwOutlined';
import ZoomIn from '@mui/icons-material/ZoomInOutlined';
import ZoomOut from '@mui/icons-material/ZoomOutOutlined';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import type { ComponentType } from 'react';
import type { PageCommand, PageView } from './page-view.ts';
import { pagesTexts } from './texts.ts';

export function PageToolbar({
  view,
  pageCount,
  fitted,
  onCommand,
}: {
  readonly view: PageView;
  readonly pageCount: number;
  readonly fitted: number;
  readonly onCommand: (command: PageCommand) => void;
}) {
  const t = pagesTexts.use();
  const button = (
    command: Exclude<PageCommand, 'first' | 'last' | 'actualSize'>,
    Icon: ComponentType,
    off = false,
  ) => (
    <Tooltip title={t(command)}>
      <IconButton
        aria-label={t(command)}
        // Not `disabled`: at the last page the focus would be lost.
        aria-disabled={off}
        aria-pressed={command === 'fitWidth' ? view.zoom === 'fitWidth' : undefined}
        onClick={() => onCommand(command)}
      >
        <Icon />
      </IconButton>
    </Tooltip>
  );
  const percent = Math.round((view.zoom === 'fitWidth' ? fitted : view.zoom) * 100);
  return (
    <div className="pages-bar" role="toolbar" aria-label={t('toolbar')}>
      {button('previous', Previous, view.page <= 1)}
      <span className="numbers" aria-live="polite">
        {t('page', { page: view.page, count: pageCount })}
      </span>
      {button('next', Next, view.page >= pageCount)}
      <span className="pages-gap" />
      {button('zoomOut', ZoomOut)}
      <span className="numbers pages-percent">{t('zoom', { percent })}</span>
      {button('zoomIn', ZoomIn)}
      {button('fitWidth', FitWidth)}
      {button('rotate', Rotate)}
      <span className="pages-keys soft push">{t('keys')}</span>
    </div>
  );
}
