import { Page } from '../shell/page.tsx';

/** Under construction. */
export default function ProfilePage() {
  return (
    <Page title="Profile">
      <p>…</p>
    </Page>
  );
}
