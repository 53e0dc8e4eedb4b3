import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../../platform/actor.js';
import { Database } from '../../platform/database/database.js';
import { DomainError, InvalidFields, expectVersion, referredBy } from '../../platform/errors.js';
import { newId } from '../../platform/ids.js';
import { privilegeChanged } from '../privilege-change.js';
import type { ApiClient, ApiClientWithSecret, NewApiClient } from './api-clients.dto.js';
import { loadApiClient, showApiClient } from './api-clients.queries.js';
import { clientSecretHash, newClientSecret } from './client-secret.js';

const ROLE = { role: 'hs_access' } as const;

/** API clients: made, given a new secret, switched off. Scopes never change; a client with others is another client. */
@Injectable()
export class ApiClients {
  constructor(private readonly database: Database) {}

  create(actor: StaffActor, input: NewApiClient): Promise<ApiClientWithSecret> {
    const forPartner = input.scopes.includes('partner:referrals');
    if (forPartner !== Boolean(input.partnerId)) {
      const detail = forPartner ? 'is needed for partner:referrals' : 'is only for partner:referrals';
      throw new InvalidFields([{ pointer: '/partnerId', code: 'partner-and-scope', detail }]);
    }
    const made = this.database.transaction(
      actor,
      async (tx) => {
        const id = newId();
        const clientSecret = newClientSecret();
        await tx.query(
          'INSERT INTO access.api_clients (id, name, secret_hash, scopes, partner_id, created_by) VALUES ($1, $2, $3, $4, $5, $6)',
          [id, input.name, clientSecretHash(clientSecret), input.scopes, input.partnerId ?? null, actor.id],
        );
        await privilegeChanged(tx, { clientId: id }, 'client-created', { scopes: input.scopes });
        return { ...showApiClient(await loadApiClient(tx, id)), clientSecret };
      },
      ROLE,
    );
    return made.catch(referredBy('/partnerId'));
  }

  /** The old secret and all tokens made with it die at once. */
  rotateSecret(actor: StaffActor, id: string, version: number): Promise<ApiClientWithSecret> {
    return this.database.transaction(
      actor,
      async (tx) => {
        const client = await loadApiClient(tx, id, true);
        expectVersion(client.version, version);
        requireActive(client);
        const clientSecret = newClientSecret();
        await tx.query(
          'UPDATE access.api_clients SET secret_hash = $2, rights_version = rights_version + 1, version = version + 1 WHERE id = $1',
          [id, clientSecretHash(clientSecret)],
        );
        await privilegeChanged(tx, { clientId: id }, 'client-secret-rotated');
        return { ...showApiClient(await loadApiClient(tx, id)), clientSecret };
      },
      ROLE,
    );
  }

  deactivate(actor: StaffActor, id: string, version: number): Promise<ApiClient> {
    return this.database.transaction(
      actor,
      async (tx) => {
        const client = await loadApiClient(tx, id, true);
        expectVersion(client.version, version);
        requireActive(client);
        await tx.query(
          'UPDATE access.api_clients SET active = false, rights_version = rights_version + 1, version = version + 1 WHERE id = $1',
          [id],
        );
        await privilegeChanged(tx, { clientId: id }, 'client-deactivated');
        return showApiClient(await loadApiClient(tx, id));
      },
      ROLE,
    );
  }
}

function requireActive(client: { active: boolean }): void {
  if (!client.active) throw new DomainError('conflict', 'client-inactive', 'This client is switched off for good.');
}
