import type { SameKeys } from '../../i18n/texts.ts';
import type { de } from './de.ts';

export const en: SameKeys<typeof de> = {
  title: 'Settings',
  look: {
    title: 'Appearance',
    theme: 'Colours',
    system: 'As the operating system',
    light: 'Light',
    dark: 'Dark',
    language: 'Language',
    de: 'Deutsch',
    en: 'English',
    density: 'Row spacing',
    compact: 'Compact',
    comfortable: 'Comfortable',
  },
  printer: {
    title: 'Printer',
    label: 'Printer of this computer',
    systemDefault: 'Default of the operating system',
    none: 'No printer is set up on this computer. Letters can be saved as PDF.',
    missing:
      'Printer “{name}” is not there at present. Until it is back or you choose another, nothing is printed here.',
    notThere: '{name}, not there',
    test: 'Print a test page',
    testMore: 'The test page holds no personal data.',
    refresh: 'Read the list again',
    keeps: {
      nothing: 'This computer’s print system does not keep printed letters.',
      hours:
        'The print system keeps printed letters for up to {hours} h. Please have your IT department switch that off (CUPS: PreserveJobFiles No).',
      always:
        'The print system keeps printed letters until somebody removes them. Please have your IT department switch that off.',
      unknown:
        'This computer cannot tell whether the print system keeps printed letters. Your IT department knows.',
    },
    state: {
      idle: 'ready',
      printing: 'printing',
      stopped: 'stopped',
      unknown: 'state unknown',
    },
    job: {
      sending: 'The test page is on its way to the print system.',
      queued: 'The test page waits at the printer.',
      printing: 'The test page is being printed.',
      taken: 'The printer has received the test page.',
      withdrawn: 'The test page was withdrawn: the printer did not take it.',
      unknown: 'It is unclear whether the test page was printed. Please look at the printer.',
    },
  },
  connection: {
    title: 'Connection',
    training: 'Training: the service runs on this computer, all persons are invented.',
    serviceUrl: 'Address of the service',
    issuer: 'Sign-in service',
    clientId: 'Identifier of the program',
    unset: 'not set up',
    byIt: 'Your IT department sets up the connection; here it can only be seen.',
  },
  origin: {
    label: 'Origin',
    default: 'default of the program',
    setting: 'chosen by you',
    machinePolicy: 'set by your IT department',
    commandLine: 'given at start',
  },
  locked: {
    machinePolicy: 'Your IT department sets this for this computer.',
    commandLine: 'Given when the program was started; holds until it ends.',
  },
  notices: {
    title: 'Notices',
    none: 'No notices: settings and policy were read completely.',
  },
  about: {
    title: 'About the program',
    version: 'Version',
    service: 'Service',
    runtime: 'Runtime',
    electron: 'Electron',
    standIn: 'Stand-in for Electron on Chromium (development only)',
    mode: 'Mode',
    training: 'Training',
    connected: 'Connected',
    unsent: 'Unsent text',
    unsentKept: 'Survives a crash: this computer has a keyring.',
    unsentLost:
      'Is kept only while the program runs: this computer has no keyring. What is typed without a connection does not survive a crash.',
    platform: 'Operating system',
  },
};
