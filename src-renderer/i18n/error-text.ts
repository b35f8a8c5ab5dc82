import type { DeskError } from '#shared/desk-contract/bridge.ts';
import { deskErrorTexts } from '#shared/desk-contract/errors.ts';
import { errorTexts, fillBlanks } from '#shared/service-contract/errors.ts';
import { formatFor } from './format.ts';
import { type Language, useLanguage } from './texts.ts';

const texts = { ...errorTexts, ...deskErrorTexts };
const instant = /^\d{4}-\d{2}-\d{2}T/;

/** The sentence of a refusal in the person's language, its codes put into words. */
export function errorText(error: DeskError, language: Language): string {
  const format = formatFor(language);
  const facts = Object.fromEntries(
    Object.entries({ requestId: error.requestId, ...error.facts }).map(([fact, value]) => [
      fact,
      typeof value === 'string' && instant.test(value) ? format.dateTime(value) : value,
    ]),
  );
  // A blank without a fact is left out: the sentence before it stands by itself.
  return fillBlanks(texts[error.code][language], facts, language)
    .replace(/\{\w+\}/g, '')
    .replace(/\s{2,}/g, ' ')
    .replace(/\s+([.,;:])/g, '$1')
    .trim();
}

export function useErrorText(): (error: DeskError) => string {
  const language = useLanguage();
  return (error) => errorText(error, language);
}
