import type { BankAccount } from '#shared/service-contract/bank.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { Panel } from '../../design/Panel.tsx';
import { StateChip } from '../../design/small.tsx';
import { useFormat } from '../../i18n/format.ts';
import { RevealAccount } from './Reveal.tsx';
import { memberTexts } from './texts.ts';

const tones = { future: 'info', inForce: 'good', ended: 'neutral' } as const;

/** Every bank account, masked; an ended one is still seen here, but not by the member (rule 25). */
export function AccountsPanel(
  props: OnMemberProps & { readonly accounts: readonly BankAccount[] },
) {
  const t = memberTexts.use();
  const { contactId, memberId, accounts } = props;
  return (
    <Panel title={t('accounts')}>
      {accounts.length === 0 ? (
        <p className="soft">{t('accountsNone')}</p>
      ) : (
        <ul className="accounts">
          {accounts.map((account) => (
            <li key={account.accountId} className="account">
              <RevealAccount
                contactId={contactId}
                memberId={memberId}
                accountId={account.accountId}
                masked={account.ibanMasked}
              />
              <AccountState account={account} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function AccountState({
  account: { state, validFrom, endsOn },
}: {
  readonly account: BankAccount;
}) {
  const t = memberTexts.use();
  const format = useFormat();
  const day = format.day(endsOn ?? validFrom);
  return (
    <span className="row-wrap">
      <StateChip tone={tones[state]}>
        {t(endsOn !== null && state !== 'ended' ? 'account.ends' : `account.${state}`, { day })}
      </StateChip>
      {state === 'ended' && <span className="soft">{t('accountHidden')}</span>}
    </span>
  );
}
