import { useParams } from 'react-router';
import { ErrorView } from '../../components/ErrorView.tsx';
import { Loading } from '../../components/Loading.tsx';
import { AttemptOver } from './AttemptOver.tsx';
import { TakeAttempt } from './TakeAttempt.tsx';
import { usePaper } from './usePaper.ts';

/** An attempt of one's own: its questions while it goes on, and what became of it afterwards. */
export function AttemptPage() {
  const { attemptId = '' } = useParams();
  return <Attempt key={attemptId} attemptId={attemptId} />;
}

function Attempt({ attemptId }: { attemptId: string }) {
  const { paper, failure, read, again } = usePaper(attemptId);
  if (!paper) return failure ? <ErrorView error={failure} onRetry={again} isAlone /> : <Loading />;
  if (paper.attempt.state !== 'IN_PROGRESS') return <AttemptOver attemptId={attemptId} read={read} />;
  return <TakeAttempt paper={paper} read={read} />;
}
