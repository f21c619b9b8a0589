import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, readConfig, variables } from '../src/config.ts';

const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://hub:secret@db.example/khattama',
  SMTP_URL: 'smtps://mail.example:465',
  TOKEN_ISSUER: 'https://issuer.example',
  TOKEN_AUDIENCE: 'urn:example:hub',
  TOKEN_KEYS_URL: 'https://issuer.example/keys',
};

describe('The environment is checked at start', () => {
  it('needs nothing at all for development', () => {
    expect(readConfig({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      dataDir: resolve('./var'),
      databaseUrl: undefined,
      migrationDatabaseUrl: undefined,
      smtpUrl: undefined,
      mailFrom: 'depositary@khattama.example',
      secretariatMailbox: undefined,
      formerParties: 'while-members',
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
      tokens: { issuer: production.TOKEN_ISSUER, audience: production.TOKEN_AUDIENCE, keysUrl: production.TOKEN_KEYS_URL },
    });
  });

  it.each([
    ['PORT', '-1'], ['PORT', '65536'], ['PORT', '4000x'], ['PORT', '0x10'], ['PORT', ' '],
    ['HOST', 'not a host'],
    ['DATABASE_URL', 'mysql://db.example/khattama'], ['DATABASE_URL', 'db.example'],
    ['SMTP_URL', 'https://mail.example'], ['SMTP_URL', 'smtp://'],
    ['MAIL_FROM', 'a@x.example, evil@y.example'], ['MAIL_FROM', 'a@x.example\r\nBcc: evil@y.example'],
    ['MAIL_FROM', 'Depositary <a@x.example>'],
    ['TOKEN_KEYS_URL', 'http://issuer.example/keys'], ['TOKEN_KEYS_URL', 'http://127.0.0.1.evil.example/keys'],
    ['TOKEN_KEYS_URL', 'file:///keys'],
    ['NODE_ENV', 'Production'], ['NODE_ENV', 'prod'],
  ])('refuses %s=%j', (name, value) => {
    expect(problemsOf({ ...production, [name]: value })).toEqual([name]);
  });

  it.each([
    ['PORT', '0'], ['HOST', '::1'], ['HOST', '0.0.0.0'], ['DATABASE_URL', 'postgresql://hub@db.example'],
    ['SMTP_URL', 'smtp://localhost:2525'],
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
    const demanded = ['DATABASE_URL', 'SMTP_URL', 'TOKEN_ISSUER', 'TOKEN_AUDIENCE', 'TOKEN_KEYS_URL'];
    expect(problemsOf({ NODE_ENV: 'production' })).toEqual(demanded);
  });

  it('wants a database of the hub beside that of the migrations', () => {
    expect(problemsOf({ MIGRATION_DATABASE_URL: 'postgres://owner@db.example/khattama' })).toEqual(['DATABASE_URL']);
  });

  it('gives each variable a default that it would take', () => {
    for (const variable of Object.values(variables)) if ('default' in variable) expect(variable.accepts(variable.default)).toBe(true);
  });
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
