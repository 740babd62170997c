/** Builds the package's entries, three builds by what stands beside them where they run; `.ci/library.mjs` calls each by its mode. */
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import product from '../../package.json' with { type: 'json' }
import { yaml } from './yaml.ts'

const PEERS = /^(react|react-dom|@mui\/material|@emotion\/react|@emotion\/styled|@tanstack\/react-query)(\/|$)/
const TOOLS = /^(node:|msw(\/|$)|@playwright\/test$)/

/** What is left for the application to bring, and the entries. */
const BUILDS: Record<string, { external: RegExp[]; entries: Record<string, string> }> = {
  react: { external: [PEERS], entries: { index: 'src/integrations/index.ts' } },
  standalone: { external: [], entries: { mount: 'src/package/mount.tsx' } },
  tools: {
    external: [TOOLS],
    entries: {
      testing: 'src/package/testing.ts',
      playwright: 'src/package/playwright/playwright.ts',
      doctor: 'src/package/doctor/doctor.ts',
      'doctor-command': 'src/package/doctor/bin.ts',
    },
  },
}

export default defineConfig(({ mode }) => {
  const wanted = BUILDS[mode]
  if (!wanted) throw new Error(`There is no build "${mode}" of the package.`)
  const { external, entries } = wanted
  return {
    root: resolve(import.meta.dirname, '../..'),
    publicDir: false,
    plugins: [react(), yaml()],
    // The application's bundler decides for what it brings; what is brought along is decided here.
    define: {
      PAGE_VERSION: JSON.stringify(product.version),
      ...(mode !== 'react' && { 'process.env.NODE_ENV': '"production"' }),
    },
    build: {
      target: mode === 'tools' ? 'node20' : ['chrome120', 'edge120', 'firefox128', 'safari17.4'],
      outDir: '.cache/package',
      emptyOutDir: false,
      minify: mode === 'standalone',
      reportCompressedSize: false,
      license: { fileName: `third-party-${mode}.md` },
      lib: { entry: entries, formats: ['es'] },
      rolldownOptions: {
        external,
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: `chunks/${mode}-[name]-[hash].js`,
          banner: ({ name }) => (mode === 'react' && name === 'index' ? "'use client'" : ''),
        },
      },
    },
  }
})
