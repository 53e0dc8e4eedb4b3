import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';
import { Line } from '../../platform/http/text-rules.js';
import { SCOPES, type Scope } from '../domain/roles.js';

export class NewApiClient {
  @Line(120)
  name!: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(SCOPES.length)
  @ArrayUnique()
  @IsIn(SCOPES, { each: true })
  scopes!: Scope[];

  /** The partner it works for; needed for, and only for, `partner:referrals`. */
  @IsOptional()
  @IsUUID()
  partnerId?: string;
}

export type ApiClientStep = 'deactivate' | 'rotate-secret';

export class ApiClient {
  id!: string;
  name!: string;
  scopes!: Scope[];
  partnerId!: string | null;
  active!: boolean;
  createdAt!: string;
  lastUsedAt!: string | null;
  allowedSteps!: ApiClientStep[];
  version!: number;
}

export class ApiClientWithSecret extends ApiClient {
  /** Shown this once. */
  clientSecret!: string;
}

export class ApiClientPage {
  items!: ApiClient[];
  nextCursor!: string | null;
}
