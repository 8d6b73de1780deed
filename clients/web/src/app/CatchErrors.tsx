import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { ErrorView } from '../components/ErrorView.tsx';
import { ApiFailure } from '../graphql/apiError.ts';
import { NewVersion } from './NewVersion.tsx';

/** Shows a failure in words instead of an empty page; another address is another try. */
export function CatchErrors({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return <Boundary key={pathname}>{children}</Boundary>;
}

class Boundary extends Component<{ children: ReactNode }, { failure: unknown }> {
  override state = { failure: null };

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    if (isMissingFile(failure)) return <NewVersion />;
    const unknown = { code: 'INTERNAL' as const, message: '', requestId: null };
    return (
      <ErrorView
        error={(failure as unknown) instanceof ApiFailure ? (failure as ApiFailure).error : unknown}
        isAlone
        onRetry={() => this.setState({ failure: null })}
      />
    );
  }
}

/** A file of a version that has been replaced: browsers say so in words of their own. */
const isMissingFile = (failure: unknown): boolean =>
  failure instanceof TypeError && /module|import/i.test(failure.message);
