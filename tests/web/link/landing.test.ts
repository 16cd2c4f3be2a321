import { describe, expect, it } from 'vitest';
import { LANDING, landingOf, otherLandingIn } from '../../../web/src/link/landing.ts';
import { ROOM_LANDING } from '../../../web/src/rooms/landing.ts';

const secret = 'k3J-x_Q0zRr8mVb5wPq2TtYy7UuHh4GgFfDdSsAa1Zz';

describe('the landing page', () => {
  it.each(
    [...'oevr'].flatMap((letter) => [`/${letter}`, `/${letter}%23${secret}`, `/${letter}&utm_source=mail`, `/${letter}?x=y`]),
  )('takes %s', (path) => {
    expect(LANDING.test(path)).toBe(true);
    expect(landingOf(path)).toBe(path.slice(0, 2));
  });
  it.each(['/', '/rooms', '/view/e01_x', '/a/e01_x', '/o/other', '/o-other', '/x', '/verify'])('leaves %s alone', (path) => {
    expect(LANDING.test(path)).toBe(false);
  });
});

describe('a pasted link', () => {
  const leadsTo = (letter: string, here: RegExp) => otherLandingIn(`Here: https://waymark.example/${letter}#${secret}`, here);

  it('of a room or a prepared start leads on from the page of assessments', () => {
    expect(leadsTo('c', LANDING)).toBe('/c');
    expect(otherLandingIn(`https://waymark.example/s%23${secret}`, LANDING)).toBe('/s');
    for (const letter of 'oevr') expect(leadsTo(letter, LANDING)).toBeUndefined();
  });
  it('of an assessment or a prepared start leads on from the page of rooms', () => {
    for (const letter of 'oevrs') expect(leadsTo(letter, ROOM_LANDING)).toBe(`/${letter}`);
    expect(leadsTo('c', ROOM_LANDING)).toBeUndefined();
  });
  it('is no code', () => {
    expect(otherLandingIn('YW78A-N10AC-V03VT-Q1CKT-S45PWA', LANDING)).toBeUndefined();
  });
});
