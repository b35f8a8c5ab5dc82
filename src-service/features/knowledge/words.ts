import { nameKey } from '#shared/domain/names.ts';
import type { KnowledgeLanguage } from '#shared/service-contract/knowledge.ts';

/** Words of questions that say nothing about what is asked. */
const idle: Readonly<Record<KnowledgeLanguage, string>> = {
  de:
    'wie was wo wer wann warum wieso weshalb welche welcher welches welchen ich du er sie es wir ihr man mein ' +
    'meine meinen meinem meiner ihre ihren ihrem ihrer der die das den dem des ein eine einen einem einer und ' +
    'oder aber auch nicht noch nur schon mal denn kann koennen kann man muss soll darf moechte will habe hat hatte ' +
    'haben bin bist ist sind war wird werden gibt geht machen mache macht tun bei mit von vom zu zum zur in im ' +
    'an am auf aus fuer ueber unter nach vor hek bitte dass wenn ob so mir mich uns ihn ihm da hier dort um',
  en:
    'how what where who when why which i you he she it we they one my your his her our their the a an and or but ' +
    'also not only already can could must should may might want do does did have has had am is are was were be been ' +
    'will would there with from of to in on at by for about over under after before hek please that if whether ' +
    'so me us him them here this',
};
const idleKeys = { de: keysOf(idle.de), en: keysOf(idle.en) };

/** Words that mean the same to whoever asks; each finds the others, a little behind the word itself. */
const alike: Readonly<Record<KnowledgeLanguage, readonly string[]>> = {
  de: [
    'egk gesundheitskarte versichertenkarte krankenkassenkarte chipkarte karte',
    'ersatzbescheinigung ersatzkarte ersatz',
    'verloren verlust weg gestohlen geklaut abhanden',
    'kaputt defekt beschaedigt',
    'bescheinigung nachweis bestaetigung',
    'hochladen upload senden schicken einreichen',
    'unterlagen dokument beleg schreiben',
    'konto bankverbindung iban bankkonto',
    'umzug adresse anschrift wohnort',
    'handy smartphone geraet telefon mobilgeraet endgeraet',
    'pin kennwort passwort code',
    'anmelden registrieren einloggen login identifizieren',
    'ausweis personalausweis perso',
    'schwanger schwangerschaft',
    'hebamme geburtshelferin',
    'arzt aerztin praxis doktor',
    'krankenhaus klinik spital',
    'update aktualisierung version',
    'fehler stoerung problem absturz',
    'chat messenger nachricht',
    'brief schreiben post',
    'kind kinder sohn tochter',
    'tot tod verstorben gestorben todesfall sterbefall',
    'vollmacht vertretung betreuung',
    'krankmeldung arbeitsunfaehigkeit krankschreibung',
  ],
  en: [
    'egk card health insurance card',
    'replacement substitute',
    'lost loss gone stolen missing',
    'broken damaged defective',
    'certificate proof confirmation',
    'upload send submit',
    'papers document receipt',
    'account bank iban',
    'move address residence',
    'phone smartphone device mobile',
    'pin password code',
    'register login identify',
    'passport identity',
    'pregnant pregnancy',
    'doctor practice surgery gp',
    'hospital clinic',
    'update version',
    'error fault problem crash',
    'chat messenger message',
    'letter post mail',
    'child children son daughter',
    'dead death died deceased',
  ],
};

function keysOf(text: string): ReadonlySet<string> {
  return new Set(wordsIn(text));
}

/** The words of a text under the keys at which all their spellings meet: ü = ue = u, ß = ss. */
export function wordsIn(text: string): readonly string[] {
  return nameKey(text.replace(/-/gu, ' '))
    .split(' ')
    .filter((word) => word !== '');
}

const ending: Readonly<Record<KnowledgeLanguage, RegExp>> = {
  de: /(?:ern|en|er|em|es|e|n|s)$/u,
  en: /(?:ing|ed|es|s)$/u,
};
/** "sicher" must not become "sich". */
const leastStem: Readonly<Record<KnowledgeLanguage, number>> = { de: 5, en: 4 };

/** Without the ending that declension adds, as long as enough is left to tell words apart. */
export function stemOf(word: string, language: KnowledgeLanguage): string {
  const stem = word.replace(ending[language], '');
  return stem.length >= leastStem[language] ? stem : word;
}

/** What is asked for: idle words left out unless nothing else is there. */
export function askedWords(text: string, language: KnowledgeLanguage): readonly string[] {
  const words = [...new Set(wordsIn(text))];
  const telling = words.filter((word) => !idleKeys[language].has(word));
  return telling.length === 0 ? words : telling;
}

const alikeKeys = {
  de: alike.de.map((group) => wordsIn(group)),
  en: alike.en.map((group) => wordsIn(group)),
};

/** Other words for the same thing. */
export function synonymsOf(word: string, language: KnowledgeLanguage): readonly string[] {
  const stem = stemOf(word, language);
  const groups = alikeKeys[language].filter((group) =>
    group.some((one) => one === word || stemOf(one, language) === stem),
  );
  return [...new Set(groups.flat())].filter((one) => one !== word);
}
