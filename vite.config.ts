import path from 'node:path';
import type { UserConfigFn } from 'vite';
import { phoneFiles } from './build/phone-files';
import { reportTypes } from './build/report-types';
import { overrideVaadinConfig } from './vite.generated';

const frontend = path.resolve(__dirname, 'frontend');
const phoneFilesModule = path.resolve(__dirname, 'target/phone-files.js');

/** Vaadin's build makes the desk; the second input is the phone, a page of its own. */
const customConfig: UserConfigFn = () => ({
  // No browser that Vaadin supports needs the polyfill, and the phone's first page is the smaller for it.
  build: {
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { field: path.resolve(frontend, 'field.html') } }
  },
  plugins: [
    reportTypes(path.resolve(frontend, 'report-types')),
    phoneFiles({
      entry: 'field',
      module: phoneFilesModule,
      weights: path.resolve(__dirname, 'target/phone-weights.json')
    })
  ],
  resolve: { alias: { 'wardbook:phone-files': phoneFilesModule } },
  worker: { format: 'es' }
});

export default overrideVaadinConfig(customConfig);
