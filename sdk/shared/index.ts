export * from './attributes.ts'
export * from './scrub-rules.ts'
