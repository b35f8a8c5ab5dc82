import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { LogKind } from '#shared/service-contract/operation.ts';
import type { Level, PermissionSet } from '#shared/service-contract/vocabulary.ts';

/** One row of `who-may-what.md`. */
export interface AccessRow {
  readonly operation: string;
  /** null: no single record is concerned. */
  readonly level: Level | null;
  /** In a messenger contact, where the member writes; null where it has no level of its own. */
  readonly messengerLevel: Level | null;
  readonly sets: readonly PermissionSet[];
  readonly isPublic: boolean;
  readonly log: LogKind;
}

const file = resolve('src-shared/service-contract/who-may-what.md');

const levelWords: Readonly<Record<string, Level>> = {
  keine: 'none',
  einfach: 'simple',
  hoch: 'high',
};

const setLetters: Readonly<Record<string, PermissionSet>> = {
  A: 'agent',
  F: 'branch',
  L: 'lead',
  S: 'staff-desk',
  D: 'privacy',
};

const logWords: Readonly<Record<string, LogKind>> = {
  '–': 'none',
  'mit dem Abschluss': 'settled',
  'mit dem Öffnen': 'none',
  Zugriff: 'read',
  Suche: 'search',
  Legitimation: 'verification',
  Änderung: 'change',
  Offenlegung: 'disclosure',
  Prüfung: 'audit',
};

const everybody = 'alle, ohne Anmeldung';

/** Reads the table that people read. @throws Error naming the word nobody agreed on */
export const readAccessTable = (): AccessRow[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => rowOf(line.split('|').map((cell) => cell.trim())));

const rowOf = ([, operation = '', level = '', sets = '', , log = '']: string[]): AccessRow => {
  const [, needed = '', own] = /^(\S+)(?: \(Messenger: (\S+)\))?$/.exec(level) ?? [];
  return {
    operation: operation.replaceAll('`', ''),
    level: needed === '–' ? null : meaning(levelWords, needed),
    messengerLevel: own === undefined ? null : meaning(levelWords, own),
    isPublic: sets === everybody,
    sets: sets === everybody ? [] : sets.split(' ').map((letter) => meaning(setLetters, letter)),
    log: meaning(logWords, log),
  };
};

const meaning = <T>(words: Readonly<Record<string, T>>, word: string): T => {
  const meant = words[word];
  if (meant === undefined) {
    throw new Error(`who-may-what.md: “${word}” is no word of the table.`);
  }
  return meant;
};
