import type {
  CallbackResponse,
  HeadersReceivedResponse,
  OnBeforeRequestListenerDetails,
  OnHeadersReceivedListenerDetails,
  WebRequestFilter,
} from 'electron';
import { notImplemented } from '../closed.ts';

type BeforeRequest = (
  details: OnBeforeRequestListenerDetails,
  callback: (response: CallbackResponse) => void,
) => void;
type HeadersReceived = (
  details: OnHeadersReceivedListenerDetails,
  callback: (response: HeadersReceivedResponse) => void,
) => void;

/** `session.webRequest`: one listener each, for all addresses or those of a filter. */
export class StandInWebRequest {
  private before: { listener: BeforeRequest; applies: (url: string) => boolean } | undefined;
  private received: { listener: HeadersReceived; applies: (url: string) => boolean } | undefined;

  onBeforeRequest(
    filter: WebRequestFilter | BeforeRequest | null,
    listener?: BeforeRequest | null,
  ): void {
    this.before = registration(filter, listener);
  }

  onHeadersReceived(
    filter: WebRequestFilter | HeadersReceived | null,
    listener?: HeadersReceived | null,
  ): void {
    this.received = registration(filter, listener);
  }

  /** True if the request is to be refused. */
  async refuses(details: OnBeforeRequestListenerDetails): Promise<boolean> {
    const { before } = this;
    if (before === undefined || !before.applies(details.url)) {
      return false;
    }
    const response = await new Promise<CallbackResponse>((resolve) => {
      before.listener(details, resolve);
    });
    if (response.redirectURL !== undefined) {
      notImplemented('webRequest.onBeforeRequest with redirectURL');
    }
    return response.cancel === true;
  }

  /** The headers after the listener saw them; undefined if it refused the response. */
  async filterHeaders(
    details: OnHeadersReceivedListenerDetails,
  ): Promise<Record<string, string | string[]> | undefined> {
    const { received } = this;
    if (received === undefined || !received.applies(details.url)) {
      return details.responseHeaders ?? {};
    }
    const response = await new Promise<HeadersReceivedResponse>((resolve) => {
      received.listener(details, resolve);
    });
    return response.cancel === true
      ? undefined
      : (response.responseHeaders ?? details.responseHeaders ?? {});
  }
}

const registration = <L>(
  filter: WebRequestFilter | L | null,
  listener: L | null | undefined,
): { listener: L; applies: (url: string) => boolean } | undefined => {
  if (isFilter(filter)) {
    return listener ? { listener, applies: matcher(filter.urls) } : undefined;
  }
  return filter === null ? undefined : { listener: filter, applies: () => true };
};

const isFilter = <L>(value: WebRequestFilter | L | null): value is WebRequestFilter =>
  typeof value === 'object' && value !== null && 'urls' in value;

/** Chrome's match patterns, as far as `*` goes. */
const matcher = (patterns: readonly string[]): ((url: string) => boolean) => {
  const expressions = patterns.map((pattern) =>
    pattern === '<all_urls>'
      ? /^/
      : new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`),
  );
  return (url) => expressions.some((expression) => expression.test(url));
};
