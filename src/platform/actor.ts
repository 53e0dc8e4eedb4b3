/** Who acts: the first argument of every service method. */
export type Actor = StaffActor | ClientActor | SystemActor;

/** A member of staff, of the directorate (`unitIds`) or of a partner (`partnerId`), in one session. */
export interface StaffActor {
  kind: 'staff';
  id: string;
  sessionId: string;
  /** Grows with every change of roles or units, so that an older token is refused at once. */
  rightsVersion: number;
  roles: readonly string[];
  unitIds: readonly string[];
  partnerId: string | null;
}

/** A machine: the liaison's script, a city e-service, a partner's system. */
export interface ClientActor {
  kind: 'client';
  id: string;
  rightsVersion: number;
  scopes: readonly string[];
  partnerId: string | null;
}

/** Work without a person behind it, named after the job. */
export interface SystemActor {
  kind: 'system';
  name: string;
}

export const systemActor = (name: string): SystemActor => ({ kind: 'system', name });

export const hasRole = (actor: Actor, ...roles: string[]): boolean =>
  actor.kind === 'staff' && roles.some((role) => actor.roles.includes(role));

export const hasScope = (actor: Actor, scope: string): boolean =>
  actor.kind === 'client' && actor.scopes.includes(scope);

/** The id by which rows and audit events name the actor; null for system work. */
export const actorId = (actor: Actor): string | null => (actor.kind === 'system' ? null : actor.id);
