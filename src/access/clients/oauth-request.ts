import { isUuid } from '../../platform/ids.js';

/** The error codes of RFC 6749, section 5.2, that this server gives. */
export type OAuthCode = 'invalid_request' | 'invalid_client' | 'unsupported_grant_type' | 'invalid_scope';

export class OAuthError extends Error {
  constructor(
    readonly code: OAuthCode,
    readonly description: string,
    /** The client used the Authorization header, so the answer names the scheme (RFC 6749, section 5.2). */
    readonly viaHeader = false,
  ) {
    super(code);
    this.name = 'OAuthError';
  }
}

export interface ClientCredentials {
  clientId: string;
  secret: string;
  viaHeader: boolean;
}

/** The client's id and secret, from the Authorization header or the body but not from both (RFC 6749, section 2.3.1). */
export function credentialsOf(authorization: string | undefined, body: unknown): ClientCredentials {
  const fields = fieldsOf(body);
  if (authorization === undefined) {
    if (!fields.client_id || !fields.client_secret)
      throw new OAuthError('invalid_client', 'Send client_id and client_secret.');
    return checked(fields.client_id, fields.client_secret, false);
  }
  const encoded = /^Basic ([A-Za-z0-9+/]+=*)$/i.exec(authorization)?.[1];
  if (!encoded) throw new OAuthError('invalid_client', 'Only Basic is understood here.', true);
  if (fields.client_secret !== undefined)
    throw new OAuthError('invalid_request', 'Use the header or the body, not both.');
  const [id, secret] = splitOnce(Buffer.from(encoded, 'base64').toString('utf8'));
  const clientId = formDecoded(id);
  if (fields.client_id !== undefined && fields.client_id !== clientId)
    throw new OAuthError('invalid_request', 'Two different client_id.');
  return checked(clientId, formDecoded(secret), true);
}

/** The grant asked for: the scopes named, or null for all of the client. Unknown fields are ignored, as section 3.2 asks. */
export function grantOf(body: unknown): { scopes: string[] | null } {
  const { grant_type: grant, scope } = fieldsOf(body);
  if (!grant) throw new OAuthError('invalid_request', 'Send grant_type.');
  if (grant !== 'client_credentials')
    throw new OAuthError('unsupported_grant_type', 'Only client_credentials is offered.');
  if (scope === undefined || scope.trim() === '') return { scopes: null };
  return { scopes: [...new Set(scope.trim().split(/ +/))] };
}

/** The scopes a token gets: those asked for, all of which the client must hold. */
export function scopesFor(held: readonly string[], asked: readonly string[] | null): string[] {
  if (asked === null) return [...held];
  if (asked.some((scope) => !held.includes(scope)))
    throw new OAuthError('invalid_scope', 'A scope is not one of this client.');
  return [...asked];
}

type Fields = Partial<Record<'grant_type' | 'client_id' | 'client_secret' | 'scope', string>>;

function fieldsOf(body: unknown): Fields {
  if (body === null || typeof body !== 'object' || Array.isArray(body))
    throw new OAuthError('invalid_request', 'Send a form or a JSON object.');
  const fields: Fields = {};
  for (const name of ['grant_type', 'client_id', 'client_secret', 'scope'] as const) {
    const value = (body as Record<string, unknown>)[name];
    if (value === undefined) continue;
    if (typeof value !== 'string' || value.length > 500 || value.includes('\u0000'))
      throw new OAuthError('invalid_request', `${name} must be a text.`);
    fields[name] = value;
  }
  return fields;
}

function checked(clientId: string, secret: string, viaHeader: boolean): ClientCredentials {
  // An id that cannot be one is an unknown client; the database is not asked.
  if (!isUuid(clientId) || secret.length === 0)
    throw new OAuthError('invalid_client', 'These are not the credentials of a client.', viaHeader);
  return { clientId: clientId.toLowerCase(), secret, viaHeader };
}

function splitOnce(pair: string): [string, string] {
  const at = pair.indexOf(':');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}

function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
