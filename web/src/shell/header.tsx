import { Link } from 'wouter';
import { say } from '../words.ts';
import { Mark } from './mark.tsx';

/** The bar on top of every page. */
export function Header() {
  return (
    <header className="site-header">
      <div className="bar">
        <Link href="/" className="brand">
          <Mark />
          {say('shell.name')}
        </Link>
      </div>
    </header>
  );
}
