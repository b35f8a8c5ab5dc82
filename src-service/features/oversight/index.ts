import type { FeatureHandlers } from '../../pipeline/handler.ts';
import { closeHandout } from './close-handout.ts';
import { list } from './list.ts';
import { releaseLock } from './release-lock.ts';
import { undoDeathReport } from './undo-death-report.ts';

/** What a lead decides without acting for a member (domain rules 7, 10 and 11). */
export const oversight: FeatureHandlers<'oversight'> = {
  'oversight.list': list,
  'oversight.undoDeathReport': undoDeathReport,
  'oversight.releaseLock': releaseLock,
  'oversight.closeHandout': closeHandout,
};
