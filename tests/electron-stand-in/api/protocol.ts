import type { CustomScheme } from 'electron';

/**
 * Custom schemes. Registered ones get the page's rights only if they were declared privileged before the
 * program was ready, as in Electron.
 */

export type SchemeHandler = (request: Request) => Response | Promise<Response>;

let declared: ReadonlyMap<string, NonNullable<CustomScheme['privileges']>> | undefined;
let started = false;

/** From here on schemes can no longer be declared. */
export const closeSchemeDeclarations = (): void => {
  started = true;
};

/** Schemes that behave like https: standard, secure and open to fetch. */
export const webLikeSchemes = (): ReadonlySet<string> =>
  new Set(
    [...(declared ?? [])].flatMap(([scheme, { standard, secure, supportFetchAPI }]) =>
      standard === true && secure === true && supportFetchAPI === true ? [scheme] : [],
    ),
  );

/** `electron.protocol`, or that of a session. */
export class StandInProtocol
  implements
    Pick<
      Electron.Protocol,
      'handle' | 'unhandle' | 'isProtocolHandled' | 'registerSchemesAsPrivileged'
    >
{
  private readonly handlers = new Map<string, SchemeHandler>();

  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    if (started) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    }
    declared = new Map(schemes.map(({ scheme, privileges }) => [scheme, privileges ?? {}]));
  }

  handle(
    scheme: string,
    handler: (request: GlobalRequest) => GlobalResponse | Promise<GlobalResponse>,
  ): void {
    if (this.handlers.has(scheme)) {
      throw new Error(`Failed to register protocol: ${scheme}`);
    }
    this.handlers.set(scheme, handler);
  }

  unhandle(scheme: string): void {
    if (!this.handlers.delete(scheme)) {
      throw new Error(`Failed to unhandle protocol: ${scheme}`);
    }
  }

  isProtocolHandled(scheme: string): boolean {
    return this.handlers.has(scheme);
  }

  /** For the stand-in: who answers an address of this scheme. */
  handlerOf(scheme: string): SchemeHandler | undefined {
    return this.handlers.get(scheme);
  }
}
