import type { Plugin } from 'vite';

const early = '/src/early.ts';

/**
 * Makes the file with src/early.ts a script of its own in the page, which waits for nothing; the one with the libraries needs it too, and it
 * runs once. A file that needs that other one would come too late, and stops the build.
 */
export function earlyScript(): Plugin {
  return {
    name: 'early-script',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, chunk: start }) {
        const chunk = Object.values(bundle ?? {}).find(
          (one) => one.type === 'chunk' && one.moduleIds.some((id) => id.endsWith(early)),
        );
        if (chunk?.type !== 'chunk' || chunk === start || chunk.imports.includes(start?.fileName ?? ''))
          throw new Error(`${early} has no file of its own.`);
        const src = `/${chunk.fileName}`;
        return [{ tag: 'script', attrs: { type: 'module', async: true, crossorigin: true, src } }];
      },
    },
  };
}
