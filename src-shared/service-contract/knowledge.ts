import { z } from 'zod';
import { programmeIds } from '../domain/programmes.ts';
import { json, operation } from './operation.ts';
import { Level, OnMember, servingSets } from './vocabulary.ts';

/** Name of an article, e.g. `documents-limits`; part of no address and no log. */
export const ArticleId = z.string().regex(/^[a-z][a-zA-Z0-9-]{1,60}$/);

export const KnowledgeArea = z.enum([
  'documents',
  'certificates',
  'cards',
  'messages',
  'applications',
  'data',
  'identity',
  'programmes',
  'app',
  'service',
]);
export type KnowledgeArea = z.infer<typeof KnowledgeArea>;

/** The members' language decides which one is read or inserted, not only the screen's. */
export const KnowledgeLanguage = z.enum(['de', 'en']);
export type KnowledgeLanguage = z.infer<typeof KnowledgeLanguage>;

export const Programme = z.enum(programmeIds);

export const ArticleHit = z.object({
  articleId: ArticleId,
  area: KnowledgeArea,
  title: z.string(),
  /** Can be said to a caller as it stands. */
  answer: z.string(),
});
export type ArticleHit = z.infer<typeof ArticleHit>;

export const Article = ArticleHit.extend({
  /** In this order; empty where nothing is done step by step. */
  steps: z.array(z.string()),
  details: z.array(z.string()),
  /** What goes into a written answer; blanks in square brackets are still to be filled in. */
  reply: z.string(),
  /** Numbers of the domain rules it rests on. */
  rules: z.array(z.int()),
  /** Has conditions of its own; `knowledge.forMember` applies them. */
  programme: Programme.nullable(),
  related: z.array(z.object({ articleId: ArticleId, title: z.string() })),
});
export type Article = z.infer<typeof Article>;

export const ProgrammeAdvice = z.object({
  programme: Programme,
  articleId: ArticleId,
  title: z.string(),
  verdict: z.enum(['fits', 'fitsAfterSmart', 'ask', 'no']),
  reason: z
    .enum([
      'tooYoung',
      'tooOld',
      'birthdayDecides',
      'childsAge',
      'pregnancy',
      'pregnancyOrChild',
      'citizenship',
      'throughChild',
      'throughAdultsApp',
      'coverEnded',
      'deceased',
    ])
    .nullable(),
});
export type ProgrammeAdvice = z.infer<typeof ProgrammeAdvice>;

/** Leads decide approvals and answer questions of their team; they look things up, too. */
const readers = [...servingSets, 'lead'] as const;

export const knowledge = {
  'knowledge.search': operation({
    summary: 'Articles on what members ask, best first; without words, all of them by area.',
    input: z.object({ text: z.string().max(200), language: KnowledgeLanguage }),
    output: json(z.object({ articles: z.array(ArticleHit) })),
    errors: [],
    permissions: readers,
    // No record is touched and no contact needed: neither a lookup (rule 2) nor a logged read (rule 27).
    scope: 'person',
    level: 'none',
    effect: 'read',
    log: 'none',
    approval: false,
    rules: [2, 24, 27],
  }),
  'knowledge.article': operation({
    summary: 'One article in one language; nothing personal is in it, so nothing is logged.',
    input: z.object({ articleId: ArticleId, language: KnowledgeLanguage }),
    output: json(Article),
    errors: ['articleNotFound'],
    permissions: readers,
    scope: 'person',
    level: 'none',
    effect: 'read',
    log: 'none',
    approval: false,
    rules: [24, 27],
  }),
  /**
   * The answer tells an age band and the app state. *simple* opens the app state (rule 8) and shows the
   * birth year only (rule 2), so below *high* nothing is concluded that the year alone does not say.
   */
  'knowledge.forMember': operation({
    summary:
      'Which programmes the open member may be advised of: by birth year, from high by date.',
    input: OnMember.extend({ language: KnowledgeLanguage }),
    output: json(z.object({ level: Level, programmes: z.array(ProgrammeAdvice) })),
    errors: [],
    permissions: servingSets,
    scope: 'member',
    level: 'simple',
    effect: 'read',
    log: 'read',
    approval: false,
    rules: [2, 8, 12, 23, 24],
  }),
};
