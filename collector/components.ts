import type { Definition } from './pipeline/component.ts'

/** Every component that comes with Faultline: the product on one page. */
export const components: readonly Definition[] = []
