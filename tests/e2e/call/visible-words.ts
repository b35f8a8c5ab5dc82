import type { Page } from 'playwright';

/** Every text and every spoken or hovered name in the page, one per entry, typed values left out. */
export const wordsOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const within = node.parentElement?.closest('script, style, textarea');
      if (within === null || within === undefined) found.push(node.nodeValue ?? '');
    }
    const named = ['aria-label', 'placeholder', 'title', 'alt', 'aria-roledescription'];
    for (const element of document.querySelectorAll(named.map((one) => `[${one}]`).join())) {
      found.push(...named.map((one) => element.getAttribute(one) ?? ''));
    }
    return [document.title, ...found].map((text) => text.trim()).filter((text) => text !== '');
  });

/** Words that no English sentence has; articles that are English words, too, are left out. */
const german =
  /[äöüß]|\b(der|das|den|dem|des|und|oder|nicht|kein|keine|eine|einen|einer|ist|sind|wird|werden|mit|für|von|zum|zur|bei|aus|auf|noch|schon|ab|bis|seit|heute|bitte|Sie|Ihre?|wer|Karte|Karten|Kontakt|Akte|Anruf|Bescheinigung|Dokumente?|Suche|Treffer|Abbrechen|Zeilen?|Aufgaben?|Legitimation|Notiz|Anschrift|Postfach|Eintrag|Mitglied|Grund|Weg|Jahr|gesperrt|erledigt)\b/i;
/** A key that found no words, e.g. `gate.title`; addresses of pages and of mail are none. */
const rawKey = /(?<![\w@./-])[a-z][A-Za-z]*(?:[.:][a-z][A-Za-z0-9]*)+(?![\w@./-])/;
/** A code of the contract, e.g. `cardLost`; the field's own abbreviations are none. */
const code = /(?<![\w-])(?!eGK\b|eID\b|eEB\b|kB\b)[a-z]+[A-Z][A-Za-z]*(?![\w-])/;

/** What is no English sentence for people, after what the data itself says is taken out. */
export const notEnglish = (
  texts: readonly string[],
  fromData: readonly string[],
): readonly string[] => {
  const longestFirst = fromData.toSorted((a, b) => b.length - a.length);
  const own = texts.map((text) =>
    longestFirst.reduce((left, value) => left.replaceAll(value, '§'), text),
  );
  return [...new Set(own.filter((text) => [german, rawKey, code].some((one) => one.test(text))))];
};
