import { Page } from '../shell/page.tsx';

/** Under construction. */
export default function FiguresPage() {
  return (
    <Page title="Figures">
      <p>…</p>
    </Page>
  );
}
