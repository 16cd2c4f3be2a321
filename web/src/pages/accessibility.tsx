import { Page } from '../shell/page.tsx';

/** Under construction. */
export default function AccessibilityPage() {
  return (
    <Page title="Accessibility">
      <p>…</p>
    </Page>
  );
}
