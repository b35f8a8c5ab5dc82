import { z } from 'zod';
import { type InvokeEvent, ipcMain } from '../api/ipc-main.ts';
import type { FrameFacts } from './frames.ts';

const FromPreload = z.object({
  kind: z.enum(['invoke', 'send']),
  id: z.int().optional(),
  channel: z.string(),
  values: z.array(z.unknown()),
});

/**
 * Hands a preload's message to `ipcMain`. `sender` is the window's WebContents; `reply` sends back to the
 * preload and rejects what cannot be cloned.
 */
export const dispatch = async (
  received: unknown,
  senderFrame: FrameFacts | null,
  sender: object,
  reply: (message: unknown) => Promise<void> | undefined,
): Promise<void> => {
  const { kind, id, channel, values } = FromPreload.parse(received);
  const event: InvokeEvent = {
    type: 'frame',
    sender,
    senderFrame,
    frameId: senderFrame?.routingId ?? -1,
    processId: senderFrame?.processId ?? -1,
  };
  if (kind === 'send') {
    ipcMain.dispatchSend(channel, event, values);
    return;
  }
  try {
    const value = await ipcMain.dispatchInvoke(channel, event, values);
    await reply({ kind: 'returned', id, value });
  } catch (error) {
    // Electron, too, lets only the message through.
    const message = `Error invoking remote method '${channel}': ${String(error)}`;
    await reply({ kind: 'failed', id, message });
  }
};
