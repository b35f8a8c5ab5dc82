import type { DeskError } from '#shared/desk-contract/bridge.ts';
import { failureSentence } from '../desk/failure.ts';
import { wordOfFact } from './fact-words.ts';
import { formatFor } from './format.ts';
import { type Language, useLanguage } from './texts.ts';

/** The sentence of a refusal in the person's language, codes put into words. */
export function errorText(error: DeskError, language: Language): string {
  const format = formatFor(language);
  return failureSentence(error, language, (fact, value) =>
    wordOfFact(fact, value, language, format),
  );
}

export function useErrorText(): (error: DeskError) => string {
  const language = useLanguage();
  return (error) => errorText(error, language);
}
