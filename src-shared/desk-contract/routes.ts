import { z } from 'zod';
import { DraftKey } from '../service-contract/drafts.ts';
import { operationNames } from '../service-contract/index.ts';
import { DeskPolicy, Person, ServiceInfo } from '../service-contract/session.ts';
import { Id, OnMember, PermissionSet } from '../service-contract/vocabulary.ts';

/**
 * What the renderer may ask of the main process. One channel, a closed map: a missing or an extra
 * handler does not compile. Everything but `service.call` is *not* a service operation.
 */

export const SessionState = z.discriminatedUnion('status', [
  /** The service is not up yet; the window already paints. */
  z.object({ status: z.literal('starting') }),
  /** The service could not be started or found; the sentence says what to do. */
  z.object({ status: z.literal('failed'), reason: z.string() }),
  z.object({ status: z.literal('signedOut') }),
  /** The system browser is open. */
  z.object({ status: z.literal('signingIn') }),
  z.object({
    status: z.literal('signedIn'),
    person: Person,
    policy: DeskPolicy,
    service: ServiceInfo,
  }),
  /** Idle or locked by hand: personal data has left the screen; signing in goes on where it was. */
  z.object({
    status: z.literal('locked'),
    person: Person,
    because: z.enum(['idle', 'manual', 'screen', 'expired']),
  }),
]);
export type SessionState = z.infer<typeof SessionState>;

export const TrainingAccount = z.object({
  /** Given to `session.signIn` as `account`. */
  account: z.string(),
  displayName: z.string(),
  permissionSet: PermissionSet,
});

export const Connection = z.enum(['online', 'reconnecting', 'offline']);
export type Connection = z.infer<typeof Connection>;

export const Printer = z.object({
  printerId: z.string(),
  name: z.string(),
  location: z.string().nullable(),
  isDefault: z.boolean(),
  state: z.enum(['idle', 'printing', 'stopped', 'unknown']),
});
export type Printer = z.infer<typeof Printer>;

/**
 * For how many seconds the system's spooler itself keeps the files of finished jobs, which are whole
 * letters; 0 = it does not, null = this computer cannot tell.
 */
export const KeptSeconds = z.union([z.int().nonnegative(), z.literal('always')]).nullable();
export type KeptSeconds = z.infer<typeof KeptSeconds>;

export const PrintJob = z.object({
  jobId: Id,
  handoutId: Id.nullable(),
  printerId: z.string(),
  /**
   * `queued` with the spooler → `printing` → `taken` (the printer has everything);
   * `withdrawn` (cancelled, or not taken in time); `unknown`: please look, never reprinted by itself.
   */
  state: z.enum(['sending', 'queued', 'printing', 'taken', 'withdrawn', 'unknown']),
  /** Why it is withdrawn or unknown. */
  because: z
    .enum(['cancelled', 'notTakenInTime', 'printerStopped', 'printerGone', 'spoolerGone'])
    .nullable(),
});
export type PrintJob = z.infer<typeof PrintJob>;

export const Settings = z.object({
  /** `system` follows the operating system. */
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['de', 'en']),
  density: z.enum(['compact', 'comfortable']),
  /** Preferred printer of this machine; null = the system's default. */
  printerId: z.string().nullable(),
  /** HTTPS base URL of the service; null = training mode. */
  serviceUrl: z.string().nullable(),
  issuer: z.string().nullable(),
  clientId: z.string().nullable(),
});
export type Settings = z.infer<typeof Settings>;
export const SettingKey = z.enum(['theme', 'language', 'density', 'printerId']);
export type SettingKey = z.infer<typeof SettingKey>;
export const SettingOrigin = z.enum(['default', 'setting', 'machinePolicy', 'commandLine']);

export const SettingsView = z.object({
  values: Settings,
  /** Where each value comes from; `machinePolicy` cannot be changed here. */
  origins: z.record(z.string(), SettingOrigin),
  /** Sentences about what was wrong and what was done, e.g. a set-aside corrupt file. */
  notices: z.array(z.string()),
});
export type SettingsView = z.infer<typeof SettingsView>;

export const AppInfo = z.object({
  version: z.string(),
  runtime: z.enum(['electron', 'stand-in']),
  training: z.boolean(),
  /** True where a keyring keeps typed text over a crash; else the app says that it does not. */
  unsentSurvivesCrash: z.boolean(),
  platform: z.string(),
});

const empty = z.object({});
const route = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({
  input,
  output,
});

export const deskRoutes = {
  /** Any operation of the service-centre API; its own schemas are applied by the router. */
  'service.call': route(
    z.object({
      operation: z.enum(operationNames),
      input: z.unknown(),
      /** `refresh`: fetched again by the program, not a read (domain rule 27). */
      cause: z.enum(['open', 'refresh']),
      /** One per intended action, kept over "try again"; null for reads. */
      idempotencyKey: Id.nullable(),
    }),
    z.unknown(),
  ),
  /** Fetches bytes into main and lends them to this window under a one-time address. */
  'bytes.open': route(
    z.discriminatedUnion('operation', [
      z.object({
        operation: z.literal('documents.page'),
        input: OnMember.extend({ documentId: Id, page: z.int() }),
      }),
      z.object({
        operation: z.literal('certificates.letter'),
        input: OnMember.extend({ certificateId: Id }),
      }),
      z.object({
        operation: z.literal('handouts.bytes'),
        input: OnMember.extend({ handoutId: Id }),
      }),
    ]),
    z.object({ url: z.string(), mediaType: z.string(), sizeBytes: z.int(), sha256: z.string() }),
  ),
  'session.state': route(empty, z.object({ session: SessionState, connection: Connection })),
  'session.trainingAccounts': route(empty, z.object({ accounts: z.array(TrainingAccount) })),
  /** `account` chooses a training account; null lets the identity provider ask. */
  'session.signIn': route(z.object({ account: z.string().nullable() }), empty),
  'session.cancelSignIn': route(empty, empty),
  'session.signOut': route(empty, empty),
  'session.lock': route(empty, empty),
  /** Locks, clears the screen's memory, keeps the first person's drafts, asks who comes next. */
  'session.switchPerson': route(empty, empty),
  /** The renderer saw a key or pointer: restarts the idle clock. */
  'session.activity': route(z.object({ inContact: z.boolean() }), empty),
  /** Hands typed text to main, which brings it to the service within 2 s and holds it meanwhile. */
  'drafts.put': route(DraftKey.extend({ text: z.string().max(4000) }), empty),
  /** What the service has not confirmed yet, plus what it keeps: to refill the fields. */
  'drafts.all': route(
    empty,
    z.object({
      drafts: z.array(DraftKey.extend({ text: z.string(), confirmed: z.boolean() })),
    }),
  ),
  'printing.printers': route(
    empty,
    z.object({ printers: z.array(Printer), keptSeconds: KeptSeconds }),
  ),
  /** Prints the bytes of an open hand-out; states follow as `printing.job` events. */
  'printing.print': route(
    OnMember.extend({
      handoutId: Id,
      printerId: z.string().nullable(),
      copies: z.int().min(1).max(5),
    }),
    PrintJob,
  ),
  'printing.cancel': route(z.object({ jobId: Id }), PrintJob),
  'printing.testPage': route(z.object({ printerId: z.string() }), PrintJob),
  /** Save dialog, then the hand-out's bytes; false if the person cancelled. */
  'printing.savePdf': route(OnMember.extend({ handoutId: Id }), z.object({ saved: z.boolean() })),
  'settings.get': route(empty, SettingsView),
  'settings.set': route(z.object({ key: SettingKey, value: z.string().nullable() }), SettingsView),
  /** Copies one value; the clipboard is emptied after a minute if it still holds it. */
  'clipboard.write': route(z.object({ text: z.string().max(4000) }), empty),
  /** The number of the newest announced call, once; null: none waits. A hint, never a proof (rule 3). */
  'calls.take': route(empty, z.object({ phone: z.string().max(40).nullable() })),
  'app.info': route(empty, AppInfo),
  /** The first screen answers Enter: main says so on standard output. */
  'app.ready': route(z.object({ screen: z.string() }), empty),
} as const;

export type DeskRoutes = typeof deskRoutes;
export type DeskRoute = keyof DeskRoutes;
export type DeskInput<R extends DeskRoute> = z.infer<DeskRoutes[R]['input']>;
export type DeskOutput<R extends DeskRoute> = z.infer<DeskRoutes[R]['output']>;
