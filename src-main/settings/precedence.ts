import type { z } from 'zod';
import type { SettingOrigin, Settings } from '#shared/desk-contract/routes.ts';
import type { CommandLine } from '../command-line.ts';
import type { MachinePolicy } from './machine-policy.ts';
import type { StoredSettings } from './stored-settings.ts';

export type Origin = z.infer<typeof SettingOrigin>;

export const defaultSettings: Settings = {
  theme: 'system',
  language: 'de',
  density: 'compact',
  printerId: null,
  serviceUrl: null,
  issuer: null,
  clientId: null,
};

export interface Sources {
  /** Empty in packaged programs. */
  readonly commandLine: CommandLine;
  readonly policy: MachinePolicy;
  readonly stored: StoredSettings;
  /** Whose looks count; null while nobody is signed in. */
  readonly personId: string | null;
}

type Layer = { readonly [K in keyof Settings]?: Settings[K] | undefined };

/** The sources from the strongest to the weakest: command line > machine policy > settings > defaults. */
const layersOf = ({ commandLine, policy, stored, personId }: Sources) => {
  const look = { ...stored.look, ...(personId === null ? {} : stored.people?.[personId]) };
  const { printerId, serviceUrl, issuer, clientId } = stored;
  const layers: readonly { readonly origin: Origin; readonly values: Layer }[] = [
    {
      origin: 'commandLine',
      values: {
        language: commandLine.language,
        serviceUrl: commandLine['service-url'],
        issuer: commandLine.issuer,
        clientId: commandLine['client-id'],
      },
    },
    { origin: 'machinePolicy', values: policy },
    { origin: 'setting', values: { ...look, printerId, serviceUrl, issuer, clientId } },
  ];
  return layers;
};

const pick = <K extends keyof Settings>(
  layers: ReturnType<typeof layersOf>,
  key: K,
): { readonly value: Settings[K]; readonly origin: Origin } => {
  for (const { origin, values } of layers) {
    const value = values[key];
    if (value !== undefined) {
      return { value, origin };
    }
  }
  return { value: defaultSettings[key], origin: 'default' };
};

/** Each value with the source it comes from. */
export const effectiveSettings = (
  sources: Sources,
): { readonly values: Settings; readonly origins: Record<keyof Settings, Origin> } => {
  const layers = layersOf(sources);
  const of = {
    theme: pick(layers, 'theme'),
    language: pick(layers, 'language'),
    density: pick(layers, 'density'),
    printerId: pick(layers, 'printerId'),
    serviceUrl: pick(layers, 'serviceUrl'),
    issuer: pick(layers, 'issuer'),
    clientId: pick(layers, 'clientId'),
  };
  return {
    values: {
      theme: of.theme.value,
      language: of.language.value,
      density: of.density.value,
      printerId: of.printerId.value,
      serviceUrl: of.serviceUrl.value,
      issuer: of.issuer.value,
      clientId: of.clientId.value,
    },
    origins: {
      theme: of.theme.origin,
      language: of.language.origin,
      density: of.density.origin,
      printerId: of.printerId.origin,
      serviceUrl: of.serviceUrl.origin,
      issuer: of.issuer.origin,
      clientId: of.clientId.origin,
    },
  };
};
