/** Where the service is. In training it moves with every restart of the embedded service. */
export interface Address {
  /** Without a trailing slash. */
  readonly serviceUrl: string;
  readonly issuer: string;
  readonly clientId: string;
}

/** The address in force, shared by everybody who speaks to the service. */
export class Reach {
  #address: Address | undefined;

  get address(): Address | undefined {
    return this.#address;
  }

  set({ serviceUrl, issuer, clientId }: Address): void {
    this.#address = { serviceUrl: serviceUrl.replace(/\/+$/, ''), issuer, clientId };
  }

  clear(): void {
    this.#address = undefined;
  }
}
