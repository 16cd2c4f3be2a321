import { Link } from 'wouter';
import { say } from '../words.ts';
import { Mark } from './mark.tsx';
import { SignOut } from './sign-out.tsx';

/** The bar on top of every page. */
export function Header() {
  return (
    <header className="site-header">
      <div className="bar">
        <Link href="/" className="brand">
          <Mark />
          {say('shell.name')}
        </Link>
        <nav className="row push" aria-label={say('shell.menu')}>
          <Link href="/help">{say('shell.help')}</Link>
          <SignOut />
        </nav>
      </div>
    </header>
  );
}
