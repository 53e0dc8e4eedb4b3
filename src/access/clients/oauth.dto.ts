/** Field names are those of RFC 6749. */
export class TokenRequest {
  grant_type!: 'client_credentials';
  /** Not needed when the Authorization header (Basic) names the client. */
  client_id?: string;
  client_secret?: string;
  /** Some of the client's scopes, parted by spaces; all of them when missing. */
  scope?: string;
}

export class TokenAnswer {
  access_token!: string;
  token_type!: 'Bearer';
  expires_in!: number;
  scope!: string;
}

/** RFC 6749, section 5.2. */
export class TokenError {
  error!: string;
  error_description!: string;
}
