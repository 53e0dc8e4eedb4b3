import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/transaction.js';
import type { Sector, ServiceStatus } from './domain/codes.js';
import { serviceOnPaper, type ServiceOnPaper } from './service-on-paper.queries.js';

/** What a referral must know of the service it goes to. */
export interface ServiceForReferral {
  id: string;
  name: string;
  organizationId: string;
  sector: Sector;
  acceptsReferrals: boolean;
  status: ServiceStatus;
}

/** Reads the directory for other modules, in their transaction; works under hs_api and hs_partner. */
@Injectable()
export class ServiceReader {
  /** Null for a service that does not exist; whether it may be referred to is the caller's question. */
  findForReferral(tx: Tx, serviceId: string): Promise<ServiceForReferral | null> {
    return tx.one<ServiceForReferral>(
      `SELECT id, name, organization_id AS "organizationId", sector, accepts_referrals AS "acceptsReferrals", status
         FROM directory.services WHERE id = $1`,
      [serviceId],
    );
  }
  /** Null for a service that does not exist. */
  onPaper(tx: Tx, serviceId: string): Promise<ServiceOnPaper | null> {
    return serviceOnPaper(tx, serviceId);
  }
}
