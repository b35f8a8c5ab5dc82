import { createParser } from 'eventsource-parser';
import { eventStreamPath, ServiceEvent } from '#shared/service-contract/events.ts';
import type { Account, TestService } from './service.ts';

export interface OpenStream {
  readonly contentType: string | null;
  /** The next event; waits for it. */
  next(): Promise<ServiceEvent>;
  leave(): void;
}

/** Opens a person's event stream behind `cursor`, so that nothing after it can be missed. */
export const openStream = async (
  service: TestService,
  account: Account,
  cursor: string | null,
): Promise<OpenStream> => {
  const leave = new AbortController();
  const answer = await fetch(service.url + eventStreamPath, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await service.tokenOf(account)}`,
    },
    body: JSON.stringify({ cursor }),
    signal: leave.signal,
  });
  const events: ServiceEvent[] = [];
  const parser = createParser({
    onEvent: ({ data }) => events.push(ServiceEvent.parse(JSON.parse(data))),
  });
  const reader = (answer.body ?? new ReadableStream()).getReader();
  const decoder = new TextDecoder();
  return {
    contentType: answer.headers.get('content-type'),
    next: async () => {
      for (;;) {
        const event = events.shift();
        if (event !== undefined) {
          return event;
        }
        const { value, done } = await reader.read();
        if (done) {
          throw new Error('The stream ended.');
        }
        parser.feed(decoder.decode(value, { stream: true }));
      }
    },
    leave: () => leave.abort(),
  };
};
