import { Page } from '../shell/page.tsx';

/** Under construction. */
export default function PrivacyPage() {
  return (
    <Page title="Privacy">
      <p>…</p>
    </Page>
  );
}
