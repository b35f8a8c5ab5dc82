/** What is needed of Electron's `Certificate`. */
export interface OfferedCertificate {
  readonly issuerName: string;
  /** Seconds since the epoch. */
  readonly validExpiry: number;
}

/**
 * The certificate to show a server that asks for one: only to the service's or the issuer's own origin,
 * only one whose issuer the machine policy names; of several the one that is valid longest. None else:
 * Chromium would otherwise offer the first it finds.
 */
export const chooseCertificate = <C extends OfferedCertificate>(
  offered: readonly C[],
  url: string,
  ownUrls: readonly string[],
  issuerName: string | undefined,
): C | undefined => {
  const origin = URL.parse(url)?.origin;
  const isOwn = ownUrls.some((own) => URL.parse(own)?.origin === origin);
  if (!isOwn || issuerName === undefined) {
    return undefined;
  }
  return offered
    .filter((certificate) => certificate.issuerName === issuerName)
    .toSorted((one, other) => other.validExpiry - one.validExpiry)[0];
};
