import type { Settings } from '#shared/desk-contract/routes.ts';
import type { MachinePolicy } from './machine-policy.ts';

/** How this program reaches its service. */
export type Mode =
  | { readonly kind: 'training' }
  | {
      readonly kind: 'connected';
      readonly serviceUrl: string;
      readonly issuer: string;
      readonly clientId: string;
    }
  /** Refuses to guess: the sentence says what is missing. */
  | { readonly kind: 'broken'; readonly reason: { readonly de: string; readonly en: string } };

const loopback = ['127.0.0.1', '[::1]', 'localhost'];

/** HTTPS, or plain HTTP to this very machine (RFC 8252 § 8.3 allows no other). */
export const isAcceptableUrl = (text: string): boolean => {
  const url = URL.parse(text);
  return (
    url !== null &&
    (url.protocol === 'https:' || (url.protocol === 'http:' && loopback.includes(url.hostname)))
  );
};

export const isLoopbackHttp = (text: string): boolean =>
  isAcceptableUrl(text) && new URL(text).protocol === 'http:';

const broken = (de: string, en: string): Mode => ({ kind: 'broken', reason: { de, en } });

/**
 * Training only if no connection was ever configured and the machine policy does not forbid it; a broken
 * configuration never falls back to it.
 */
export const modeOf = (
  { serviceUrl, issuer, clientId }: Pick<Settings, 'serviceUrl' | 'issuer' | 'clientId'>,
  policy: MachinePolicy,
  connectionWasConfigured: boolean,
): Mode => {
  const missing = Object.entries({ serviceUrl, issuer, clientId }).flatMap(([key, value]) =>
    value === null ? [key] : [],
  );
  if (serviceUrl !== null && issuer !== null && clientId !== null) {
    return [serviceUrl, issuer].every(isAcceptableUrl)
      ? { kind: 'connected', serviceUrl, issuer, clientId }
      : broken(
          'Die Adresse des Dienstes oder der Anmeldung ist nicht mit https:// geschützt. Bitte wenden Sie sich an Ihre IT.',
          'The address of the service or of the sign-in is not protected by https://. Please turn to your IT department.',
        );
  }
  if (missing.length < 3 || connectionWasConfigured) {
    return broken(
      `Die Verbindung zum Dienst ist unvollständig eingerichtet (es fehlt: ${missing.join(', ')}). Bitte wenden Sie sich an Ihre IT.`,
      `The connection to the service is set up incompletely (missing: ${missing.join(', ')}). Please turn to your IT department.`,
    );
  }
  return policy.training === false
    ? broken(
        'Auf diesem Rechner ist keine Verbindung zum Dienst eingerichtet, und der Schulungsbetrieb ist gesperrt. Bitte wenden Sie sich an Ihre IT.',
        'No connection to the service is set up on this computer, and training mode is forbidden. Please turn to your IT department.',
      )
    : { kind: 'training' };
};
