import { expect, test } from 'vitest'
import { readablePath } from './source-path.ts'

test.each([
  ['webpack://shop/./src/a.ts?1234', '', 'src/a.ts'],
  ['webpack:///./src/a.ts', '', 'src/a.ts'],
  ['webpack:///src/a.ts', '', 'src/a.ts'],
  ['webpack://./src/a.ts', '', 'src/a.ts'],
  ['webpack://_N_E/(app-pages-browser)/./src/a.ts', '', 'src/a.ts'],
  ['webpack://_N_E/./node_modules/next/dist/a.js', '', 'node_modules/next/dist/a.js'],
  ['webpack-internal:///./src/a.ts', '', 'src/a.ts'],
  ['turbopack://[project]/src/a.ts', '', 'src/a.ts'],
  ['turbopack:///[project]/src/a.ts', '', 'src/a.ts'],
  ['../../src/a.ts', '', 'src/a.ts'],
  ['./a.ts', 'src', 'src/a.ts'],
  ['a.ts', '../src/', 'src/a.ts'],
  ['/a.ts', 'src', 'src/a.ts'],
  ['src/lib/../a.ts', '', 'src/a.ts'],
  ['\0vite/preload-helper.js', '', 'vite/preload-helper.js'],
  ['/@fs/srv/shop/src/a.ts', '', '/srv/shop/src/a.ts'],
  ['file:///home/ann/shop/src/a.ts', '', 'shop/src/a.ts'],
  ['/Users/ann/shop/src/a.ts', '', 'shop/src/a.ts'],
  ['C:\\Users\\ann\\shop\\src\\a.ts', '', 'shop/src/a.ts'],
  ['../../../node_modules/.pnpm/ky@1.0.0/node_modules/ky/source/index.ts', '', 'node_modules/ky/source/index.ts'],
  ['https://cdn.example/src/a.ts', '', 'https://cdn.example/src/a.ts'],
  ['app:///src/a.ts', '', 'src/a.ts'],
  ['a.ts', 'https://cdn.example/src', 'https://cdn.example/src/a.ts'],
])('the source %j under the root %j reads %s', (source, root, path) => {
  expect(readablePath(source, root)).toBe(path)
})
