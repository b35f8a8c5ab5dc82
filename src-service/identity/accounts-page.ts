import type { TrainingAccountRow } from './training-provider.ts';

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

const styles = `
  body { margin: 0; font: 15px/1.5 system-ui, sans-serif; background: #f2f5f6; color: #12262d; }
  main { max-width: 26rem; margin: 12vh auto; padding: 2rem; background: #fff; border-radius: 12px; }
  h1 { font-size: 1.25rem; margin: 0 0 .25rem; }
  button { display: block; width: 100%; margin: .5rem 0; padding: .75rem 1rem; text-align: left;
    font: inherit; border: 1px solid #b9c8cd; border-radius: 8px; background: #fff; cursor: pointer; }
  button:focus-visible { outline: 3px solid #0b7285; }
  @media (prefers-color-scheme: dark) { body { background: #10191c; color: #e4eef1; }
    main, button { background: #17242a; color: inherit; border-color: #35505a; } }`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width"><style>${styles}</style></head>
<body><main>${body}</main></body></html>`;

/** The page on which a person chooses a training account: no password, no real people. */
export const accountsPage = (uid: string, accounts: readonly TrainingAccountRow[]): string =>
  page(
    'Schulung – Anmeldung',
    `<h1>Schulung: Wer meldet sich an?</h1><p>Alle Personen und Daten sind erfunden.</p>
    <form method="post" action="/identity/interaction/${encodeURIComponent(uid)}">
    ${accounts
      .map(
        ({ account, displayName, permissionSet }) =>
          `<button name="account" value="${escapeHtml(account)}">${escapeHtml(displayName)} · ${escapeHtml(permissionSet)}</button>`,
      )
      .join('')}
    </form>`,
  );

/** A sign-in that is over or was begun elsewhere. */
export const expiredPage = (): string =>
  page(
    'Anmeldung abgelaufen',
    '<h1>Diese Anmeldung ist abgelaufen.</h1><p>Bitte im Programm erneut auf „Anmelden“ gehen.</p>',
  );
