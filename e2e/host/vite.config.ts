import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const PACKAGE = resolve(import.meta.dirname, '../../.cache/package')

/** Two pages that embed the packed package (`npm run build:library`), as other applications would. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: {
    alias: [
      { find: /^qualytics-integrations$/, replacement: resolve(PACKAGE, 'index.js') },
      { find: /^qualytics-integrations\/(\w+)$/, replacement: `${PACKAGE}/$1.js` },
    ],
  },
  build: {
    outDir: resolve(import.meta.dirname, '../../.cache/host'),
    emptyOutDir: true,
    reportCompressedSize: false,
    rolldownOptions: { input: ['index.html', 'plain.html'].map((page) => resolve(import.meta.dirname, page)) },
  },
})
