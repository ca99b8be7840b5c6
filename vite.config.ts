import path from 'node:path';
import brotli from 'rollup-plugin-brotli';
import { build, type Plugin, type UserConfigFn } from 'vite';
import { phoneFiles } from './build/phone-files';
import { plainImports } from './build/plain-imports';
import { reportTypes } from './build/report-types';
import { overrideVaadinConfig } from './vite.generated';

const frontend = path.resolve(__dirname, 'frontend');
const phoneFilesModule = path.resolve(__dirname, 'target/phone-files.js');

const SHARED_QUESTIONS = /\/forms\/ui\/(?:frame|form-view|numbers|dates|date-questions|text-questions)\.ts$/;

/**
 * Builds the phone's page into the folder of the desk's, before the service worker that lists its files. By itself,
 * because what Vaadin's components need costs the phone 2 kB on every first load: each module wrapped so that all run
 * in order, and a Lit shared with the desk.
 */
function phone(): Plugin {
  return {
    name: 'wardbook:phone',
    apply: 'build',
    async writeBundle({ dir }) {
      await build({
        configFile: false,
        root: frontend,
        base: './',
        publicDir: false,
        logLevel: 'warn',
        build: {
          outDir: dir,
          emptyOutDir: false,
          assetsDir: 'VAADIN/build',
          target: 'es2023',
          // The worker has every file by the second start, so that to list what each import brings would only be weight.
          modulePreload: false,
          rolldownOptions: {
            output: {
              codeSplitting: {
                // What the ordinary form shares with the screens of a type comes in one piece: in six it weighs more.
                groups: [{ name: 'questions', test: SHARED_QUESTIONS }],
                includeDependenciesRecursively: false
              }
            },
            input: { field: path.resolve(frontend, 'field.html') },
            // Lit's packages do not say that what is not used of them may be left out.
            treeshake: { moduleSideEffects: [{ test: /node_modules\/(?:@lit|lit)/, sideEffects: false }] }
          }
        },
        plugins: [
          plainImports(),
          reportTypes(path.resolve(frontend, 'report-types')),
          brotli(),
          phoneFiles({
            entry: 'field',
            module: phoneFilesModule,
            weights: path.resolve(__dirname, 'target/phone-weights.json')
          })
        ],
        worker: { format: 'es' }
      });
    }
  };
}

/** Vaadin's build makes the desk. */
const customConfig: UserConfigFn = () => ({
  plugins: [phone()],
  resolve: { alias: { 'wardbook:phone-files': phoneFilesModule } },
  worker: { format: 'es' }
});

export default overrideVaadinConfig(customConfig);
