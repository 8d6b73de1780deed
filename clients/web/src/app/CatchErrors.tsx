import { Component, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { ErrorView } from '../components/ErrorView.tsx';
import { ApiFailure } from '../graphql/apiError.ts';
import { NewVersion } from './NewVersion.tsx';

/** Shows a failure in words instead of an empty page; another address is another try. */
export function CatchErrors({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return <Boundary pathname={pathname}>{children}</Boundary>;
}

interface Props {
  pathname: string;
  children: ReactNode;
}

interface State {
  failure: unknown;
  pathname: string;
}

class Boundary extends Component<Props, State> {
  override state: State = { failure: null, pathname: this.props.pathname };

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  // Not by a key: that would make everything below anew at each address, with the client's cache and connection.
  static getDerivedStateFromProps({ pathname }: Props, state: State): State | null {
    return pathname === state.pathname ? null : { failure: null, pathname };
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
