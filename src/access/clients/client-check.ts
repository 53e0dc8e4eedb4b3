import { Injectable } from '@nestjs/common';
import { Denials } from '../../audit/index.js';
import { systemActor } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { Attempts, bucket } from '../sign-in/attempts.js';
import { clientSecretMatches } from './client-secret.js';
import { OAuthError, type ClientCredentials } from './oauth-request.js';

/** An API client that has shown its secret. */
export interface KnownClient {
  id: string;
  scopes: string[];
  partner_id: string | null;
  rights_version: number;
}

/** Compares a client's secret. Failures are bounded per client and address, so that nobody elsewhere can lock a client out. */
@Injectable()
export class ClientCheck {
  constructor(
    private readonly database: Database,
    private readonly attempts: Attempts,
    private readonly denials: Denials,
  ) {}

  async pass({ clientId, secret, viaHeader }: ClientCredentials, address: string): Promise<KnownClient> {
    const counted = await this.attempts.reserve(bucket.client(clientId, address), bucket.address(address));
    const client = await this.database.transaction(
      systemActor('client-credentials'),
      async (tx) => {
        const row = await tx.one<KnownClient & { active: boolean; secret_hash: string }>(
          'SELECT id, scopes, partner_id, rights_version, active, secret_hash FROM access.api_clients WHERE id = $1',
          [clientId],
        );
        const right = clientSecretMatches(row?.active ? row.secret_hash : null, secret);
        if (!row || !right) return null;
        await tx.query('UPDATE access.api_clients SET last_used_at = now() WHERE id = $1', [clientId]);
        return row;
      },
      { role: 'hs_access' },
    );
    if (!client) {
      await this.denials.record(
        systemActor('client-credentials'),
        'client.token',
        {},
        { kind: 'api-client', id: clientId },
      );
      throw new OAuthError('invalid_client', 'These are not the credentials of a client.', viaHeader);
    }
    await this.attempts.giveBack(counted);
    return client;
  }
}
