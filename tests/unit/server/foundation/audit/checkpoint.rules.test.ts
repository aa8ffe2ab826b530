import fc from 'fast-check';
import {
  checkpointData,
  checkpointText,
  readCheckpoint,
} from '../../../../../server/src/foundation/audit/checkpoint.rules';
import { KeyedHash } from '../../../../../server/src/foundation/platform';

const keyed = new KeyedHash('a key of this installation only, for a test');
const checkpoint = fc.record({
  position: fc.nat(),
  hash: fc.stringMatching(/^[0-9a-f]{64}$/),
  at: fc.nat(),
  removed: fc.nat(),
});

describe('R29: checkpoints of the audit log', () => {
  it('are read as they were written, and prove themselves by their signature', () => {
    fc.assert(
      fc.property(checkpoint, fc.constantFrom('position', 'at', 'removed'), (one, field) => {
        const signature = keyed.hash('audit-checkpoint', checkpointText(one));
        const read = readCheckpoint(JSON.stringify(checkpointData(one, signature)));

        expect(read).toEqual({ checkpoint: one, signature });
        const changed = { ...one, [field]: one[field as 'at'] + 1 };
        expect(keyed.isHash('audit-checkpoint', checkpointText(changed), signature)).toBe(false);
      })
    );
  });

  it('are nothing when they do not look like one', () => {
    for (const data of ['', 'null', '[]', '{}', '{"position":"1"}']) {
      expect(readCheckpoint(data)).toBeUndefined();
    }
  });
});
