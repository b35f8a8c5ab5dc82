import type { Request as PageRequest, Route } from 'playwright-core';
import { webLikeSchemes } from '../api/protocol.ts';
import type { StandInSession } from '../api/session.ts';
import { fromPage, headerToPage } from '../origin.ts';

/**
 * Answers a page's request: first the session's `webRequest` listeners, then the handler of its scheme,
 * then, for real addresses, the network.
 */
export const respond = async (
  session: StandInSession,
  webContentsId: number,
  route: Route,
  request: PageRequest,
): Promise<void> => {
  const url = fromPage(webLikeSchemes(), request.url());
  const details = {
    id: nextId(),
    url,
    method: request.method(),
    webContentsId,
    resourceType: resourceType(request),
    referrer: '',
    timestamp: performance.timeOrigin + performance.now(),
    uploadData: [],
  };
  if (await session.webRequest.refuses(details)) {
    await route.abort('blockedbyclient');
    return;
  }
  const handler = session.protocol.handlerOf(new URL(url).protocol.slice(0, -1));
  const response =
    handler === undefined ? await viaNetwork(route) : await handler(toRequest(url, request));
  const headers = await session.webRequest.filterHeaders({
    ...details,
    statusCode: response.status,
    statusLine: `HTTP/1.1 ${response.status}`,
    responseHeaders: collect(response.headers),
  });
  if (headers === undefined) {
    await route.abort('blockedbyclient');
    return;
  }
  await route.fulfill({
    status: response.status,
    headers: flatten(headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
};

let last = 0;
const nextId = (): number => {
  last += 1;
  return last;
};

const resourceType = (
  request: PageRequest,
): Electron.OnBeforeRequestListenerDetails['resourceType'] => {
  switch (request.resourceType()) {
    case 'document':
      return request.frame().parentFrame() === null ? 'mainFrame' : 'subFrame';
    case 'stylesheet':
      return 'stylesheet';
    case 'script':
      return 'script';
    case 'image':
      return 'image';
    case 'font':
      return 'font';
    case 'media':
      return 'media';
    case 'xhr':
    case 'fetch':
      return 'xhr';
    default:
      return 'other';
  }
};

const toRequest = (url: string, request: PageRequest): Request => {
  const body = request.postDataBuffer();
  return new Request(url, {
    method: request.method(),
    headers: Object.fromEntries(
      Object.entries(request.headers()).map(([name, value]) => [
        name,
        fromPage(webLikeSchemes(), value),
      ]),
    ),
    ...(body === null ? {} : { body: new Uint8Array(body) }),
  });
};

const viaNetwork = async (route: Route): Promise<Response> => {
  const answer = await route.fetch({ maxRedirects: 0 });
  const hasBody = ![204, 205, 304].includes(answer.status());
  return new Response(hasBody ? new Uint8Array(await answer.body()) : null, {
    status: answer.status(),
    headers: answer.headers(),
  });
};

const collect = (headers: Headers): Record<string, string[]> => {
  const collected: Record<string, string[]> = {};
  for (const [name, value] of headers) {
    collected[name] = [...(collected[name] ?? []), value];
  }
  return collected;
};

/** One line per value, as Chromium takes them; origins in policies and redirects are translated. */
const flatten = (headers: Readonly<Record<string, string | string[]>>): Record<string, string> => {
  const schemes = webLikeSchemes();
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      headerToPage(schemes, Array.isArray(value) ? value.join('\n') : value),
    ]),
  );
};
