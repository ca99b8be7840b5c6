import type { Plugin } from 'vite';

/** What Vite wraps each lazy import in. */
const HELPER = '\0vite/preload-helper.js';

/** What Vite then still hands over with each lazy import, for nobody. */
const HANDED_OVER = ',[],import.meta.url)';

/**
 * Lets the browser load a lazy chunk by itself. What Vite puts around that, to fetch beforehand what a chunk imports, is
 * 0.6 kB of every first load also where it is told to fetch nothing, and the phone has all chunks in its own store soon.
 * Nothing would fetch a style beforehand, so what is loaded lazily brings none: it wears its own (`worn-styles.ts`).
 */
export function plainImports(): Plugin {
  return {
    name: 'wardbook:plain-imports',
    enforce: 'pre',
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') {
            continue;
          }
          if (!file.isEntry && file.viteMetadata?.importedCss.size) {
            this.error(
              `${file.fileName} is loaded lazily, and nothing would fetch its style: import it ?inline and wear it`
            );
          }
          file.code = file.code.replaceAll(HANDED_OVER, ')');
        }
      }
    }
  };
}
