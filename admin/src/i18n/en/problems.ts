export const en = {
  status: {
    0: 'No connection. What you entered is still here; try again when the connection is back.',
    400: 'The entry cannot be taken like this.',
    401: 'Your session has ended. Sign in again.',
    403: 'This is not open to you.',
    404: 'This is not there, or not open to you.',
    409: 'This does not fit the present state. Look at it again and then decide.',
    412: 'Somebody changed this in the meantime.',
    413: 'This is too large.',
    422: 'Some entries need a second look. They are marked.',
    423: 'This account is locked for a while.',
    428: 'The page has to be loaded anew before this can be changed.',
    429: 'Too many tries. Wait a little.',
    500: 'Something broke on our side. It has been noted; try again in a while.',
    503: 'The service is starting or busy. Try again in a moment.',
  },
  code: {},
  fault: {
    other: 'This cannot be taken.',
  },
};
