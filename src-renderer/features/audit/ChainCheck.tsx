import Broken from '@mui/icons-material/GppBadOutlined';
import Chain from '@mui/icons-material/LinkOutlined';
import Intact from '@mui/icons-material/VerifiedOutlined';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useRef, useState } from 'react';
import type { DeskError } from '#shared/desk-contract/bridge.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useDesk } from '../../desk/bridge.ts';
import { asDeskError } from '../../desk/failure.ts';
import { useFormat } from '../../i18n/format.ts';
import { type ChainResult, chainSentences } from './chain-result.ts';
import { auditTexts } from './texts.ts';

interface CheckState {
  readonly running: boolean;
  readonly result: ChainResult | null;
  readonly error: DeskError | null;
}

const idle: CheckState = { running: false, result: null, error: null };

export interface ChainControl extends CheckState {
  readonly run: () => void;
  readonly stop: () => void;
}

/** Recomputes the chain; who stops waiting gets no verdict any more. */
export function useChainCheck(): ChainControl {
  const desk = useDesk();
  const [state, setState] = useState(idle);
  const round = useRef(0);
  const check = async () => {
    round.current += 1;
    const mine = round.current;
    setState({ running: true, result: null, error: null });
    const settle = (next: CheckState) => {
      // Somebody stopped waiting, or asked again.
      if (round.current === mine) setState(next);
    };
    try {
      const how = { cause: 'open', idempotencyKey: null } as const;
      const result = await desk.call('audit.verifyChain', {}, how);
      settle({ running: false, result, error: null });
    } catch (thrown) {
      settle({ running: false, result: null, error: asDeskError(thrown) });
    }
  };
  const stop = () => {
    round.current += 1;
    setState(idle);
  };
  return { ...state, run: () => void check(), stop };
}

export function ChainButton({ check }: { readonly check: ChainControl }) {
  const t = auditTexts.use();
  return (
    <Button
      className="push"
      variant="outlined"
      startIcon={<Chain />}
      aria-busy={check.running}
      onClick={check.run}
    >
      {t('chain.run')}
    </Button>
  );
}

/** What holds, up to where, and what does not, in plain words. */
export function ChainOutcome({ check }: { readonly check: ChainControl }) {
  const t = auditTexts.use();
  return (
    <section className="chain" aria-label={t('chain.title')}>
      {check.running && (
        <>
          <div className="row-wrap">
            <span className="soft">{t('chain.running')}</span>
            <Button variant="text" onClick={check.stop}>
              {t('chain.cancel')}
            </Button>
          </div>
          <LinearProgress aria-label={t('chain.running')} />
        </>
      )}
      {check.error !== null && <ErrorPanel error={check.error} onAgain={check.run} />}
      <div aria-live="polite">{check.result !== null && <Verdict result={check.result} />}</div>
    </section>
  );
}

function Verdict({ result }: { readonly result: ChainResult }) {
  const t = auditTexts.use();
  const format = useFormat();
  const [first, ...rest] = chainSentences(result, format.dateTime, format.number);
  const Icon = result.fault === null ? Intact : Broken;
  return (
    <div className={result.fault === null ? 'chain-verdict' : 'chain-verdict chain-broken'}>
      <Icon aria-hidden="true" />
      <div>
        {first !== undefined && <p className="chain-first">{t(first.key, first.blanks)}</p>}
        {rest.map(({ key, blanks }) => (
          <p key={key}>{t(key, blanks)}</p>
        ))}
      </div>
    </div>
  );
}
