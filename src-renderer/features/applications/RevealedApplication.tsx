import type { ReactNode } from 'react';
import type { ApplicationDetails, ChildDays } from '#shared/service-contract/applications.ts';
import { type Fact, FactList } from '../../design/small.tsx';
import { useFormat } from '../../i18n/format.ts';
import { applicationsTexts } from './texts.ts';

/** What was unmasked: periods, payments, and what is left for each child. */
export function RevealedApplication({ application }: { readonly application: ApplicationDetails }) {
  const t = applicationsTexts.use();
  const format = useFormat();
  const { kind, sickNotePeriods, payments, endsOn, children, year } = application;
  const span = ({ from, to }: { readonly from: string; readonly to: string }) => ({
    from: format.day(from),
    to: format.day(to),
  });
  const facts: (Fact | null)[] = [
    kind === 'maternityPay'
      ? null
      : {
          label: t('periods'),
          value: lines(
            sickNotePeriods.map((one) =>
              t('period', { ...span(one), received: format.day(one.receivedOn) }),
            ),
            t('noPeriods'),
          ),
        },
    {
      label: t('payments'),
      value: lines(
        payments.map((one) => t('payment', { ...span(one), ordered: format.day(one.orderedOn) })),
        t('noPayments'),
      ),
    },
    kind === 'sickPay'
      ? { label: t('end'), value: endsOn === null ? t('noEnd') : format.day(endsOn) }
      : null,
    children === null
      ? null
      : {
          label: t('children', { year }),
          value: lines(
            children.map((child) => childLine(t, child)),
            t('noChildren'),
          ),
        },
  ];
  return <FactList facts={facts.filter((fact) => fact !== null)} />;
}

const childLine = (
  t: ReturnType<typeof applicationsTexts.use>,
  { firstName, birthYear, status, usedDays, daysLeft }: ChildDays,
): string => {
  const blanks = { name: firstName, birthYear, left: daysLeft, used: usedDays };
  return `${t('child', blanks)} (${t(`status.${status}`)})`;
};

const lines = (texts: readonly string[], none: string): ReactNode =>
  texts.length === 0 ? (
    none
  ) : (
    <ul className="application-lines">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
