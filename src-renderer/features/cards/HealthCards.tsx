import Block from '@mui/icons-material/BlockOutlined';
import Active from '@mui/icons-material/CheckCircleOutlined';
import Expired from '@mui/icons-material/EventBusyOutlined';
import Ordered from '@mui/icons-material/LocalShippingOutlined';
import type { OutputOf } from '#shared/service-contract/index.ts';
import { Panel } from '../../design/Panel.tsx';
import { StateChip, type Tone } from '../../design/small.tsx';
import { useFormat } from '../../i18n/format.ts';
import { cardsTexts } from './texts.ts';

type HealthCard = OutputOf<'cards.block'>;

const states: Record<HealthCard['state'], { tone: Tone; icon: typeof Active }> = {
  active: { tone: 'good', icon: Active },
  ordered: { tone: 'info', icon: Ordered },
  blocked: { tone: 'bad', icon: Block },
  expired: { tone: 'neutral', icon: Expired },
};

/** The plastic cards: which counts, which is on its way, which is blocked. */
export function HealthCards({ cards }: { readonly cards: readonly HealthCard[] }) {
  const t = cardsTexts.use();
  const format = useFormat();
  const detail = (card: HealthCard) => {
    if (card.state === 'ordered') return t('health.orderedOn', { day: format.day(card.issuedOn) });
    const validTo = t('health.validTo', { day: format.day(card.validTo) });
    if (card.blockedOn === null) return validTo;
    return `${t('health.blockedOn', { day: format.day(card.blockedOn) })}, ${validTo}`;
  };
  return (
    <Panel title={t('health.title')}>
      {cards.length === 0 && <p className="soft">{t('health.empty')}</p>}
      <ul className="card-health">
        {cards.map((card) => (
          <li key={card.cardId}>
            <StateChip tone={states[card.state].tone} icon={states[card.state].icon}>
              {t(`health.state.${card.state}`)}
            </StateChip>
            <span className="numbers">{detail(card)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
