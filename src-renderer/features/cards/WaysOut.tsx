import App from '@mui/icons-material/SmartphoneOutlined';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId } from 'react';
import type { CardsOverview, WayOut } from '#shared/service-contract/cards.ts';
import { cardsTexts } from './texts.ts';

/** Every way in the order of the rule; a closed one says what stands in its way (domain rule 19). */
export function WaysOut({
  ways,
  way,
  active,
  onChoose,
}: {
  readonly ways: CardsOverview['waysOut'];
  readonly way: WayOut | null;
  /** False while no replacement card is going to be issued: the ways are only information. */
  readonly active: boolean;
  readonly onChoose: (way: WayOut) => void;
}) {
  const t = cardsTexts.use();
  const id = useId();
  return (
    <div>
      <p className="card-label" id={id}>
        {active ? t('issue.way') : t('waysTitle')}
      </p>
      <RadioGroup aria-labelledby={id} className="card-ways" value={active ? way : null}>
        {ways.map(({ way: one, obstacle }) => {
          const words = (
            <span className="card-option">
              <span>{t(`way.${one}`)}</span>
              <span className="soft">
                {obstacle === null
                  ? `${t('wayOpen')}: ${t(`soon.${one}`)}`
                  : t(`obstacle.${obstacle}`)}
              </span>
            </span>
          );
          // The app is no way of ours to choose: it is what to tell first.
          if (one === 'appGuide') {
            return (
              <div key={one} className="card-guide">
                <App aria-hidden="true" />
                {words}
              </div>
            );
          }
          return (
            <FormControlLabel
              key={one}
              value={one}
              disabled={!active || obstacle !== null}
              control={<Radio onChange={() => onChoose(one)} />}
              label={words}
            />
          );
        })}
      </RadioGroup>
      <p className="soft card-eeb">
        {t('issue.eeb')} {t('issue.never')}
      </p>
    </div>
  );
}
