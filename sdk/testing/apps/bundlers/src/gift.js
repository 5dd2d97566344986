/** Loaded when somebody buys a gift. */
export function wrap(paper) {
  const { color } = paper // breaks: gift
  document.body.style.background = color
}
