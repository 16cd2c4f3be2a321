import { Link } from 'wouter';
import { say } from '../words.ts';

/** The foot of every page; help stands at the same place everywhere. */
export function Footer() {
  return (
    <footer className="site-footer">
      <nav className="bar" aria-label={say('shell.footer')}>
        <Link href="/help">{say('shell.help')}</Link>
        <Link href="/privacy">{say('shell.privacy')}</Link>
        <Link href="/accessibility">{say('shell.accessibility')}</Link>
        <a href="/api/docs">{say('shell.api')}</a>
        <span className="push">{say('shell.promise')}</span>
      </nav>
    </footer>
  );
}
