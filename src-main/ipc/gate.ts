/** What the gate needs of Electron's `WebFrameMain`. */
export interface SenderFrame {
  readonly origin: string;
  readonly parent: object | null;
}

/** The origin under which the built renderer is served; nothing else may address the program. */
export const ownOrigin = 'app://workspace';

/**
 * Only the top frame of our own page may ask. A frame that has navigated or is gone is null
 * (Electron, `IpcMainInvokeEvent.senderFrame`).
 */
export const mayAddress = (frame: SenderFrame | null): boolean =>
  frame !== null && frame.parent === null && frame.origin === ownOrigin;
