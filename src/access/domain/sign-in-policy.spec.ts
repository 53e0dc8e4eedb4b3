import { countedAddress, secondsUntilFree, sessionEnd } from './sign-in-policy.js';

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 5, 8, minutes));

describe('the end of a session', () => {
  it('is half an hour after its last use', () => expect(sessionEnd(at(0), at(90))).toEqual(at(120)));
  it('is never more than eight hours after its start', () => expect(sessionEnd(at(0), at(470))).toEqual(at(480)));
});

describe('the wait after too many failures', () => {
  it('lasts until the oldest that counts leaves the window', () => expect(secondsUntilFree(at(0), at(5))).toBe(600));
  it('is at least a second', () => expect(secondsUntilFree(at(0), at(15))).toBe(1));
});

describe('a counted address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:DB8:1:2::1', '2001:db8:1:2'],
    ['2001:db8::7', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['2001:0db8:0001:0002::', '2001:db8:1:2'],
  ])('%s is counted as %s', (address, counted) => expect(countedAddress(address)).toBe(counted));
});
