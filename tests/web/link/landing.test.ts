import { describe, expect, it } from 'vitest';
import { LANDING, landingOf, otherLandingIn } from '../../../web/src/link/landing.ts';

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
  it('to a room or a prepared start is told from one to an assessment', () => {
    expect(otherLandingIn(`Here: https://waymark.example/c#${secret}`)).toBe('/c');
    expect(otherLandingIn(`https://waymark.example/s%23${secret}`)).toBe('/s');
    for (const letter of 'oevr') expect(otherLandingIn(`https://waymark.example/${letter}#${secret}`)).toBeUndefined();
    expect(otherLandingIn('YW78A-N10AC-V03VT-Q1CKT-S45PWA')).toBeUndefined();
  });
});
