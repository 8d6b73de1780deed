import { type MouseEvent, type RefObject, useMemo } from 'react';
import { useHref, useNavigate } from 'react-router';
import { RichTextView } from '../../components/RichTextView.tsx';
import classes from './learning.module.css';
import { useLearningPaths } from './useLearningPaths.ts';

export interface LessonTextProps {
  html: string;
  courseId: string;
  /** Gets what stands at the end of the text. */
  end?: RefObject<HTMLDivElement | null>;
}

/** The text of a lesson, large and calm; its links lead through the course. */
export function LessonText({ html: text, courseId, end }: LessonTextProps) {
  const { html, onClick } = useLessonLinks(text, courseId);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: links within the text are what is clicked
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click
    <div className={classes.read} onClick={onClick}>
      <RichTextView html={html} />
      <div ref={end} className={classes.end} />
    </div>
  );
}

/** Links to other steps and courses lead there without leaving the page. */
function useLessonLinks(text: string, courseId: string) {
  const paths = useLearningPaths();
  const navigate = useNavigate();
  const root = useHref('/');
  const html = useMemo(() => {
    const to = (path: string) => `href="${root.replace(/\/$/, '')}${path}"`;
    return text
      .replace(/href="(?:\/internal)?\/items\/([0-9a-f-]{36})"/gi, (_, id: string) => to(paths.item(courseId, id)))
      .replace(/href="(?:\/internal)?\/courses\/([0-9a-f-]{36})"/gi, (_, id: string) => to(paths.course(id)));
  }, [text, courseId, paths, root]);
  const onClick = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || link.origin !== location.origin) return;
    const inside = `${root.replace(/\/$/, '')}${paths.home}/`;
    if (!link.pathname.startsWith(inside)) return;
    event.preventDefault();
    void navigate(link.pathname.slice(root.replace(/\/$/, '').length));
  };
  return { html, onClick };
}
