import Button from '@mui/material/Button';
import { lazy, Suspense } from 'react';
import type { BankAccount } from '#shared/service-contract/bank.ts';
import { useMemberName } from '../../app/contact-data.ts';
import type { OnMemberProps } from '../../app/feature.ts';
import { useServiceClock } from '../../app/service-clock.ts';
import { Panel } from '../../design/Panel.tsx';
import { StateChip } from '../../design/small.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { germanDayOf, useFormat } from '../../i18n/format.ts';
import { isoDayOf } from '../../i18n/iso-day.ts';
import { accountFields, endFields } from './edits/begin.ts';
import { EditOpener, editLabel } from './edits/EditOpener.tsx';
import { useEdit } from './edits/use-edit.ts';
import { useEditObstacle } from './edits/use-obstacle.ts';
import { RevealAccount } from './Reveal.tsx';
import { memberTexts } from './texts.ts';

const AddAccountForm = lazy(async () => ({
  default: (await import('./edits/AccountForms.tsx')).AddAccountForm,
}));
const EndAccountForm = lazy(async () => ({
  default: (await import('./edits/AccountForms.tsx')).EndAccountForm,
}));

const tones = { future: 'info', inForce: 'good', ended: 'neutral' } as const;

interface AccountsProps extends OnMemberProps {
  readonly accounts: readonly BankAccount[];
  /** Of the whole list. */
  readonly version: number;
}

/** Every bank account, masked; an ended one is still seen here, but not by the member (rule 25). */
export function AccountsPanel({ accounts, version, ...on }: AccountsProps) {
  const t = memberTexts.use();
  const member = useMemberName(on.contactId, on.memberId);
  const today = germanDayOf(isoDayOf(useServiceClock().now()));
  const obstacle = useEditObstacle(on)('bank');
  const add = useEdit(on, 'account', accountFields);
  const end = useEdit(on, 'end', endFields);
  const mayAdd = obstacle === null && add.draft === null;
  const begin = () => add.begin(version, { iban: '', holder: member, validFrom: today });
  return (
    <Panel
      title={t('accounts')}
      actions={
        mayAdd && (
          <EditOpener
            id="edit-account"
            label={editLabel('account')}
            word={t('edit.save.account')}
            onOpen={begin}
          />
        )
      }
    >
      <div className="stack">
        {accounts.length === 0 ? (
          <p className="soft">{t('accountsNone')}</p>
        ) : (
          <ul className="accounts">
            {accounts.map((account) => (
              <li key={account.accountId} className="account">
                <RevealAccount {...on} accountId={account.accountId} masked={account.ibanMasked} />
                <span className="row-wrap">
                  <AccountState account={account} />
                  {obstacle === null && end.draft === null && account.endsOn === null && (
                    <Button
                      variant="text"
                      aria-label={`${t('edit.save.end')}: ${account.ibanMasked}`}
                      onClick={() =>
                        end.begin(version, { accountId: account.accountId, endsOn: today })
                      }
                    >
                      {t('edit.endShort')}
                    </Button>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
        {obstacle !== null && <p className="soft">{obstacle}</p>}
        <Suspense fallback={<Waiting lines={3} />}>
          {add.draft !== null && (
            <AddAccountForm
              {...on}
              accounts={accounts}
              version={version}
              edit={add}
              typed={add.draft.values}
            />
          )}
          {end.draft !== null && (
            <EndAccountForm
              {...on}
              accounts={accounts}
              version={version}
              edit={end}
              typed={end.draft.values}
            />
          )}
        </Suspense>
      </div>
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
    <>
      <StateChip tone={tones[state]}>
        {t(endsOn !== null && state !== 'ended' ? 'account.ends' : `account.${state}`, { day })}
      </StateChip>
      {state === 'ended' && <span className="soft">{t('accountHidden')}</span>}
    </>
  );
}
