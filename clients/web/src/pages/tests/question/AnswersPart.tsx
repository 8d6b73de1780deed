import { AcceptedFields } from './AcceptedFields.tsx';
import { ChoicesFields } from './ChoicesFields.tsx';
import { EssayFields } from './EssayFields.tsx';
import { ItemsFields } from './ItemsFields.tsx';
import { PairsFields } from './PairsFields.tsx';
import type { QuestionFields } from './QuestionFields.ts';
import { TrueFalseFields } from './TrueFalseFields.tsx';

/** The answers of a question, as its kind has them. */
export function AnswersPart(props: QuestionFields) {
  switch (props.form.kind) {
    case 'SINGLE_CHOICE':
    case 'MULTIPLE_CHOICE':
      return <ChoicesFields {...props} />;
    case 'TRUE_FALSE':
      return <TrueFalseFields {...props} />;
    case 'SHORT_TEXT':
    case 'NUMERIC':
      return <AcceptedFields {...props} />;
    case 'MATCHING':
      return <PairsFields {...props} />;
    case 'ORDERING':
      return <ItemsFields {...props} />;
    case 'ESSAY':
      return <EssayFields {...props} />;
  }
}
