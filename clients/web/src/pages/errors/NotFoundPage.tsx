import { ErrorView } from '../../components/ErrorView.tsx';

/** An address where nothing is, or nothing for this viewer. */
export const NotFoundPage = () => <ErrorView error={{ code: 'NOT_FOUND', message: '', requestId: null }} isAlone />;
