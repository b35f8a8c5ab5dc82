import type { z } from 'zod';
import type { AppInfo, DeskInput, TrainingAccount } from '#shared/desk-contract/routes.ts';
import type { BytesAnswer } from '#shared/service-contract/operation.ts';
import type { IncomingCalls } from './calls/incoming-calls.ts';
import type { ClipboardKeeper } from './clipboard/clipboard.ts';
import type { DraftKeeper } from './drafts/draft-keeper.ts';
import { ownOrigin } from './ipc/gate.ts';
import type { DeskHandlers } from './ipc/handlers.ts';
import { done, nothing, type Outcome, refused } from './outcome.ts';
import type { PrintJobs } from './printing/print-jobs.ts';
import type { PdfSaver } from './printing/save-pdf.ts';
import { testPage } from './printing/test-page.ts';
import type { ByteLoans } from './protocol/byte-loans.ts';
import type { ServiceClient } from './service-client/client.ts';
import type { ConnectionMonitor } from './service-client/connection-monitor.ts';
import type { ServiceCalls } from './service-client/service-calls.ts';
import type { Session } from './session/session.ts';
import type { SettingsKeeper } from './settings/settings.ts';

export interface HandlerParts {
  readonly session: Session;
  readonly monitor: ConnectionMonitor;
  readonly calls: ServiceCalls;
  readonly client: ServiceClient;
  readonly loans: ByteLoans;
  readonly drafts: DraftKeeper;
  readonly print: PrintJobs;
  readonly saver: PdfSaver;
  readonly settings: SettingsKeeper;
  readonly clipboard: ClipboardKeeper;
  readonly incoming: IncomingCalls;
  readonly trainingAccounts: () => readonly z.infer<typeof TrainingAccount>[];
  readonly info: () => Promise<z.infer<typeof AppInfo>>;
  readonly ready: (screen: string) => void;
}

const fetchBytes = (
  client: ServiceClient,
  wanted: DeskInput<'bytes.open'>,
  requestId: string,
): Promise<Outcome<BytesAnswer>> => {
  const options = { cause: 'open', idempotencyKey: null, requestId } as const;
  switch (wanted.operation) {
    case 'documents.page':
      return client.bytes(wanted.operation, wanted.input, options);
    case 'certificates.letter':
      return client.bytes(wanted.operation, wanted.input, options);
    case 'handouts.bytes':
      return client.bytes(wanted.operation, wanted.input, options);
  }
};

/** Every route of the contract, in its order; each line says who does the work. */
export const makeHandlers = (parts: HandlerParts): DeskHandlers => {
  const { session, monitor, calls, client, loans, drafts, print, saver, settings } = parts;
  const isSignedIn = () => session.state.status === 'signedIn';
  return {
    'service.call': (input, { requestId }) => calls.run(input, requestId),
    'bytes.open': async (wanted, { requestId }) => {
      if (!isSignedIn()) {
        return refused('signedOut');
      }
      const answer = await fetchBytes(client, wanted, requestId);
      if (!answer.ok) {
        return answer;
      }
      const { bytes, mediaType, sha256 } = answer.value;
      const url = `${ownOrigin}${loans.lend(answer.value, wanted.input.contactId)}`;
      return done({ url, mediaType, sizeBytes: bytes.byteLength, sha256 });
    },
    'session.state': () => done({ session: session.state, connection: monitor.state }),
    'session.trainingAccounts': () => done({ accounts: [...parts.trainingAccounts()] }),
    'session.signIn': (input) => session.signIn(input),
    'session.cancelSignIn': () => session.cancelSignIn(),
    'session.signOut': () => session.signOut(),
    'session.lock': () => session.lock('manual'),
    'session.switchPerson': () => session.signOut('personSwitched'),
    'session.activity': (input) => session.activity(input),
    'drafts.put': (input) => drafts.put(input),
    'drafts.all': () => (isSignedIn() ? drafts.all() : refused('signedOut')),
    'printing.printers': async () => {
      const [printers, keptSeconds] = await Promise.all([print.printers(), print.keeping()]);
      return printers.ok ? done({ printers: [...printers.value], keptSeconds }) : printers;
    },
    'printing.print': (input, { requestId }) =>
      isSignedIn() ? print.print(input, requestId) : refused('signedOut'),
    'printing.cancel': (input) => print.cancel(input),
    'printing.testPage': ({ printerId }) => print.printPage(printerId, testPage()),
    'printing.savePdf': async (input, { requestId }) =>
      isSignedIn() ? saver.save(input, requestId) : refused('signedOut'),
    'settings.get': () => done(settings.view()),
    'settings.set': ({ key, value }) => settings.set(key, value),
    'clipboard.write': async ({ text }) => {
      await parts.clipboard.write(text);
      return nothing;
    },
    'calls.take': () =>
      isSignedIn() ? done({ phone: parts.incoming.take() }) : refused('signedOut'),
    'app.info': async () => done(await parts.info()),
    'app.ready': ({ screen }) => {
      parts.ready(screen);
      return nothing;
    },
  };
};
