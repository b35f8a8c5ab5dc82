import { z } from 'zod';

/**
 * What a test may do to the stand-in from outside, over the process channel it started it with: answer
 * dialogs that nobody can click, and let happen what only an operating system does.
 */

export const FromTest = z.discriminatedUnion('type', [
  /** The test is connected to the browser; start-up may go on. */
  z.object({ type: z.literal('attached') }),
  /** The next save dialog's answer; null = cancelled. */
  z.object({ type: z.literal('nextSave'), filePath: z.string().nullable() }),
  z.object({
    type: z.literal('power'),
    event: z.enum(['suspend', 'resume', 'lock-screen', 'unlock-screen']),
  }),
  /** Kills the process of every window's page. */
  z.object({ type: z.literal('crashRenderer') }),
  z.object({ type: z.literal('quit') }),
]);
export type FromTest = z.infer<typeof FromTest>;

export const ToTest = z.discriminatedUnion('type', [
  /** Where to attach by the DevTools protocol. */
  z.object({ type: z.literal('browser'), endpoint: z.string() }),
  z.object({ type: z.literal('systemBrowser'), url: z.string() }),
  /** A process that the program forked. */
  z.object({ type: z.literal('child'), pid: z.int(), name: z.string() }),
]);
export type ToTest = z.infer<typeof ToTest>;

type Handlers = { readonly [T in FromTest['type']]?: (message: FromTest & { type: T }) => void };
const handlers = new Set<(message: FromTest) => void>();
const underTest = process.env['STAND_IN_TEST'] === '1' && process.send !== undefined;

/** Registers what is to happen on a test's message of one type. */
export const onTest = <T extends keyof Handlers>(
  type: T,
  act: (message: Extract<FromTest, { type: T }>) => void,
): void => {
  const isOne = (message: FromTest): message is Extract<FromTest, { type: T }> =>
    message.type === type;
  handlers.add((message) => {
    if (isOne(message)) {
      act(message);
    }
  });
};

export const tellTest = (message: ToTest): void => {
  if (underTest) {
    process.send?.(message);
  }
};

const attached = Promise.withResolvers<void>();
onTest('attached', () => attached.resolve());
/** Settles when the test has connected to the browser. */
export const testAttached = (): Promise<void> => attached.promise;

if (underTest) {
  process.on('message', (message) => {
    const parsed = FromTest.parse(message);
    for (const handle of handlers) {
      handle(parsed);
    }
  });
  // The channel alone must not keep the program alive, and the program must not outlive the test.
  process.channel?.unref();
  process.on('disconnect', () => process.exit(1));
}
