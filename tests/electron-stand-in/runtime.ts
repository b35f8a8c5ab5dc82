import { findChromium, hasDisplay } from './chromium/find.ts';
import {
  electronSwitches,
  fetchElectron,
  findElectron,
  whyElectronFails,
} from './electron-binary.ts';

/** What the program is started on. */
export type Runtime = {
  /** For people: what it is, and why this one. */
  readonly name: string;
  readonly reason: string;
  /** Whether somebody can see the window. */
  readonly visible: boolean;
} & (
  | { readonly kind: 'electron'; readonly executable: string; readonly switches: readonly string[] }
  | { readonly kind: 'stand-in' }
);

/**
 * Electron if it is there or can be had, else the stand-in on an installed browser, else on the headless
 * Chromium of an npm package. `DESK_RUNTIME=stand-in` skips Electron. `say` tells what takes long.
 */
export const chooseRuntime = async (say: (text: string) => void): Promise<Runtime> => {
  if (process.env['DESK_RUNTIME'] === 'stand-in') {
    return onStandIn('DESK_RUNTIME asks for it');
  }
  if (!hasDisplay()) {
    return onStandIn('Electron needs a display and there is none');
  }
  const executable = findElectron() ?? fetchWithWords(say);
  if (executable === undefined) {
    return onStandIn("Electron's executable is not here and could not be fetched");
  }
  const trouble = whyElectronFails(executable);
  return trouble === undefined
    ? {
        kind: 'electron',
        name: 'Electron',
        reason: 'its executable is here',
        visible: true,
        executable,
        switches: electronSwitches(),
      }
    : onStandIn(`Electron does not run here (${trouble})`);
};

const fetchWithWords = (say: (text: string) => void): string | undefined => {
  say("Fetching Electron's executable (once, about 110 MB) …");
  return fetchElectron();
};

const onStandIn = async (whyNotElectron: string): Promise<Runtime> => {
  const { name, canShowWindows } = await findChromium();
  return {
    kind: 'stand-in',
    name: `the Electron stand-in on ${name}`,
    reason: whyNotElectron,
    visible: canShowWindows && hasDisplay(),
  };
};
