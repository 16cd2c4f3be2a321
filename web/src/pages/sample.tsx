import { Page } from '../shell/page.tsx';

/** Under construction. */
export default function SamplePage() {
  return (
    <Page title="Sample">
      <p>…</p>
    </Page>
  );
}
