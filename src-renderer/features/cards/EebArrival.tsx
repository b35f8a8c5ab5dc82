import type { ReplacementCard } from '#shared/service-contract/cards.ts';
import { cardsTexts } from './texts.ts';

/** What became of the eEB that was just sent; comes by itself, and a failure is spoken at once. */
export function EebArrival({ card }: { readonly card: ReplacementCard | undefined }) {
  const t = cardsTexts.use();
  const state = card?.eeb?.state;
  if (state === 'failed') {
    return (
      <p className="card-warn" role="alert">
        {t('eeb.failedNow')}
      </p>
    );
  }
  return state === 'delivered' ? (
    <output className="card-arrived">{t('eeb.deliveredNow')}</output>
  ) : null;
}
