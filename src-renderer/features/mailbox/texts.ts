import { defineTexts } from '../../i18n/texts.ts';
import { de } from './de.ts';
import { en } from './en.ts';

export const mailboxTexts = defineTexts('mailbox', { de, en });
