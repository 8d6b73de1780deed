/** What both ways to write a rich text take (components/RichTextField.tsx). */
export interface RichTextInputProps {
  /** The id of the element with the label. */
  labelledBy: string;
  value: string;
  onChange: (html: string) => void;
  isRequired: boolean;
  isBad: boolean;
  minRows?: number;
  withHeadings?: boolean;
  disabled?: boolean;
}
