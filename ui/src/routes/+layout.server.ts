/** Ages are counted from the server's time until the page runs, so that both sides draw the same. */
export const load = ({ depends }) => {
  depends('faultline:now')
  return { now: Date.now() }
}
