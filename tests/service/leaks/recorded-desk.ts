import { randomUUID } from 'node:crypto';
import type { Envelope } from '#shared/service-contract/envelope.ts';
import { headerNames } from '#shared/service-contract/envelope.ts';
import {
  type InputOf,
  type JsonOperationName,
  type OutputOf,
  pathOf,
} from '#shared/service-contract/index.ts';
import type { Level } from '#shared/service-contract/vocabulary.ts';
import type { Source } from '../../security/leaks/scan.ts';
import type { Account, TestService } from '../harness/service.ts';

/** One answer as it went over the line, headers included. */
export interface Heard extends Source {
  readonly operation: string;
  /** The level the desk had reached when it asked. */
  readonly level: Level;
}

/** An agent's line to the service that keeps every answer. */
export class RecordedDesk {
  readonly heard: Heard[] = [];
  level: Level = 'none';
  private readonly service: TestService;
  private readonly account: Account;

  constructor(service: TestService, account: Account) {
    this.service = service;
    this.account = account;
  }

  /** The value of an operation that must succeed. */
  async value<N extends JsonOperationName>(operation: N, input: InputOf<N>): Promise<OutputOf<N>> {
    const answer = await this.ask(operation, input);
    if (!answer.ok) {
      throw new Error(`${operation} was refused: ${answer.error.code}`);
    }
    return answer.value;
  }

  /** Asks; whatever the answer is, it is kept. */
  async ask<N extends JsonOperationName>(
    operation: N,
    input: InputOf<N>,
  ): Promise<Envelope<OutputOf<N>>> {
    const text = await this.post(pathOf(operation), JSON.stringify(input), operation);
    const answer: Envelope<OutputOf<N>> = JSON.parse(text);
    return answer;
  }

  /** Sends any body to any path. */
  async post(path: string, body: string, operation = path): Promise<string> {
    const answer = await fetch(this.service.url + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await this.service.tokenOf(this.account)}`,
        [headerNames.idempotencyKey]: randomUUID(),
        [headerNames.requestId]: randomUUID(),
      },
      body,
    });
    const text = await answer.text();
    const content = `${JSON.stringify([...answer.headers])}\n${text}`;
    const name = `the answer of ${operation} at level ${this.level}`;
    this.heard.push({ name, content, operation, level: this.level });
    return text;
  }
}
