import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './styles/index.css';

// Somebody comes back to the questions: ask for their page now, not after the assessment has come.
if (/^\/a\/[^/]+\/d\//.test(window.location.pathname)) void import('./pages/answering.tsx');

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
