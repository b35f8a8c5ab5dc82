import type { PrintJob } from '#shared/desk-contract/routes.ts';
import type { DeskHandlers } from '../../../../src-main/ipc/handlers.ts';
import { done, nothing, refused } from '../../../../src-main/outcome.ts';
import { defaultSettings } from '../../../../src-main/settings/precedence.ts';

const job: PrintJob = {
  jobId: '00000000-0000-4000-8000-000000000002',
  handoutId: null,
  printerId: 'Tray',
  state: 'queued',
  because: null,
};
const view = { values: defaultSettings, origins: {}, notices: [] };

/** The smallest handlers that fulfil the contract; a test replaces the one it is about. */
export const plainHandlers: DeskHandlers = {
  'service.call': () => done({}),
  'bytes.open': () => refused('signedOut'),
  'session.state': () => done({ session: { status: 'signedOut' }, connection: 'online' }),
  'session.trainingAccounts': () => done({ accounts: [] }),
  'session.signIn': () => nothing,
  'session.cancelSignIn': () => nothing,
  'session.signOut': () => nothing,
  'session.lock': () => nothing,
  'session.switchPerson': () => nothing,
  'session.activity': () => nothing,
  'drafts.put': () => nothing,
  'drafts.all': () => done({ drafts: [] }),
  'printing.printers': () => done({ printers: [], keptSeconds: 0 }),
  'printing.print': () => done(job),
  'printing.cancel': () => done(job),
  'printing.testPage': () => done(job),
  'printing.savePdf': () => done({ saved: false }),
  'settings.get': () => done(view),
  'settings.set': () => done(view),
  'clipboard.write': () => nothing,
  'calls.take': () => done({ phone: null }),
  'app.info': () =>
    done({
      version: '0.0.0',
      runtime: 'stand-in',
      training: true,
      unsentSurvivesCrash: false,
      platform: 'linux',
    }),
  'app.ready': () => nothing,
};
