import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** Waits on 127.0.0.1 for the one redirect that ends a sign-in (RFC 8252 § 7.3). */
export interface LoopbackReceiver {
  readonly redirectUri: string;
  /** Resolves with the redirect that carries `state`; everything else is answered and ignored. */
  redirectWith(state: string): Promise<URL>;
  close(): void;
}

const path = '/callback';
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  connection: 'close',
};

const answer = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, headers).end(body);
};

/** Opens the receiver on a free port of the loopback interface only. `page` is what the browser then shows. */
export const openLoopback = async (page: string): Promise<LoopbackReceiver> => {
  let origin = '';
  let awaited: { readonly state: string; readonly resolve: (url: URL) => void } | undefined;
  const receive = (request: IncomingMessage, response: ServerResponse): void => {
    const url = URL.parse(request.url ?? '', origin);
    // A page in the browser may reach us under another name (DNS rebinding): only the literal address counts.
    if (request.method !== 'GET' || url?.pathname !== path || request.headers.host !== url.host) {
      answer(response, 404, '');
      return;
    }
    if (awaited === undefined || url.searchParams.get('state') !== awaited.state) {
      answer(response, 400, '');
      return;
    }
    answer(response, 200, page);
    awaited.resolve(url);
  };
  const server = createServer(receive);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('a listening TCP server has an address with a port');
  }
  origin = `http://127.0.0.1:${address.port}`;
  return {
    redirectUri: `${origin}${path}`,
    redirectWith: (state) =>
      new Promise((resolve) => {
        awaited = { state, resolve };
      }),
    close: () => {
      server.close();
      server.closeIdleConnections();
    },
  };
};

/** What the browser shows when it is done. */
export const loopbackPage = (language: 'de' | 'en'): string =>
  language === 'de'
    ? '<!doctype html><html lang="de"><meta charset="utf-8"><title>HEK Service Desk</title><main><h1>Anmeldung abgeschlossen</h1><p>Sie können dieses Fenster schließen und im Programm weiterarbeiten.</p></main></html>'
    : '<!doctype html><html lang="en"><meta charset="utf-8"><title>HEK Service Desk</title><main><h1>Signed in</h1><p>You can close this window and go on in the program.</p></main></html>';
