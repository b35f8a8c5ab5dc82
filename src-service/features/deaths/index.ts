import type { FeatureHandlers } from '../../pipeline/handler.ts';
import { report } from './report.ts';

/** A death that is reported, not proven (domain rule 11). */
export const deaths: FeatureHandlers<'deaths'> = {
  'deaths.report': report,
};
