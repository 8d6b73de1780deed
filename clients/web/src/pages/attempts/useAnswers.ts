import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { type Client, useClient } from 'urql';
import { apiError } from '../../graphql/apiError.ts';
import { answerEntry } from './AnswerEntry.ts';
import { type AnswerPort, AnswerStore, type AnswersNow, type SavedElsewhere } from './AnswerStore.ts';
import { flagQuestionDocument, saveAnswersDocument } from './attemptDocuments.ts';
import { givenAnswer } from './givenAnswer.ts';
import { keptHere } from './keptHere.ts';
import type { Paper } from './usePaper.ts';

const nothing = { code: 'NETWORK', message: '', requestId: null } as const;

/** The answers of an attempt that is open here: saved as they are given, shared with the other windows of this browser. */
export function useAnswers(paper: Paper, read: () => Promise<Paper | object>): [AnswersNow, AnswerStore] {
  const client = useClient();
  const { id } = paper.attempt;
  const channel = useMemo(() => new BroadcastChannel(`attempt/${id}`), [id]);
  const [store] = useState(() => {
    const kept = keptHere(id);
    const before = kept.all();
    const entries = paper.questions.map((question) => answerEntry(question, before[question.id]));
    return new AnswerStore(entries, portOf(client, id, channel), kept);
  });
  useEffect(() => {
    store.start();
    return () => store.stop();
  }, [store]);
  useEffect(() => {
    channel.onmessage = ({ data }: MessageEvent<SavedElsewhere | 'over'>) =>
      data === 'over' ? store.end() : store.adopt(data);
    return () => {
      channel.onmessage = null;
    };
  }, [store, channel]);
  useComingBack(store, read);
  return [useSyncExternalStore(store.subscribe, store.now), store];
}

function portOf(client: Client, attemptId: string, channel: BroadcastChannel): AnswerPort {
  return {
    async save(answers) {
      const { data, error } = await client.mutation(saveAnswersDocument, { input: { attemptId, answers } }).toPromise();
      return error ? apiError(error) : (data?.saveAnswers.results ?? nothing);
    },
    async flag(questionId, flagged) {
      const input = { attemptId, questionId, flagged };
      const { data, error } = await client.mutation(flagQuestionDocument, { input }).toPromise();
      return error ? apiError(error) : (data?.flagQuestion ?? nothing);
    },
    tell: (news) => channel.postMessage(news),
  };
}

/**
 * Back at the page or on the net: what waits goes out at once, and what another device answered meanwhile is taken over. Going away
 * sends what waits too.
 */
function useComingBack(store: AnswerStore, read: () => Promise<Paper | object>): void {
  useEffect(() => {
    const onSeen = async () => {
      store.saveSoon(0);
      if (document.visibilityState !== 'visible' || !navigator.onLine) return;
      const paper = await read();
      if (!('questions' in paper)) return;
      for (const { id, revision, flagged, myAnswer } of (paper as Paper).questions)
        store.adopt({ questionId: id, revision, flagged, answer: givenAnswer(myAnswer) });
    };
    const onChange = () => void onSeen();
    document.addEventListener('visibilitychange', onChange);
    addEventListener('online', onChange);
    return () => {
      document.removeEventListener('visibilitychange', onChange);
      removeEventListener('online', onChange);
    };
  }, [store, read]);
}
