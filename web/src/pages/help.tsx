import { Article } from '../shell/article.tsx';

/** Help: how it works, and what to do when something does not. */
export default function HelpPage() {
  return (
    <Article
      name="help"
      parts={['start', 'level', 'unknown', 'together', 'share', 'rooms', 'rounds', 'ask', 'saving', 'back', 'figures', 'contact']}
    />
  );
}
