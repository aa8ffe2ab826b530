import {
  asksForOwnType,
  holdsOwnType,
  isOwnType,
  relationsToOwn,
} from '../../../../../server/src/foundation/platform/own-types.rules';

const OURS = 'plugin::live-chat.visitor';

describe('T4: a request for a content type of ours', () => {
  it.each([
    [{ model: OURS }],
    [{ contentType: [OURS] }],
    [{ contentType: { $in: ['api::page.page', OURS] } }],
    [{ filters: { contentType: { $eq: OURS } } }],
  ])('is known in parameters and queries: %j', (query) => {
    expect(holdsOwnType(query)).toBe(true);
  });

  it.each([
    [{ model: OURS }],
    [{ contentTypeUID: OURS }],
    [{ content_type: OURS }],
    [[{ type: 'publish', contentType: OURS }]],
    [{ actions: [{ entry: { contentType: OURS } }] }],
    [{ permissions: [{ subject: OURS }] }],
  ])('is known in bodies: %j', (body) => {
    expect(asksForOwnType(body)).toBe(true);
  });

  it('is not what somebody else is asked for, or what an article says', () => {
    expect(holdsOwnType({ model: 'plugin::live-chat-x.visitor', page: '1' })).toBe(false);
    expect(holdsOwnType(undefined)).toBe(false);
    expect(asksForOwnType({ title: OURS, blocks: [{ text: OURS }] })).toBe(false);
    expect(asksForOwnType(OURS)).toBe(false);
    expect(isOwnType({ toString: () => OURS })).toBe(false);
  });

  it('ends, however deep somebody nests', () => {
    let deep: object = { model: OURS };
    for (let i = 0; i < 10_000; i += 1) deep = { model: deep };

    expect(holdsOwnType(deep)).toBe(false);
    expect(asksForOwnType(deep)).toBe(false);
  });

  it('is also a relation from a type of the host', () => {
    const attributes = {
      chat: { type: 'relation', target: OURS },
      title: { type: 'string' },
      author: { type: 'relation', target: 'admin::user' },
    };

    expect(relationsToOwn([{ uid: 'api::order.order', attributes }])).toEqual([
      'api::order.order.chat',
    ]);
    expect(relationsToOwn([{ uid: 'plugin::live-chat.chat', attributes }])).toEqual([]);
  });
});
