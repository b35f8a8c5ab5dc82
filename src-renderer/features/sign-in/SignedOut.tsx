import ArrowForward from '@mui/icons-material/ArrowForward';
import School from '@mui/icons-material/SchoolOutlined';
import Button from '@mui/material/Button';
import type { DeskOutput } from '#shared/desk-contract/routes.ts';
import { initialsOf } from '../../app/initials.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { Waiting } from '../../design/Waiting.tsx';
import { useDeskAction, useDeskRoute } from '../../desk/use-desk-route.ts';
import { useTerms } from '../../i18n/terms.ts';
import { signInTexts } from './texts.ts';

type Account = DeskOutput<'session.trainingAccounts'>['accounts'][number];

/** Training offers its accounts as cards; a connected desk has one button. */
export function SignedOut() {
  const t = signInTexts.use();
  const info = useDeskRoute('app.info', {});
  const signIn = useDeskAction('session.signIn');
  if (info.data === undefined) {
    return info.error === null ? (
      <Waiting lines={4} />
    ) : (
      <ErrorPanel error={info.error} onAgain={info.again} />
    );
  }
  return (
    <div className="gate-notice">
      {info.data.training ? (
        <TrainingAccounts onChoose={(account) => void signIn.run({ account })} />
      ) : (
        <>
          <h1 className="gate-title">{t('title')}</h1>
          <p className="gate-text">{t('text')}</p>
          <Button
            variant="contained"
            autoFocus
            aria-busy={signIn.running}
            onClick={() => void signIn.run({ account: null })}
          >
            {t('signIn')}
          </Button>
        </>
      )}
      {signIn.error !== null && <ErrorPanel error={signIn.error} />}
    </div>
  );
}

function TrainingAccounts({ onChoose }: { readonly onChoose: (account: string) => void }) {
  const t = signInTexts.use();
  const accounts = useDeskRoute('session.trainingAccounts', {});
  return (
    <>
      <span className="gate-training">
        <School aria-hidden="true" />
        {t('trainingTitle')}
      </span>
      <h1 className="gate-title">{t('title')}</h1>
      <p className="gate-text">{t('trainingText')}</p>
      {accounts.error !== null && <ErrorPanel error={accounts.error} onAgain={accounts.again} />}
      {accounts.isLoading && <Waiting lines={5} />}
      {accounts.data?.accounts.length === 0 && <p className="gate-text">{t('noAccounts')}</p>}
      <ul className="gate-accounts" aria-label={t('accounts')}>
        {accounts.data?.accounts.map((account, index) => (
          <li key={account.account}>
            <AccountCard account={account} first={index === 0} onChoose={onChoose} />
          </li>
        ))}
      </ul>
    </>
  );
}

function AccountCard({
  account,
  first,
  onChoose,
}: {
  readonly account: Account;
  readonly first: boolean;
  readonly onChoose: (account: string) => void;
}) {
  const t = signInTexts.use();
  const term = useTerms();
  return (
    <button
      type="button"
      className="gate-account"
      // biome-ignore lint/a11y/noAutofocus: the first card answers Enter as soon as it is there.
      autoFocus={first}
      onClick={() => onChoose(account.account)}
    >
      <span className="gate-disc" aria-hidden="true">
        {initialsOf(account.displayName)}
      </span>
      <span className="gate-account-text">
        <strong>{account.displayName}</strong>
        <span className="gate-account-set">{term(`set.${account.permissionSet}`)}</span>
        <span className="soft">{t(`may.${account.permissionSet}`)}</span>
      </span>
      <ArrowForward aria-hidden="true" />
    </button>
  );
}
