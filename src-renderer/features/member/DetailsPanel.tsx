import type { OnMemberProps } from '../../app/feature.ts';
import { Panel } from '../../design/Panel.tsx';
import { FactList } from '../../design/small.tsx';
import { useFormat } from '../../i18n/format.ts';
import { AccountsPanel } from './AccountsPanel.tsx';
import { addressLines } from './address-lines.ts';
import { useContactDataEdits } from './edits/ContactDataEdits.tsx';
import type { Overview } from './OverviewPanel.tsx';
import { RevealStart } from './Reveal.tsx';
import { memberTexts } from './texts.ts';

type Details = NonNullable<Overview['details']>;

/** Personal details from *high* on; bank data and the start of insurance stay masked until asked for. */
export function DetailsPanel(props: OnMemberProps & { readonly details: Details }) {
  const t = memberTexts.use();
  const format = useFormat();
  const { contactId, memberId, details } = props;
  const edits = useContactDataEdits({ contactId, memberId }, details);
  const since =
    details.addressSince === null
      ? ''
      : t('addressSince', { day: format.day(details.addressSince) });
  return (
    <>
      <Panel title={t('details')} actions={edits.opener('name')}>
        <div className="details">
          <FactList
            facts={[
              {
                label: t('kvnr'),
                value: format.kvnr(details.kvnr),
              },
              { label: t('birthDate'), value: format.day(details.birthDate) },
              { label: t('sex'), value: t(`sexes.${details.sex}`) },
              {
                label: t('address'),
                value:
                  details.address === null ? (
                    t('addressProtected')
                  ) : (
                    <address className="address">
                      {addressLines(details.address).map((line) => (
                        <span key={line}>{line}</span>
                      ))}
                      {since !== '' && <span className="soft">{since}</span>}
                    </address>
                  ),
                action: edits.opener('address'),
              },
              {
                label: t('phone'),
                value: details.address === null ? t('phoneProtected') : details.phone,
                action: edits.opener('phone'),
              },
              { label: t('email'), value: details.email, action: edits.opener('email') },
            ]}
          />
          <FactList
            facts={[
              {
                label: t('insuranceStart'),
                value: <RevealStart contactId={contactId} memberId={memberId} />,
              },
              {
                label: t('coverTo'),
                value: details.coverTo === null ? null : format.day(details.coverTo),
              },
              {
                label: t('previousNames'),
                value: details.previousNames.length === 0 ? null : details.previousNames.join(', '),
              },
            ]}
          />
        </div>
        {edits.obstacle !== null && <p className="soft details-note">{edits.obstacle}</p>}
      </Panel>
      {edits.forms}
      <AccountsPanel
        contactId={contactId}
        memberId={memberId}
        accounts={details.bankAccounts}
        version={details.versions.bank}
      />
      {details.family.length > 0 && (
        <Panel title={t('family')}>
          <FactList
            facts={details.family.map((one) => ({
              label: t(`relation.${one.relation}`),
              value: `${one.firstName}, *${one.birthYear}`,
            }))}
          />
          <p className="soft details-note">{t('familyNote')}</p>
        </Panel>
      )}
    </>
  );
}
