import { verifyChain } from '../../access-log/verify-chain.ts';
import type { FeatureHandlers } from '../../pipeline/handler.ts';
import { caseHistory } from './case-history.ts';
import { search } from './search.ts';

export const audit: FeatureHandlers<'audit'> = {
  'audit.search': search,
  'audit.caseHistory': caseHistory,
  'audit.verifyChain': async ({ trx, log }) => {
    const verification = await verifyChain(trx);
    log({
      outcome: verification.intact ? 'intact' : 'broken',
      facts: { checked: verification.checked },
    });
    return verification;
  },
};
