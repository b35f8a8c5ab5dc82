import Button from '@mui/material/Button';
import { useEffect, useRef } from 'react';
import type { OutputOf } from '#shared/service-contract/index.ts';
import { useServiceClock } from '../../app/service-clock.ts';
import { SayAloud } from '../../design/SayAloud.tsx';
import { takeFocus } from '../../design/take-focus.ts';
import { useFormat } from '../../i18n/format.ts';
import { isoDayOf } from '../../i18n/iso-day.ts';
import { doneKey, type Kind } from './resend-form.ts';
import { certificatesTexts } from './texts.ts';

/** What happened, what to say, and the way to another one. */
export function SentCertificate({
  sent,
  onAnother,
}: {
  readonly sent: OutputOf<'certificates.resend'> & { readonly kind: Kind };
  readonly onAnother: () => void;
}) {
  const t = certificatesTexts.use();
  const format = useFormat();
  const clock = useServiceClock();
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => takeFocus(heading.current), []);
  const key = doneKey(sent.channel, sent.leavesOn, isoDayOf(clock.now()));
  const blanks = { kind: t(`named.${sent.kind}`), day: format.day(sent.leavesOn) };
  return (
    <div className="stack">
      <p className="cert-will" ref={heading} tabIndex={-1}>
        {t(key, blanks)}
      </p>
      <SayAloud label={t('say')}>{t(`sayDone.${sent.channel}`)}</SayAloud>
      <div>
        <Button variant="outlined" onClick={onAnother}>
          {t('another')}
        </Button>
      </div>
    </div>
  );
}
