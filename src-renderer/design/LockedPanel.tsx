import Lock from '@mui/icons-material/LockOutlined';
import Button from '@mui/material/Button';
import type { Level } from '#shared/service-contract/vocabulary.ts';
import { useTerms } from '../i18n/terms.ts';
import { KeyHint } from './small.tsx';
import { designTexts } from './texts.ts';

/** What is locked says why, and what would unlock it. */
export function LockedPanel({
  what,
  needs,
  reached,
  thirdParty,
  keys,
  onVerify,
}: {
  readonly what: string;
  readonly needs: Level;
  readonly reached: Level;
  /** A third party speaks: no answer of theirs unlocks anything (domain rule 4). */
  readonly thirdParty: boolean;
  /** The key that leads to the gate. */
  readonly keys: string;
  readonly onVerify: () => void;
}) {
  const t = designTexts.use();
  const term = useTerms();
  const blanks = { what, needs: term(`level.${needs}`), reached: term(`level.${reached}`) };
  return (
    <div className="d-locked">
      <span className="d-empty-icon">
        <Lock aria-hidden="true" />
      </span>
      <p className="d-empty-title">{t('lockedTitle')}</p>
      <p className="d-empty-text">{t('lockedWhy', blanks)}</p>
      <p className="d-empty-text">{t(thirdParty ? 'unlockNothing' : unlockedBy(needs, reached))}</p>
      <Button variant="outlined" onClick={onVerify}>
        {t('toGate')}
        <KeyHint keys={keys} />
      </Button>
    </div>
  );
}

const unlockedBy = (needs: Level, reached: Level) => {
  if (needs !== 'high') return 'unlockSimple';
  return reached === 'simple' ? 'unlockHigh' : 'unlockBoth';
};
