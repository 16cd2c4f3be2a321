import { Page } from '../shell/page.tsx';

/** Under construction. */
export default function RoadmapPage() {
  return (
    <Page title="Roadmap">
      <p>…</p>
    </Page>
  );
}
