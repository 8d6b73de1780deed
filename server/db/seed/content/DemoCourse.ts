/** Where the texts of the demo refer to: addresses that are known once everything is made. */
export interface Places {
  /** A picture by its file name. */
  file(name: string): string;
  /** An item of the same course by its key. */
  item(key: string): string;
  /** A course by its key. */
  course(key: string): string;
}

/** One item of a course of the demo; `key` is unique in its course and stays the same from start to start. */
export type DemoItem = {
  key: string;
  title: string;
  /** It opens after this item. */
  opensAfter?: string;
} & (
  | { kind: 'LESSON'; html: (to: Places) => string }
  | { kind: 'MATERIAL'; fileName: string }
  | { kind: 'TEST'; test: string }
);

export interface DemoCourse {
  key: string;
  title: string;
  description: string;
  requirements: string;
  /** Titles from the demo's catalogue. */
  competencies: string[];
  items: DemoItem[];
}

export interface DemoFile {
  name: string;
  bytes: () => Buffer;
}
