import type { StaffActor } from '../../platform/actor.js';
import { afterStep, allowedSteps } from './publication.js';

const actor = (role: string): StaffActor => ({
  kind: 'staff',
  id: '-',
  sessionId: '-',
  rightsVersion: 1,
  roles: [role],
  unitIds: [],
  partnerId: null,
});
const gated = { published: false, externalGate: { text: 'Syrians only' } };
const open = { published: false, externalGate: null };
const today = '2026-05-04';

describe('the publication of a service', () => {
  it('offers the step of the present state, to those who may take it', () => {
    expect(allowedSteps(actor('supervisor'), open)).toEqual(['publish']);
    expect(allowedSteps(actor('administrator'), { ...open, published: true })).toEqual(['withdraw']);
    expect(allowedSteps(actor('social_worker'), open)).toEqual([]);
  });

  it('publishes an open service without more ado', () => {
    expect(afterStep(open, 'publish', { gateReviewed: false, today })).toEqual({ published: true, externalGate: null });
  });

  it('holds a service with an external gate until somebody has looked at it', () => {
    expect(() => afterStep(gated, 'publish', { gateReviewed: false, today })).toThrow(
      expect.objectContaining({ code: 'gate-not-reviewed' }),
    );
    expect(afterStep(gated, 'publish', { gateReviewed: true, today })).toEqual({
      published: true,
      externalGate: { text: 'Syrians only', reviewedOn: today },
    });
  });

  it('refuses a step that does not start from the present state', () => {
    expect(() => afterStep(open, 'withdraw', { gateReviewed: false, today })).toThrow(
      expect.objectContaining({ code: 'step-not-possible' }),
    );
  });
});
