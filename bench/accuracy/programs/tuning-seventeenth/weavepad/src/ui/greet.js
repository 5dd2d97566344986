// @ts-nocheck
export function greet(seed) {
  globalThis.pageGreeting = `Looms: ${seed}`
}
