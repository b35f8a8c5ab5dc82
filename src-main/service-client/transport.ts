import axios, { type AxiosInstance } from 'axios';

/** A fetch of Electron's in-memory session, or of Node in tests. */
export type Fetch = (input: string | Request, init?: RequestInit) => Promise<Response>;

export interface HttpAnswer {
  readonly status: number;
  /** Value of a header by its lower-case name. */
  header(name: string): string | null;
  readonly body: Uint8Array;
}

export type Sent =
  | { readonly kind: 'answer'; readonly answer: HttpAnswer }
  /** No whole answer came; `sent` is false only where the request surely never left. */
  | { readonly kind: 'lost'; readonly sent: boolean };

/** One attempt at one request; a redirect, a cut body or silence counts as lost. */
export type Transport = (request: {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}) => Promise<Sent>;

const timeoutMillis = 30_000;
/** Pages have at most 800 kB, letters less. */
const largestAnswer = 20_000_000;

/** Connections that were refused or never made: Chromium's names and Node's. */
const neverSent =
  /ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|ERR_NAME_NOT_RESOLVED|ERR_ADDRESS_UNREACHABLE|ERR_PROXY_CONNECTION_FAILED|ERR_SSL|ERR_CERT|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT/;

/** Messages and codes of an error and of what caused it, down to five levels. */
const wordsOf = (error: unknown, depth = 5): string => {
  if (!(error instanceof Error) || depth === 0) {
    return '';
  }
  const code: unknown = Reflect.get(error, 'code');
  const inner = error instanceof AggregateError ? error.errors.map((one) => wordsOf(one, 1)) : [];
  return [error.message, typeof code === 'string' ? code : '', ...inner]
    .concat(wordsOf(error.cause, depth - 1))
    .join(' ');
};

const instanceFor = (fetch: Fetch): AxiosInstance =>
  axios.create({
    adapter: 'fetch',
    env: { fetch: (input, init) => fetch(input instanceof URL ? input.href : input, init) },
    // `maxRedirects: 0` would only hide a redirect; one from this service is always a fault.
    fetchOptions: { redirect: 'error' },
    method: 'POST',
    responseType: 'arraybuffer',
    timeout: timeoutMillis,
    maxContentLength: largestAnswer,
    validateStatus: () => true,
    transitional: { clarifyTimeoutError: true },
  });

/** Requests by axios over `fetch`. */
export const axiosTransport = (fetch: Fetch): Transport => {
  const instance = instanceFor(fetch);
  return async ({ url, headers, body }) => {
    try {
      const {
        status,
        headers: answered,
        data,
      } = await instance.request<ArrayBuffer>({
        url,
        headers: { 'content-type': 'application/json', ...headers },
        data: JSON.stringify(body),
      });
      const header = (name: string): string | null => {
        const value: unknown = answered[name];
        return typeof value === 'string' ? value : null;
      };
      return { kind: 'answer', answer: { status, header, body: new Uint8Array(data) } };
    } catch (error) {
      return { kind: 'lost', sent: !neverSent.test(wordsOf(error)) };
    }
  };
};
