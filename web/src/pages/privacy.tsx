import { Article } from '../shell/article.tsx';

/** Who sees what, what is stored and for how long. */
export default function PrivacyPage() {
  return <Article name="privacy" parts={['who', 'rooms', 'checks', 'what', 'not', 'device', 'where', 'rights']} />;
}
