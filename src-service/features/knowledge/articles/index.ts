import type { ArticleSource } from '../article.ts';
import { appArticles } from './app.ts';
import { applicationArticles } from './applications.ts';
import { cardArticles } from './cards.ts';
import { certificateArticles } from './certificates.ts';
import { dataArticles } from './data.ts';
import { documentArticles } from './documents.ts';
import { identityArticles } from './identity.ts';
import { messageArticles } from './messages.ts';
import { programmeArticles } from './programmes.ts';
import { serviceArticles } from './service.ts';

/** Every article, by area, in the order in which they are listed. */
export const articles: readonly ArticleSource[] = [
  ...cardArticles,
  ...certificateArticles,
  ...documentArticles,
  ...messageArticles,
  ...applicationArticles,
  ...dataArticles,
  ...identityArticles,
  ...programmeArticles,
  ...appArticles,
  ...serviceArticles,
];
