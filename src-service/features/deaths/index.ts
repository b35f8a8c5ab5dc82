import type { FeatureHandlers } from '../../pipeline/handler.ts';
import { report } from './report.ts';
import { undoReport } from './undo.ts';

/** A death that is reported, not proven (domain rule 11). */
export const deaths: FeatureHandlers<'deaths'> = {
  'deaths.report': report,
  'deaths.undoReport': undoReport,
};
