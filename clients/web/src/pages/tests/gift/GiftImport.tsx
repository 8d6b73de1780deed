import { Alert, Button, Group, NativeSelect, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import type { GiftTrueFalseFeedback } from '../../../../generated/graphql.ts';
import { usePortal } from '../../../app/auth/PortalGate.tsx';
import { FileField } from '../../../components/FileField.tsx';
import { FormProblem } from '../../../components/FormProblem.tsx';
import { useLeaveGuard } from '../../../components/useLeaveGuard.ts';
import { useUpload } from '../../../components/useUpload.ts';
import { testsTexts } from '../../../i18n/tests/area.ts';
import { useText } from '../../../i18n/useText.ts';
import classes from '../tests.module.css';
import { GiftDone } from './GiftDone.tsx';
import { GiftReport } from './GiftReport.tsx';
import { GiftVerdict } from './GiftVerdict.tsx';
import { type GiftSource, useGiftImport } from './useGiftImport.ts';

export interface GiftImportProps {
  /** The test that gets the questions; null where it is made for them. */
  testId: string | null;
  /** Makes the test when the import is wanted; null when that failed. */
  makeTest?: () => Promise<string | null>;
  /** Fields above the text: the title of a new test. */
  children?: ReactNode;
}

/** A larger text goes as a file; a request may have 1 MB. */
const mostCharacters = 300_000;

/** GIFT pasted or from a file: checked first, with a report on each question, then imported by choice. */
export function GiftImport({ testId, makeTest, children }: GiftImportProps) {
  const t = useText(testsTexts);
  const source = useGiftSource();
  const gift = useGiftImport();
  const [checked, setChecked] = useState<GiftSource | null>(null);
  const key = useRef(crypto.randomUUID());
  const heading = useRef<HTMLHeadingElement>(null);
  const { report, form } = gift;
  const isStale = checked !== null && !isSame(checked, source.value);
  useLeaveGuard(source.isEmpty || report?.isDone ? null : t('leaveImport'));
  const check = async () => {
    if (source.value && (await gift.check(testId, source.value))) {
      setChecked(source.value);
      heading.current?.focus();
    }
  };
  const store = async (isPartly: boolean) => {
    const target = testId ?? (await makeTest?.());
    if (target && checked) await gift.store(target, checked, isPartly, key.current);
    heading.current?.focus();
  };
  const again = () => {
    key.current = crypto.randomUUID();
    setChecked(null);
    source.clear();
    gift.forget();
  };
  return (
    <Stack gap="lg" maw="60rem">
      {!report?.isDone && (
        <Paper withBorder p="md">
          <Stack gap="md">
            {children}
            <Source {...source} />
            <FormProblem form={form} />
            <Group>
              <Button
                variant={report && !isStale ? 'default' : 'filled'}
                loading={form.isBusy}
                disabled={!source.value}
                onClick={() => void check()}
              >
                {t('check')}
              </Button>
              <Text size="sm" c="dimmed">
                {t('checkHint')}
              </Text>
            </Group>
          </Stack>
        </Paper>
      )}
      {report && (
        <section aria-live="polite">
          <Title order={2} size="h3" mb="sm" ref={heading} tabIndex={-1}>
            {t(report.isDone ? 'imported' : 'preview')}
          </Title>
          {isStale && !report.isDone ? (
            <Alert color="amber">{t('stale')}</Alert>
          ) : report.isDone ? (
            <GiftDone report={report} onAgain={again} />
          ) : (
            <GiftVerdict counts={report.counts} isBusy={form.isBusy} onStore={store} />
          )}
        </section>
      )}
      {report && (
        <GiftReport
          report={report}
          onLine={report.isDone || !source.hasText ? undefined : source.showLine}
          onMore={() => void gift.more()}
          isBusy={form.isBusy}
        />
      )}
    </Stack>
  );
}

const isSame = (one: GiftSource, other: GiftSource | null): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The text and where it comes from. */
function useGiftSource() {
  const t = useText(testsTexts);
  const { portalId } = usePortal();
  const upload = useUpload(portalId);
  const [text, setText] = useState('');
  const [file, setFile] = useState<{ name: string; sha256: string | null } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [trueFalseFeedback, setFeedback] = useState<GiftTrueFalseFeedback>('TRUE_FIRST');
  const area = useRef<HTMLTextAreaElement>(null);
  const choose = async (chosen: File) => {
    setProblem(null);
    if (chosen.size > mostCharacters) {
      const sha256 = await upload.send(chosen);
      if (sha256) setFile({ name: chosen.name, sha256 });
      return;
    }
    try {
      setText(new TextDecoder('utf-8', { fatal: true }).decode(await chosen.arrayBuffer()));
      setFile({ name: chosen.name, sha256: null });
    } catch {
      setProblem(t('notUtf8'));
    }
  };
  const write = (written: string) => {
    setFile(null);
    setText(written);
  };
  const own = file?.sha256 ? { fileSha256: file.sha256 } : text.trim() ? { text } : null;
  return {
    value: own && { ...own, trueFalseFeedback },
    isEmpty: !own,
    hasText: !file?.sha256,
    text,
    write,
    file,
    choose,
    problem: problem ?? upload.problem,
    percent: upload.percent,
    trueFalseFeedback,
    setFeedback,
    area,
    clear: () => write(''),
    showLine(line: number) {
      const before = text
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length;
      const start = line > 1 ? before + 1 : 0;
      const end = text.indexOf('\n', start);
      area.current?.focus();
      area.current?.setSelectionRange(start, end < 0 ? text.length : end);
    },
  };
}

function Source(source: ReturnType<typeof useGiftSource>) {
  const t = useText(testsTexts);
  const { text, write, file, choose, problem, percent, area } = source;
  return (
    <>
      <FileField
        label={t('giftFile')}
        description={t('giftFileHint')}
        accept=".txt,.gift,text/plain"
        fileName={file?.name}
        percent={percent}
        error={problem}
        onFile={(chosen) => void choose(chosen)}
      />
      {source.hasText && (
        <Textarea
          ref={area}
          label={t('giftText')}
          description={t('giftTextHint')}
          placeholder={t('giftExample')}
          className={classes.text}
          rows={12}
          maxLength={mostCharacters}
          spellCheck={false}
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
        />
      )}
      <NativeSelect
        label={t('trueFalseFeedback')}
        description={t('trueFalseFeedbackHint')}
        maw="30rem"
        value={source.trueFalseFeedback}
        onChange={(event) => source.setFeedback(event.currentTarget.value as GiftTrueFalseFeedback)}
        data={[
          { value: 'TRUE_FIRST', label: t('trueFirst') },
          { value: 'WRONG_FIRST', label: t('wrongFirst') },
        ]}
      />
    </>
  );
}
