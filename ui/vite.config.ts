import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [
    sveltekit({
      // `npm start` gives each build a folder of its own, beside those that running servers use.
      adapter: adapter({ out: process.env['FAULTLINE_UI_OUT'] ?? 'build/standalone' }),
      compilerOptions: { runes: true },
      csp: {
        // Pages hold text that strangers sent: even if a script came through the escaping, it would not run.
        mode: 'nonce',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          // SvelteKit's own line that tells screen readers of a new page hides itself by a style attribute.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  server: {
    proxy: { '/api': process.env['FAULTLINE_API'] ?? 'http://127.0.0.1:4319' },
    fs: { allow: ['..'] },
  },
})
