import Check from '@mui/icons-material/Check';
import { levelReached } from '../../app/levels.ts';
import { type Level, levels } from './level-steps.ts';
import { gateTexts } from './texts.ts';

/** Three steps in words and shape; below, what the reached one opens. */
export function LevelMeter({ level }: { readonly level: Level }) {
  const t = gateTexts.use();
  return (
    <div className="meter">
      <ol className="meter-steps" aria-label={t('levelNow', { level: t(`steps.${level}`) })}>
        {levels.map((one) => {
          const reached = levelReached(level, one);
          return (
            <li
              key={one}
              data-reached={reached && one !== 'none'}
              aria-current={one === level ? 'step' : undefined}
            >
              {reached && one !== 'none' && <Check aria-hidden="true" />}
              {t(`steps.${one}`)}
            </li>
          );
        })}
      </ol>
      <p className="meter-opens">{t(`opens.${level}`)}</p>
    </div>
  );
}
