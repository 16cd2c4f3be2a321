import { describe, expect, it } from 'vitest';
import { wrapLabel } from '../../../web/src/charts/wrap-label.ts';

describe('wrapLabel', () => {
  it('breaks a long name at spaces', () => {
    expect(wrapLabel('International office, people and money', 18, 3)).toEqual(['International', 'office, people and', 'money']);
  });

  it('puts what is left over on the last line', () => {
    expect(wrapLabel('Learning outcomes and recognition', 10, 2)).toEqual(['Learning', 'outcomes and recognition']);
  });

  it('never breaks inside a word', () => {
    expect(wrapLabel('Kansainvälistymissuunnitelma', 8, 2)).toEqual(['Kansainvälistymissuunnitelma']);
  });
});
