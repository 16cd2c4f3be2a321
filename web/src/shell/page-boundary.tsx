import { Component, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { say } from '../words.ts';
import { Page } from './page.tsx';

/** Says so where a page cannot be shown, most often because its program did not come through. Another page is tried anew. */
export function PageBoundary({ children }: { readonly children: ReactNode }) {
  const [place] = useLocation();
  return <Boundary place={place}>{children}</Boundary>;
}

interface BoundaryProps {
  readonly place: string;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly hasFailed: boolean;
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  static getDerivedStateFromError(): BoundaryState {
    return { hasFailed: true };
  }

  override state: BoundaryState = { hasFailed: false };

  override componentDidUpdate({ place }: BoundaryProps): void {
    if (this.state.hasFailed && place !== this.props.place) this.setState({ hasFailed: false });
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <FailedPage /> : this.props.children;
  }
}

function FailedPage() {
  return (
    <Page title={say('failed.title')}>
      <div className="flow">
        <p className="lead">{say('failed.text')}</p>
        <p>
          <button type="button" className="button" onClick={() => window.location.reload()}>
            {say('failed.again')}
          </button>
        </p>
      </div>
    </Page>
  );
}
