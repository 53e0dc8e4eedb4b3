import { credentialsOf, grantOf, scopesFor } from './oauth-request.js';

const ID = '01900000-0000-7000-8000-000000000000';
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

describe('client credentials', () => {
  it('are read from the header, form-decoded, where a secret may hold a colon', () => {
    expect(credentialsOf(basic(`${ID}:a%3Ab:c+d`), {})).toEqual({ clientId: ID, secret: 'a:b:c d', viaHeader: true });
  });
  it('are read from the body', () => {
    expect(credentialsOf(undefined, { client_id: ID.toUpperCase(), client_secret: 's' })).toEqual({
      clientId: ID,
      secret: 's',
      viaHeader: false,
    });
  });
  it.each([
    ['another scheme', 'Bearer x', {}, 'invalid_client'],
    ['header and body', basic(`${ID}:s`), { client_secret: 's' }, 'invalid_request'],
    ['two ids', basic(`${ID}:s`), { client_id: 'other' }, 'invalid_request'],
    ['no secret', basic(ID), {}, 'invalid_client'],
    ['no id', undefined, { client_secret: 's' }, 'invalid_client'],
    ['an object', undefined, { client_id: ID, client_secret: {} }, 'invalid_request'],
    ['no fields', undefined, null, 'invalid_request'],
    ['a list', undefined, [], 'invalid_request'],
  ])('are refused with %s', (_, header, body, code) => expect(() => credentialsOf(header, body)).toThrow(code));
});

describe('the grant', () => {
  it('names scopes, each once', () =>
    expect(grantOf({ grant_type: 'client_credentials', scope: ' a b  a ' })).toEqual({ scopes: ['a', 'b'] }));
  it('means all scopes when it names none', () =>
    expect(scopesFor(['a', 'b'], grantOf({ grant_type: 'client_credentials' }).scopes)).toEqual(['a', 'b']));
  it('gives no scope that the client does not hold', () =>
    expect(() => scopesFor(['a'], ['a', 'b'])).toThrow('invalid_scope'));
});
