import { Page } from '../shell/page.tsx';

/** Under construction. */
export default function StartPage() {
  return (
    <Page title="Start">
      <p>…</p>
    </Page>
  );
}
