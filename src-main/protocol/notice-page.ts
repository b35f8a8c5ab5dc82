import type { Settings } from '#shared/desk-contract/routes.ts';

/** What a page says when the workspace itself cannot be shown. */
export interface Notice {
  readonly title: string;
  /** Paragraphs, in order: what happened, what is kept, what to do. */
  readonly lines: readonly string[];
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');

const style = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:40rem;margin:15vh auto;padding:0 2rem}h1{font-size:1.4rem}`;

/** A page without script that works when everything else does not. */
export const noticeHtml = (
  { title, lines }: Notice,
  language: Settings['language'],
  nonce: string,
): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style nonce="${nonce}">${style}</style></head><body><main><h1>${escaped(title)}</h1>
${lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}</main></body></html>`;
