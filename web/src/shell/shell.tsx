import type { ReactNode } from 'react';
import { say } from '../words.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';

/** The frame around every page: skip link, header, the page, footer. */
export function Shell({ children }: { readonly children: ReactNode }) {
  return (
    <div className="site">
      <a className="skip-link" href="#main">
        {say('shell.skip')}
      </a>
      <Header />
      {children}
      <Footer />
    </div>
  );
}
