import { Article } from '../shell/article.tsx';

/** The accessibility statement. */
export default function AccessibilityPage() {
  return <Article name="accessibility" parts={['aim', 'how', 'limits', 'tell']} />;
}
