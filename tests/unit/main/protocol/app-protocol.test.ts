import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SettableClock } from '#shared/domain/clock.ts';
import { AppProtocol, noticePath } from '../../../../src-main/protocol/app-protocol.ts';
import { ByteLoans, loanMillis } from '../../../../src-main/protocol/byte-loans.ts';
import { noticeHtml } from '../../../../src-main/protocol/notice-page.ts';
import { StaticFiles } from '../../../../src-main/protocol/static-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-protocol-'));
const root = join(folder, 'renderer');
mkdirSync(join(root, 'assets'), { recursive: true });
writeFileSync(
  join(root, 'index.html'),
  '<script nonce="__CSP_NONCE__"></script><style nonce="__CSP_NONCE__"></style>',
);
writeFileSync(join(root, 'assets', 'index-1a2b.js'), 'let one = 1;');
writeFileSync(join(root, '.secret.html'), 'hidden');
writeFileSync(join(root, 'notes.exe'), 'unknown kind');
writeFileSync(join(folder, 'outside.js'), 'outside');
symlinkSync(join(folder, 'outside.js'), join(root, 'assets', 'link.js'));
afterAll(() => rmSync(folder, { recursive: true }));

const contactId = '00000000-0000-4000-8000-00000000000a';
const page = {
  bytes: new TextEncoder().encode('%PDF'),
  mediaType: 'application/pdf',
  sha256: 'a'.repeat(64),
};

const setUp = () => {
  const clock = new SettableClock(1_000);
  let made = 0;
  const next = () => {
    made += 1;
    return `id-${made}`;
  };
  const loans = new ByteLoans(clock, next);
  const notice = (nonce: string) =>
    noticeHtml({ title: 'A & B', lines: ['<script>', 'second'] }, 'de', nonce);
  const protocol = new AppProtocol(new StaticFiles(root), loans, notice, next);
  const get = (path: string) => protocol.handle(new Request(`app://workspace${path}`));
  return { clock, loans, protocol, get };
};

describe('the workspace page', () => {
  it('is answered at the root with a nonce that is new in every response', async () => {
    const { get } = setUp();
    const [one, other] = [await get('/'), await get('/')];
    expect(await one.text()).toBe('<script nonce="id-1"></script><style nonce="id-1"></style>');
    expect(await other.text()).toContain('nonce="id-2"');
    expect(one.headers.get('content-security-policy')).toContain("script-src 'nonce-id-1'");
  });

  it('forbids everything but its own files, and never allows inline or evaluated script', async () => {
    const { get } = setUp();
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    const directives = Object.fromEntries(
      policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]),
    );
    expect(directives['default-src']).toEqual(["'none'"]);
    expect(directives['script-src']).toEqual(["'nonce-id-1'"]);
    expect(directives['style-src']).toEqual(["'nonce-id-1'"]);
    for (const closed of ['base-uri', 'form-action', 'frame-ancestors']) {
      expect(directives[closed]).toEqual(["'none'"]);
    }
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
  });

  it('carries the headers that keep it apart from everything else', async () => {
    const { headers } = await setUp().get('/');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('a file of the build', () => {
  it('is answered with its media type; a script binds a worker made from it', async () => {
    const answer = await setUp().get('/assets/index-1a2b.js');
    expect(await answer.text()).toBe('let one = 1;');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each([
    ['/../outside.js', 'dots that URL parsing resolves'],
    ['/assets/../../outside.js', 'dots in the middle'],
    ['/%2e%2e/outside.js', 'encoded dots'],
    ['/assets/%2e%2e%2f%2e%2e%2foutside.js', 'encoded slashes'],
    ['/..%2foutside.js', 'half encoded'],
    ['/..%5coutside.js', 'an encoded backslash'],
    ['/..\\outside.js', 'a backslash'],
    ['//etc/passwd', 'an empty part'],
    ['/assets//index-1a2b.js', 'an empty part in the middle'],
    ['/etc/passwd', 'an absolute path'],
    ['/C:/Windows/win.ini', 'a drive'],
    ['/file:///etc/passwd', 'an address'],
    ['/assets/link.js', 'a link that leads out of the folder'],
    ['/.secret.html', 'a hidden file'],
    ['/notes.exe', 'an unknown kind of file'],
    ['/assets', 'a folder'],
    ['/assets/', 'a folder with a slash'],
    ['/index.html%00.js', 'a null byte'],
    ['/missing.js', 'nothing'],
  ])('is not found at %s (%s)', async (path) => {
    const answer = await setUp().get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
  });

  it.each(['app://other/index.html', 'app://workspace.evil/index.html', 'https://workspace/'])(
    'is not found under %s',
    async (url) => {
      expect((await setUp().protocol.handle(new Request(url))).status).toBe(404);
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'HEAD'])('cannot be asked for by %s', async (method) => {
    const answer = await setUp().protocol.handle(
      new Request('app://workspace/index.html', { method }),
    );
    expect(answer.status).toBe(405);
  });
});

describe('bytes lent to the window', () => {
  it('are answered once, not stored, and never as a page', async () => {
    const { loans, get } = setUp();
    const path = loans.lend(page, contactId);
    const answer = await get(path);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
    expect(await answer.text()).toBe('%PDF');
    expect((await get(path)).status).toBe(404);
  });

  it('end after a minute', async () => {
    const { clock, loans, get } = setUp();
    const path = loans.lend(page, contactId);
    clock.advance(loanMillis);
    expect((await get(path)).status).toBe(404);
  });

  it('rule 8: end with their contact, and all of them at lock', async () => {
    const { loans, get } = setUp();
    const ended = loans.lend(page, contactId);
    const other = loans.lend(page, '00000000-0000-4000-8000-00000000000b');
    loans.endContact(contactId);
    expect((await get(ended)).status).toBe(404);
    loans.clear();
    expect((await get(other)).status).toBe(404);
  });

  it('have addresses that cannot be guessed from a path', async () => {
    const { get } = setUp();
    expect((await get('/bytes/')).status).toBe(404);
    expect((await get('/bytes/../index.html')).status).toBe(200);
    expect((await get('/bytes/id-1/../../index.html')).status).toBe(200);
  });
});

it('the notice page has no script and says its text as text', async () => {
  const answer = await setUp().get(noticePath);
  const html = await answer.text();
  expect(html).toContain('<h1>A &amp; B</h1>');
  expect(html).toContain('<p>&lt;script&gt;</p>');
  expect(answer.headers.get('content-security-policy')).not.toContain('script-src');
});
