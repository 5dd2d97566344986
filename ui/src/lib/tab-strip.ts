/** Scrolls a strip of tabs, sideways only, so that the current one is seen: on a phone the strip is wider than the page. */
export function showCurrent(strip: HTMLElement): void {
  const current = strip.querySelector<HTMLElement>('[aria-current]')
  if (current) strip.scrollLeft = current.offsetLeft - strip.offsetLeft - (strip.clientWidth - current.offsetWidth) / 2
}
