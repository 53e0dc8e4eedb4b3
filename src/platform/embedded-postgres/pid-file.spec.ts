import { parsePidFile } from './pid-file.js';

const ready = [
  '4711',
  '/srv/city/cluster',
  '1790000000',
  '54321',
  '',
  '127.0.0.1',
  ' 16908380        42',
  'ready   ',
  '',
];

describe('parsePidFile', () => {
  it('reads a running server', () => {
    expect(parsePidFile(ready.join('\n'))).toEqual({
      pid: 4711,
      dataDir: '/srv/city/cluster',
      port: 54321,
      sharedMemoryId: 42,
      status: 'ready',
    });
  });

  it('reads each status, whatever the padding', () => {
    for (const status of ['starting', 'standby', 'stopping']) {
      expect(parsePidFile([...ready.slice(0, 7), status].join('\n'))?.status).toBe(status);
    }
  });

  it('reads a file that is still being written', () => {
    expect(parsePidFile('4711\n/srv/city/cluster\n')).toEqual({
      pid: 4711,
      dataDir: '/srv/city/cluster',
      port: 0,
      sharedMemoryId: null,
      status: 'unknown',
    });
  });

  it('takes the negative id of a single-user server as its id', () => {
    expect(parsePidFile('-4711\n')?.pid).toBe(4711);
  });

  it('reads line ends of Windows', () => {
    expect(parsePidFile(ready.join('\r\n'))?.status).toBe('ready');
  });

  it('takes an empty or damaged file as none', () => {
    expect(parsePidFile('')).toBeNull();
    expect(parsePidFile('rubbish\n/srv')).toBeNull();
    expect(parsePidFile('0\n/srv')).toBeNull();
  });
});
