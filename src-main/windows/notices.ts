import type { Settings } from '#shared/desk-contract/routes.ts';
import type { Notice } from '../protocol/notice-page.ts';

type Language = Settings['language'];

/** Stands in for a workspace that failed again and again. */
export const rendererGivenUp: Readonly<Record<Language, Notice>> = {
  de: {
    title: 'Die Arbeitsfläche ist mehrmals ausgefallen',
    lines: [
      'Ihre Eingaben sind gesichert.',
      'Bitte schließen Sie dieses Fenster und starten Sie das Programm neu.',
      'Hilft das nicht, rufen Sie bitte den Support an.',
    ],
  },
  en: {
    title: 'The workspace failed several times',
    lines: [
      'What you typed is kept.',
      'Please close this window and start the program again.',
      'If that does not help, please call support.',
    ],
  },
};

/** Said when the program itself failed and is not started again. */
export const programGivenUp: Readonly<Record<Language, string>> = {
  de: 'Im Programm ist ein Fehler aufgetreten. Bitte starten Sie es neu; hilft das nicht, rufen Sie bitte den Support an.',
  en: 'The program met an error. Please start it again; if that does not help, please call support.',
};
