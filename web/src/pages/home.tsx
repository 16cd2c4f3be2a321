import { Page } from '../shell/page.tsx';

/** Under construction. */
export function HomePage() {
  return (
    <Page title="Waymark">
      <p>…</p>
    </Page>
  );
}
