// @ts-nocheck: built by a toolchain of its own
export const floors = { upper: { component: { render: () => null } } }
