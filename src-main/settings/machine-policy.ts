import { z } from 'zod';
import { Settings } from '#shared/desk-contract/routes.ts';
import { lineOfSyntaxError, linesOfKeys } from './json-lines.ts';

/**
 * What an administrator may fix for a machine; `resources/policy.example.json` shows every key. Values
 * given here win over settings and cannot be changed in the program.
 */
export const MachinePolicy = z.strictObject({
  serviceUrl: z.url().optional(),
  issuer: z.url().optional(),
  clientId: z.string().min(1).optional(),
  /** Client certificate for the service, chosen by the common name of its issuer. */
  clientCertificateIssuer: z.string().min(1).optional(),
  /** False forbids training mode on this machine. */
  training: z.boolean().optional(),
  theme: Settings.shape.theme.optional(),
  language: Settings.shape.language.optional(),
  density: Settings.shape.density.optional(),
  printerId: z.string().min(1).optional(),
});
export type MachinePolicy = z.infer<typeof MachinePolicy>;

/** Why the policy file is refused; the program then does not start. */
export interface PolicyProblem {
  readonly file: string;
  /** From 1; null where the file as a whole is meant. */
  readonly line: number | null;
  readonly problem: 'syntax' | 'unknownKey' | 'badValue' | 'writable' | 'unreadable';
  /** The key meant; empty where there is none. */
  readonly key: string;
}

export type PolicyResult =
  | { readonly ok: true; readonly policy: MachinePolicy; readonly present: boolean }
  | { readonly ok: false; readonly problem: PolicyProblem };

/** How the file is reached; `writableByOthers` says whether ordinary users may change it. */
export interface PolicyFile {
  readonly path: string;
  /** Its text, or undefined if there is none. Throws if it is there and cannot be read. */
  read(): string | undefined;
  writableByOthers(): boolean;
}

const refusedAt = (
  file: string,
  problem: PolicyProblem['problem'],
  line: number | null = null,
  key = '',
): PolicyResult => ({ ok: false, problem: { file, line, problem, key } });

/** Checks the text of a policy file. Unknown keys and bad values are refused with their line. */
export const parseMachinePolicy = (file: string, text: string): PolicyResult => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return refusedAt(file, 'syntax', lineOfSyntaxError(error, text));
  }
  const parsed = MachinePolicy.safeParse(json);
  if (parsed.success) {
    return { ok: true, policy: parsed.data, present: true };
  }
  const [issue] = parsed.error.issues;
  const lines = linesOfKeys(text);
  if (issue?.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    return refusedAt(file, 'unknownKey', lines.get(key) ?? null, key);
  }
  const key = issue?.path.join('.') ?? '';
  return refusedAt(file, 'badValue', lines.get(key) ?? 1, key);
};

/** Reads the machine's policy. No file is no policy; a file that ordinary users may write is refused. */
export const readMachinePolicy = (file: PolicyFile): PolicyResult => {
  let text: string | undefined;
  try {
    text = file.read();
  } catch {
    return refusedAt(file.path, 'unreadable');
  }
  if (text === undefined) {
    return { ok: true, policy: {}, present: false };
  }
  return file.writableByOthers()
    ? refusedAt(file.path, 'writable')
    : parseMachinePolicy(file.path, text);
};

const sentences = {
  syntax: {
    de: 'Die Datei ist kein gültiges JSON.',
    en: 'The file is not valid JSON.',
  },
  unknownKey: {
    de: 'Den Schlüssel „{key}“ gibt es nicht.',
    en: 'There is no key “{key}”.',
  },
  badValue: {
    de: 'Der Wert von „{key}“ passt nicht.',
    en: 'The value of “{key}” does not fit.',
  },
  writable: {
    de: 'Gewöhnliche Benutzer dürfen die Datei ändern. Nur Administratoren dürfen das.',
    en: 'Ordinary users may change the file. Only administrators may.',
  },
  unreadable: {
    de: 'Die Datei kann nicht gelesen werden.',
    en: 'The file cannot be read.',
  },
} as const satisfies Record<PolicyProblem['problem'], { de: string; en: string }>;

/** What the page says that stands in for the workspace; one paragraph per line. */
export const policyProblemLines = (
  { file, line, problem, key }: PolicyProblem,
  language: Settings['language'],
): readonly string[] => {
  const what = sentences[problem][language].replace('{key}', key);
  return language === 'de'
    ? [
        'Das Programm startet nicht, solange die Richtlinie dieses Rechners fehlerhaft ist.',
        line === null ? `${file}: ${what}` : `${file}, Zeile ${line}: ${what}`,
        'Bitte wenden Sie sich an Ihre IT. Danach starten Sie das Programm neu.',
      ]
    : [
        'The program does not start while this computer’s policy is faulty.',
        line === null ? `${file}: ${what}` : `${file}, line ${line}: ${what}`,
        'Please turn to your IT department, then start the program again.',
      ];
};
