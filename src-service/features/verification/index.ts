import type { FeatureHandlers } from '../../pipeline/handler.ts';
import { askApp, cancelApp } from './ask-app.ts';
import { idDocument, submit } from './attempt.ts';
import { verificationState } from './state.ts';

/** Who is really speaking: the service compares, nobody sees the expected answers (rules 4 to 7). */
export const verification: FeatureHandlers<'verification'> = {
  'verification.state': (context) => verificationState(context),
  'verification.submit': submit,
  'verification.idDocument': idDocument,
  'verification.askApp': askApp,
  'verification.cancelApp': cancelApp,
};
