import './sign-in.css';
import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import Lock from '@mui/icons-material/LockOutlined';
import OpenInBrowser from '@mui/icons-material/OpenInBrowserOutlined';
import Button from '@mui/material/Button';
import { type ReactNode, useEffect } from 'react';
import type { SessionState } from '#shared/desk-contract/routes.ts';
import { useSession } from '../../app/session.ts';
import { ErrorPanel } from '../../design/ErrorPanel.tsx';
import { useDesk } from '../../desk/bridge.ts';
import { useDeskAction, useDeskRoute } from '../../desk/use-desk-route.ts';
import { SignedOut } from './SignedOut.tsx';
import { signInTexts } from './texts.ts';

/** Everything before the workspace: starting, failed, signed out, signing in, locked. */
export function SignInScreen() {
  const t = signInTexts.use();
  const desk = useDesk();
  const { session } = useSession();
  const { status } = session;
  useEffect(() => {
    if (status === 'starting' || status === 'signingIn' || status === 'signedIn') return;
    // The screen answers Enter from here on; if main is gone, nobody waits for the word.
    void desk.request('app.ready', { screen: status }).catch(() => undefined);
  }, [desk, status]);
  return (
    <div className="gate-page">
      <header className="gate-brand">
        <span className="gate-mark" aria-hidden="true">
          HEK
        </span>
        <span>{t('product')}</span>
      </header>
      <main className="gate-card">
        <Stage session={session} />
      </main>
      <footer className="gate-claim">{t('claim')}</footer>
    </div>
  );
}

function Stage({ session }: { readonly session: SessionState }) {
  const t = signInTexts.use();
  switch (session.status) {
    case 'signedIn':
    case 'starting':
      return (
        <Notice title={t('startingTitle')} text={t('startingText')}>
          <span className="gate-progress" role="progressbar" aria-label={t('startingTitle')} />
        </Notice>
      );
    case 'failed':
      return (
        <Notice icon={<ErrorOutline />} title={t('failedTitle')} text={session.reason} tone="bad">
          <p className="soft">{t('failedNext')}</p>
        </Notice>
      );
    case 'signedOut':
      return <SignedOut />;
    case 'signingIn':
      return <SigningIn />;
    case 'locked':
      return <Locked session={session} />;
  }
}

function Notice({
  icon,
  title,
  text,
  tone = 'accent',
  children,
}: {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly tone?: 'accent' | 'bad';
  readonly children?: ReactNode;
}) {
  return (
    <div className="gate-notice" role="status">
      {icon !== undefined && <span className={`gate-icon gate-icon-${tone}`}>{icon}</span>}
      <h1 className="gate-title">{title}</h1>
      <p className="gate-text">{text}</p>
      {children}
    </div>
  );
}

function SigningIn() {
  const t = signInTexts.use();
  const cancel = useDeskAction('session.cancelSignIn');
  return (
    <Notice icon={<OpenInBrowser />} title={t('signingTitle')} text={t('signingText')}>
      <span className="gate-progress" role="progressbar" aria-label={t('signingTitle')} />
      <Button variant="outlined" autoFocus onClick={() => void cancel.run({})}>
        {t('cancel')}
      </Button>
    </Notice>
  );
}

function Locked({ session }: { readonly session: Extract<SessionState, { status: 'locked' }> }) {
  const t = signInTexts.use();
  const signIn = useDeskAction('session.signIn');
  const change = useDeskAction('session.switchPerson');
  const info = useDeskRoute('app.info', {});
  // The name of a training account is its permission set.
  const training = info.data?.training === true;
  const { person, because } = session;
  return (
    <Notice
      icon={<Lock />}
      title={t('lockedTitle')}
      text={`${t(`because.${because}`)} ${t('lockedKept')}`}
    >
      <div className="gate-ways">
        <Button
          variant="contained"
          autoFocus
          aria-busy={signIn.running}
          onClick={() => void signIn.run({ account: training ? person.permissionSet : null })}
        >
          {t('goOn', { name: person.displayName })}
        </Button>
        <Button variant="outlined" onClick={() => void change.run({})}>
          {t('switch')}
        </Button>
      </div>
      {signIn.error !== null && <ErrorPanel error={signIn.error} />}
    </Notice>
  );
}
