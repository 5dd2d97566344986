/** Before the place in a build, or the line of a file, where that is all that tells. */
export const SPOT = 'at place:'
