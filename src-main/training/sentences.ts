import type { Settings } from '#shared/desk-contract/routes.ts';
import type { TrainingFault } from '#shared/training/protocol.ts';

type Language = Settings['language'];

/** Why the training service does not run, and what to do; `{detail}` is a folder or a policy line. */
const sentences = {
  folderInUse: {
    de: 'Die Schulungsdaten sind schon in einem anderen Programm geöffnet. Bitte schließen Sie es und starten Sie neu. ({detail})',
    en: 'The training data is already open in another program. Please close it and start again. ({detail})',
  },
  folderNewer: {
    de: 'Die Schulungsdaten stammen von einer neueren Version. Bitte aktualisieren Sie das Programm. ({detail})',
    en: 'The training data comes from a newer version. Please update the program. ({detail})',
  },
  folderNotWritable: {
    de: 'In den Ordner der Schulungsdaten kann nicht geschrieben werden. Bitte geben Sie ihn frei und starten Sie neu. ({detail})',
    en: 'The folder of the training data cannot be written. Please make it writable and start again. ({detail})',
  },
  folderDamaged: {
    de: 'Die Schulungsdaten sind beschädigt und ließen sich nicht ersetzen. Bitte wenden Sie sich an Ihre IT. ({detail})',
    en: 'The training data is damaged and could not be replaced. Please turn to your IT department. ({detail})',
  },
  diskFull: {
    de: 'Auf dem Datenträger ist zu wenig Platz für die Schulungsdaten. Bitte schaffen Sie Platz und starten Sie neu. ({detail})',
    en: 'There is too little space for the training data. Please make room and start again. ({detail})',
  },
  portUnavailable: {
    de: 'Auf diesem Rechner ist kein Netzwerkanschluss für den Schulungsdienst frei. Bitte starten Sie neu. ({detail})',
    en: 'No network port is free for the training service on this computer. Please start again. ({detail})',
  },
  policyInvalid: {
    de: 'Die Richtliniendatei des Dienstes ist fehlerhaft: {detail}. Bitte berichtigen und neu starten.',
    en: 'The policy file of the service is faulty: {detail}. Please correct it and start again.',
  },
  unexpected: {
    de: 'Der Schulungsdienst konnte nicht starten. Bitte starten Sie das Programm neu; hilft das nicht, rufen Sie den Support an. {detail}',
    en: 'The training service could not start. Please start the program again; if that does not help, call support. {detail}',
  },
  givenUp: {
    de: 'Der Schulungsdienst ist mehrmals ausgefallen. Bitte starten Sie das Programm neu; Ihre Eingaben bleiben erhalten. {detail}',
    en: 'The training service failed several times. Please start the program again; what you typed is kept. {detail}',
  },
} as const satisfies Record<TrainingFault | 'givenUp', Record<Language, string>>;

export type TrainingTrouble = keyof typeof sentences;

export const troubleSentence = (
  trouble: TrainingTrouble,
  detail: string,
  language: Language,
): string => sentences[trouble][language].replace('{detail}', detail).replace(' ()', '').trim();

/** Said in the settings after a damaged folder was replaced; its name is given. */
export const setAsideNotice = (folder: string): Record<Language, string> => ({
  de: `Die Schulungsdaten waren beschädigt. Sie liegen jetzt in „${folder}“; es wurde ein neuer Bestand angelegt.`,
  en: `The training data was damaged. It now lies in “${folder}”; a new set was made.`,
});
