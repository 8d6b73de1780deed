import { Image } from '@tiptap/extension-image';
import type { Extensions } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';

/**
 * What the editor understands, the same as isEditable.ts. A picture stays a reference in the text (`extramural:file/…`), and
 * `urlOf` says where its bytes are while one writes.
 */
export function richTextExtensions(
  withHeadings: boolean,
  urlOf: (source: string) => Promise<string | null>,
): Extensions {
  return [
    StarterKit.configure({
      // Headings in a text that has some are kept also where none are offered.
      heading: { levels: [2, 3, 4] },
      link: {
        openOnClick: false,
        autolink: withHeadings,
        defaultProtocol: 'https',
        protocols: ['mailto', 'extramural'],
        HTMLAttributes: { target: null, rel: null },
        isAllowedUri: (address) => /^(https?:\/\/|mailto:|extramural:)/i.test(address),
      },
    }),
    Image.extend({
      addNodeView() {
        return ({ node }) => {
          const dom = document.createElement('img');
          const { src, alt } = node.attrs as { src: string; alt: string | null };
          dom.alt = alt ?? '';
          void urlOf(src).then((url) => {
            if (url) dom.src = url;
          });
          return { dom };
        };
      },
    }),
  ];
}
