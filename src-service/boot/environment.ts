import { z } from 'zod';
import { PermissionSet, permissionSets } from '#shared/service-contract/vocabulary.ts';
import type { ExternalIssuer } from '../identity/external-issuer.ts';
import { isSecureUrl } from '../identity/issuer-keys.ts';

/** What keeps the service from starting; the sentence says what to set. */
export class StartRefused extends Error {}

const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'is no JSON' });
    return z.NEVER;
  }
});

/** Settings of an issuer; each of them without ISSUER_URL is a broken configuration. */
const issuerSettings = {
  /** What access tokens must be made for. */
  AUDIENCE: z.string().min(1).optional(),
  ACCESS_TOKEN_TYPE: z.enum(['at+jwt', 'JWT']).optional(),
  /** Claim that names a person for good. */
  PERSON_CLAIM: z.string().min(1).optional(),
  NAME_CLAIM: z.string().min(1).optional(),
  /** Claim with the person's role or roles … */
  PERMISSION_CLAIM: z.string().min(1).optional(),
  /** … and what they mean: a JSON object from role to permission set. */
  PERMISSION_VALUES: json.pipe(z.record(z.string(), PermissionSet)).optional(),
};
const issuerSettingNames = Object.keys(issuerSettings);

/** Environment of `npm run service`. */
const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8_787),
  /** PostgreSQL as the service's own role; without it an embedded database in DATA_FOLDER. */
  DATABASE_URL: z.url().optional(),
  /** The owning role that migrates; default: DATABASE_URL. */
  MIGRATION_DATABASE_URL: z.url().optional(),
  DATA_FOLDER: z.string().default('out/service'),
  POLICY_FILE: z.string().optional(),
  MEMBERS: z.coerce.number().int().min(50).max(1_000_000).default(5_000),
  SEED: z.coerce.number().int().default(1),
  ALLOW_TRAINING_ACCOUNTS: z.literal('1').optional(),
  /** OpenID Connect issuer of HEK's own; without it the service's training accounts sign in. */
  ISSUER_URL: z.url().refine(isSecureUrl, 'needs https, or http on this computer').optional(),
  ...issuerSettings,
});
export type Environment = z.infer<typeof Environment>;

/** @throws StartRefused naming the variable and what is wrong with it */
export const readEnvironment = (variables: NodeJS.ProcessEnv): Environment => {
  const parsed = Environment.safeParse(variables);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new StartRefused(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  const environment = parsed.data;
  if (environment.ISSUER_URL === undefined) {
    refuseHalfAnIssuer(variables);
    refuseOpenTraining(environment);
  } else if (environment.ALLOW_TRAINING_ACCOUNTS === '1') {
    throw new StartRefused(
      'ISSUER_URL and ALLOW_TRAINING_ACCOUNTS exclude each other: with an issuer there are no training accounts.',
    );
  }
  return environment;
};

/** A broken configuration never falls back to training. */
const refuseHalfAnIssuer = (variables: NodeJS.ProcessEnv): void => {
  const given = issuerSettingNames.find((name) => variables[name] !== undefined);
  if (given !== undefined) {
    throw new StartRefused(`${given} is set without ISSUER_URL. Set both, or neither.`);
  }
};

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** Accounts without a password are for one's own computer, unless somebody says so on purpose. */
const refuseOpenTraining = ({ HOST, DATABASE_URL, ALLOW_TRAINING_ACCOUNTS }: Environment): void => {
  const isOpen = !LOOPBACK.has(HOST) || DATABASE_URL !== undefined;
  if (isOpen && ALLOW_TRAINING_ACCOUNTS !== '1') {
    throw new StartRefused(
      'Training accounts have no password. To serve them beyond this computer or from a shared database, set ALLOW_TRAINING_ACCOUNTS=1.',
    );
  }
};

/**
 * The issuer whose tokens are accepted; null in training.
 * @throws StartRefused without AUDIENCE
 */
export const externalIssuerOf = (environment: Environment): ExternalIssuer | null => {
  const { ISSUER_URL, AUDIENCE, PERMISSION_VALUES } = environment;
  if (ISSUER_URL === undefined) {
    return null;
  }
  if (AUDIENCE === undefined) {
    throw new StartRefused(
      'AUDIENCE: needed with ISSUER_URL, as its access tokens name this service.',
    );
  }
  const ownNames = Object.fromEntries(permissionSets.map((set) => [set, set]));
  return {
    issuer: ISSUER_URL,
    audience: AUDIENCE,
    tokenType: environment.ACCESS_TOKEN_TYPE ?? 'at+jwt',
    claims: {
      person: environment.PERSON_CLAIM ?? 'sub',
      displayName: environment.NAME_CLAIM ?? 'name',
      permission: environment.PERMISSION_CLAIM ?? 'roles',
      permissionSets: new Map(Object.entries(PERMISSION_VALUES ?? ownNames)),
    },
  };
};
