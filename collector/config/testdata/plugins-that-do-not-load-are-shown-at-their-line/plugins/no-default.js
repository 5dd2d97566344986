export const geo = {}
