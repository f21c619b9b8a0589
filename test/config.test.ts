import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, readConfig, variables } from '../src/config.ts';

const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://hub:secret@db.example/khattama',
  SMTP_URL: 'smtps://mail.example:465',
  DKIM_SELECTOR: 'depositary2026',
  DKIM_KEY_FILE: '/run/secrets/dkim.pem',
  SIGNING_KEY_FILE: '/run/secrets/signing-key.json',
  TOKEN_ISSUER: 'https://issuer.example',
  TOKEN_AUDIENCE: 'urn:example:hub',
  TOKEN_KEYS_URL: 'https://issuer.example/keys',
};

describe('The environment is checked at start', () => {
  it('needs nothing at all for development', () => {
    expect(readConfig({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      publicUrl: undefined,
      dataDir: resolve('./var'),
      databaseUrl: undefined,
      migrationDatabaseUrl: undefined,
      smtpUrl: undefined,
      mailFrom: 'depositary@khattama.example',
      dkim: 'KEPT',
      bounces: undefined,
      signingKeyFile: undefined,
      secretariatMailbox: undefined,
      formerParties: 'while-members',
      webhookTargets: 'public', nodeTargets: 'public',
      hubUrl: 'http://127.0.0.1:4000/graphql', gatewayPort: 4100, gatewayHost: '127.0.0.1', nodePorts: [4101, 4102], againAfter: 15_000,
      tokens: undefined,
      production: false,
    });
  });

  it('takes an empty variable for an unset one', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', TOKEN_ISSUER: '' })).toEqual(readConfig({}));
  });

  it('takes a whole production environment', () => {
    expect(readConfig(production)).toMatchObject({
      production: true,
      databaseUrl: production.DATABASE_URL,
      dkim: { selector: 'depositary2026', keyFile: '/run/secrets/dkim.pem' },
      signingKeyFile: '/run/secrets/signing-key.json',
      tokens: { issuer: production.TOKEN_ISSUER, audience: production.TOKEN_AUDIENCE, keysUrl: production.TOKEN_KEYS_URL },
    });
  });

  it.each([
    ['PORT', '-1'], ['PORT', '65536'], ['PORT', '4000x'], ['PORT', '0x10'], ['PORT', ' '],
    ['HOST', 'not a host'],
    ['DATABASE_URL', 'mysql://db.example/khattama'], ['DATABASE_URL', 'db.example'],
    ['SMTP_URL', 'https://mail.example'], ['SMTP_URL', 'smtp://'], ['SMTP_URL', 'smtp://mail.example?requireTLS=false'],
    ['DKIM_SELECTOR', 'a b'], ['DKIM_SELECTOR', 'a; d=evil.example'], ['DKIM_SELECTOR', '-'], ['DKIM_KEY_FILE', ''],
    ['MAIL_FROM', `${'a'.repeat(26)}@x.example`],
    ['MAIL_FROM', 'a@x.example, evil@y.example'], ['MAIL_FROM', 'a@x.example\r\nBcc: evil@y.example'],
    ['MAIL_FROM', 'Depositary <a@x.example>'],
    ['TOKEN_KEYS_URL', 'http://issuer.example/keys'], ['TOKEN_KEYS_URL', 'http://127.0.0.1.evil.example/keys'],
    ['TOKEN_KEYS_URL', 'file:///keys'],
    ['BOUNCES_PORT', '65536'], ['BOUNCES_PORT', 'smtp'], ['BOUNCES_HOST', 'not a host'], ['SIGNING_KEY_FILE', ''],
    ['WEBHOOK_TARGETS', 'any'], ['WEBHOOK_TARGETS', 'private'],
    ['NODE_ENV', 'Production'], ['NODE_ENV', 'prod'],
  ])('refuses %s=%j', (name, value) => {
    expect(problemsOf({ ...production, [name]: value })).toEqual([name]);
  });

  it.each([
    ['PORT', '0'], ['HOST', '::1'], ['HOST', '0.0.0.0'], ['DATABASE_URL', 'postgresql://hub@db.example'],
    ['SMTP_URL', 'smtp://localhost:2525'], ['BOUNCES_PORT', '2526'], ['BOUNCES_HOST', '10.0.0.7'],
    ['TOKEN_KEYS_URL', 'http://localhost:8080/keys'], ['TOKEN_KEYS_URL', 'http://127.0.0.1:8080/keys'], ['TOKEN_KEYS_URL', 'http://[::1]:8080/keys'],
  ])('takes %s=%s', (name, value) => {
    expect(problemsOf({ ...production, [name]: value })).toEqual([]);
  });

  it('lists every problem at once, and shows no value', () => {
    const environment = { PORT: 'http', DATABASE_URL: 'mysql://hub:secret@db', TOKEN_ISSUER: 'https://issuer.example' };
    expect(problemsOf(environment)).toEqual(['PORT', 'DATABASE_URL', 'TOKEN_AUDIENCE', 'TOKEN_KEYS_URL']);
    expect(errorOf(environment)?.message).not.toContain('secret');
    expect(errorOf(environment)?.message).toContain('PORT is not usable; write a whole number from 0 to 65535.');
  });

  it('demands in production what development does without', () => {
    const demanded = ['DATABASE_URL', 'SMTP_URL', 'DKIM_SELECTOR', 'SIGNING_KEY_FILE', 'TOKEN_ISSUER', 'TOKEN_AUDIENCE', 'TOKEN_KEYS_URL'];
    expect(problemsOf({ NODE_ENV: 'production' })).toEqual(demanded);
  });

  it.each([
    [{ DKIM_SELECTOR: 'none', DKIM_KEY_FILE: '' }, []],
    [{ DKIM_SELECTOR: 'none' }, []],
    [{ DKIM_SELECTOR: '' }, ['DKIM_SELECTOR']],
  ])('signs mails with %j, or leaves it to the mail server', (change, problems) => {
    expect(problemsOf({ ...production, ...change })).toEqual(problems);
    if (problems.length === 0) expect(readConfig({ ...production, ...change }).dkim).toBe('NONE');
  });

  it('wants a database of the hub beside that of the migrations', () => {
    expect(problemsOf({ MIGRATION_DATABASE_URL: 'postgres://owner@db.example/khattama' })).toEqual(['DATABASE_URL']);
  });
});

it('gives each variable a default that it would take', () => {
  for (const variable of Object.values(variables)) if ('default' in variable) expect(variable.accepts(variable.default)).toBe(true);
});

it('takes in bounces where it is told to', () => {
  expect(readConfig({ BOUNCES_PORT: '2526' }).bounces).toEqual({ port: 2526, host: '127.0.0.1' });
  expect(readConfig({ BOUNCES_PORT: '2526', BOUNCES_HOST: '10.0.0.7' }).bounces).toEqual({ port: 2526, host: '10.0.0.7' });
});

describe('PUBLIC_URL is followed by a path', () => {
  it.each(['https://depositary.example', 'https://depositary.example/', 'https://depositary.example//'])('takes %s', (given) => {
    expect(readConfig({ PUBLIC_URL: given }).publicUrl).toBe('https://depositary.example');
  });

  it.each(['depositary.example', 'ftp://depositary.example', 'https://a.example/?b=c', 'https://a.example/#b', 'https://hub:secret@a.example'])(
    'refuses %s', (given) => { expect(problemsOf({ PUBLIC_URL: given })).toEqual(['PUBLIC_URL']); },
  );
});

function problemsOf(environment: NodeJS.ProcessEnv): string[] {
  return errorOf(environment)?.problems.map(({ variable }) => variable) ?? [];
}

function errorOf(environment: NodeJS.ProcessEnv): ConfigurationError | undefined {
  try {
    readConfig(environment);
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return error as ConfigurationError;
  }
}

describe('The federation on one machine', () => {
  it.each([
    ['NODE_PORTS', '5501'], ['NODE_PORTS', '5501,5501'], ['NODE_PORTS', '5501,05501'], ['NODE_PORTS', 'abc,5502'], ['NODE_PORTS', '0,5502'],
    ['NODE_PORTS', '1,2,3'], ['NODE_AGAIN_AFTER', 'abc'], ['NODE_AGAIN_AFTER', '0'], ['NODE_AGAIN_AFTER', '3601'],
  ])('refuses %s=%j', (name, value) => {
    expect(() => readConfig({ [name]: value }, 'federation')).toThrow(`The federation cannot start with this environment:\n  ${name} `);
  });

  it('reads what is its own, and nobody else does', () => {
    expect(readConfig({ NODE_PORTS: '1,2', NODE_AGAIN_AFTER: '3' }, 'federation')).toMatchObject({ nodePorts: [1, 2], againAfter: 3_000 });
    expect(() => readConfig({ NODE_PORTS: 'abc' }, 'hub')).not.toThrow();
  });
});

describe('The gateway', () => {
  it('asks less of the gateway, which has no database and sends no mail', () => {
    const { TOKEN_ISSUER, TOKEN_AUDIENCE, TOKEN_KEYS_URL, SIGNING_KEY_FILE } = production;
    const environment = { NODE_ENV: 'production', TOKEN_ISSUER, TOKEN_AUDIENCE, TOKEN_KEYS_URL, SIGNING_KEY_FILE };
    const hubUrl = 'https://depositary.example/graphql';
    expect(readConfig({ ...environment, HUB_URL: hubUrl, PORT: 'not read' }, 'gateway')).toMatchObject({ hubUrl, nodeTargets: 'public' });
    expect(() => readConfig({ ...environment, HUB_URL: 'http://depositary.example/graphql' }, 'gateway')).toThrow('HUB_URL');
    expect(() => readConfig({ ...environment, NODE_TARGETS: 'any' }, 'gateway')).toThrow('The gateway cannot start');
  });
});
