import { Page } from '../shell/page.tsx';

/** Under construction. */
export default function LinkPage() {
  return (
    <Page title="Link">
      <p>…</p>
    </Page>
  );
}
