/** One kind of file that courses may hold. */
export interface MediaType {
  mediaType: string;
  /** Ends of names that fit it, the usual one first. */
  extensions: readonly [string, ...string[]];
  /** Whether browsers show it in place; the rest is only ever downloaded. */
  inline: boolean;
  /** Bytes do not tell these: valid UTF-8 and the given name's end do. */
  text?: true;
}

const office = 'application/vnd.openxmlformats-officedocument';
const open = 'application/vnd.oasis.opendocument';

/** Everything that may be uploaded. What is not here is refused: SVG and HTML (scripts), programs, archives we do not know. */
export const mediaTypes: readonly MediaType[] = [
  { mediaType: 'image/png', extensions: ['png'], inline: true },
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'], inline: true },
  { mediaType: 'image/gif', extensions: ['gif'], inline: true },
  { mediaType: 'image/webp', extensions: ['webp'], inline: true },
  { mediaType: 'image/avif', extensions: ['avif'], inline: true },
  { mediaType: 'application/pdf', extensions: ['pdf'], inline: true },
  { mediaType: 'video/mp4', extensions: ['mp4', 'm4v'], inline: true },
  { mediaType: 'video/webm', extensions: ['webm'], inline: true },
  { mediaType: 'video/ogg', extensions: ['ogv', 'ogg'], inline: true },
  { mediaType: 'audio/mpeg', extensions: ['mp3'], inline: true },
  { mediaType: 'audio/ogg', extensions: ['ogg', 'oga', 'opus'], inline: true },
  { mediaType: 'audio/mp4', extensions: ['m4a', 'm4b', 'mp4'], inline: true },
  { mediaType: 'audio/wav', extensions: ['wav'], inline: true },
  { mediaType: `${office}.wordprocessingml.document`, extensions: ['docx'], inline: false },
  { mediaType: `${office}.spreadsheetml.sheet`, extensions: ['xlsx'], inline: false },
  { mediaType: `${office}.presentationml.presentation`, extensions: ['pptx'], inline: false },
  { mediaType: `${open}.text`, extensions: ['odt'], inline: false },
  { mediaType: `${open}.spreadsheet`, extensions: ['ods'], inline: false },
  { mediaType: `${open}.presentation`, extensions: ['odp'], inline: false },
  { mediaType: 'application/zip', extensions: ['zip'], inline: false },
  { mediaType: 'text/plain', extensions: ['txt', 'text', 'gift'], inline: false, text: true },
  { mediaType: 'text/csv', extensions: ['csv'], inline: false, text: true },
  { mediaType: 'text/markdown', extensions: ['md', 'markdown'], inline: false, text: true },
];

/** Other names by which detectors call the same things. */
const synonyms: Readonly<Record<string, string>> = {
  'image/apng': 'image/png',
  'video/x-m4v': 'video/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/opus': 'audio/ogg',
  'audio/vnd.wave': 'audio/wav',
};

/** The entry of the list for a media type, its parameters aside; undefined for what may not be uploaded. */
export function knownMediaType(mediaType: string | undefined): MediaType | undefined {
  const plain = mediaType?.split(';')[0]?.trim() ?? '';
  return mediaTypes.find((known) => known.mediaType === (synonyms[plain] ?? plain));
}
