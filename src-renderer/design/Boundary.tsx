import { Component, type ReactNode } from 'react';
import { ErrorPanel } from './ErrorPanel.tsx';

interface BoundaryProps {
  readonly children: ReactNode;
}

/**
 * A view that fails to load or to draw says so in its own place; tabs, notes and the way out stay.
 * "Try again" draws it anew.
 */
export class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="view-pad">
        <ErrorPanel
          error={{ code: 'desk', facts: {}, requestId: '' }}
          onAgain={() => this.setState({ failed: false })}
        />
      </div>
    );
  }
}
