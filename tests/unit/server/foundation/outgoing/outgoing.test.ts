import { assertPublicPlaces } from '../../../../../server/src/foundation/outgoing/outgoing';

const refused = { code: 'invalid_request' };

describe('T24: a receiver that is typed', () => {
  it.each([
    'http://127.0.0.1/hook',
    'http://127.1/hook',
    'http://2130706433/hook',
    'http://0x7f.1/hook',
    'http://10.0.0.5:8080/hook',
    'http://169.254.169.254/latest/meta-data',
    'http://192.168.1.1/hook',
    'http://[::1]/hook',
    'http://[::ffff:10.0.0.5]/hook',
    'http://[fd00::1]/hook',
    'http://localhost/hook',
    'http://LOCALHOST:1337/hook',
    'http://localhost./hook',
    'http://api.localhost/hook',
    'http://crm/hook',
    'http://crm.internal/hook',
    'http://printer.local/hook',
    'http://user:secret@10.0.0.5/hook?token=secret',
  ])('is refused at once: %s', async (address) => {
    const outcome = assertPublicPlaces([address], ['crm.internal:8443']);
    await expect(outcome).rejects.toMatchObject(refused);
    await expect(outcome).rejects.not.toThrow(/secret/);
  });

  it('may be private where the site has named it, and is told how to name it', async () => {
    await assertPublicPlaces(
      ['http://10.0.0.5:8080/x', 'http://crm.internal/x'],
      ['10.0.0.5:8080', 'crm.internal']
    );
    await expect(assertPublicPlaces(['http://10.0.0.5:9090/x'], ['10.0.0.5:8080'])).rejects.toThrow(
      "privateHosts: ['10.0.0.5:9090']"
    );
  });

  it('may be one that nobody knows yet', async () => {
    await expect(
      assertPublicPlaces(['https://crm.example.invalid/x', 'https://192.0.1.1/x'], [])
    ).resolves.toBeUndefined();
  });
});
