import { ownOrigin } from '../ipc/gate.ts';
import type { ByteLoans } from './byte-loans.ts';
import {
  lockedPolicy,
  noncePlaceholder,
  noticePolicy,
  scriptPolicy,
  securityHeaders,
  workspacePolicy,
} from './csp.ts';
import type { StaticFiles } from './static-files.ts';

/** Path of the plain page that stands in for the workspace when it cannot be shown. */
export const noticePath = '/notice';

const text = (status: number, body: string): Response =>
  new Response(body, {
    status,
    headers: { ...securityHeaders(lockedPolicy), 'content-type': 'text/plain; charset=utf-8' },
  });

/**
 * Answers `app://workspace/…`: the built renderer, bytes lent to the window, and the notice page.
 * Nothing else exists under the scheme.
 */
export class AppProtocol {
  readonly #files: StaticFiles;
  readonly #loans: ByteLoans;
  readonly #notice: (nonce: string) => string;
  readonly #newNonce: () => string;

  /** `notice` renders the page of the notice that stands now; `newNonce` makes 128 random bits. */
  constructor(
    files: StaticFiles,
    loans: ByteLoans,
    notice: (nonce: string) => string,
    newNonce: () => string,
  ) {
    this.#files = files;
    this.#loans = loans;
    this.#notice = notice;
    this.#newNonce = newNonce;
  }

  /** The handler for Electron's `protocol.handle('app', …)`. */
  readonly handle = async (request: Request): Promise<Response> => {
    if (request.method !== 'GET') {
      return text(405, 'GET');
    }
    // Two things of the raw address do not survive URL parsing, which resolves dots: refuse them first.
    if (!request.url.startsWith(`${ownOrigin}/`) || request.url.includes('\\')) {
      return text(404, '');
    }
    const { pathname } = new URL(request.url);
    if (this.#loans.covers(pathname)) {
      return this.#bytes(pathname);
    }
    return pathname === noticePath ? this.#noticePage() : this.#file(pathname);
  };

  #bytes(pathname: string): Response {
    const answer = this.#loans.take(pathname);
    if (answer === undefined) {
      return text(404, '');
    }
    return new Response(new Uint8Array(answer.bytes), {
      headers: {
        ...securityHeaders(lockedPolicy),
        'content-type': answer.mediaType,
        'content-length': String(answer.bytes.byteLength),
      },
    });
  }

  #noticePage(): Response {
    const nonce = this.#newNonce();
    return new Response(this.#notice(nonce), {
      headers: {
        ...securityHeaders(noticePolicy(nonce)),
        'content-type': 'text/html; charset=utf-8',
      },
    });
  }

  async #file(pathname: string): Promise<Response> {
    const file = await this.#files.read(pathname);
    if (file === undefined) {
      return text(404, '');
    }
    if (!file.mediaType.startsWith('text/html')) {
      const policy = file.mediaType.startsWith('text/javascript') ? scriptPolicy : lockedPolicy;
      return new Response(file.bytes, {
        headers: { ...securityHeaders(policy), 'content-type': file.mediaType },
      });
    }
    const nonce = this.#newNonce();
    const html = new TextDecoder().decode(file.bytes).replaceAll(noncePlaceholder, nonce);
    return new Response(html, {
      headers: { ...securityHeaders(workspacePolicy(nonce)), 'content-type': file.mediaType },
    });
  }
}
