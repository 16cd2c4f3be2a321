import { Page } from '../shell/page.tsx';

/** Under construction. */
export default function HelpPage() {
  return (
    <Page title="Help">
      <p>…</p>
    </Page>
  );
}
