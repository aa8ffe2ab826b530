import {
  isGuessed,
  openable,
} from '../../../../../server/src/foundation/platform/public-address.rules';

test.each([
  ['http://0.0.0.0:1337', 'http://localhost:1337'],
  ['http://0.0.0.0:1337/admin', 'http://localhost:1337/admin'],
  ['http://[::]:1337', 'http://localhost:1337'],
  ['https://0.0.0.0', 'https://localhost'],
  ['https://cms.example.com', 'https://cms.example.com'],
  ['http://0.0.0.0.example.com', 'http://0.0.0.0.example.com'],
])('%s is opened as %s', (address, opened) => {
  expect(openable(address)).toBe(opened);
});

test.each([
  [undefined, '0.0.0.0', true],
  ['', '192.0.2.7', true],
  ['/cms', '0.0.0.0', true],
  ['https://cms.example.com', '0.0.0.0', false],
  ['', '127.0.0.1', false],
  ['', 'localhost', false],
  ['', '::1', false],
  [undefined, undefined, false],
])('an address made of url %j and host %j is a guess: %s', (url, host, guessed) => {
  expect(isGuessed(url, host)).toBe(guessed);
});
