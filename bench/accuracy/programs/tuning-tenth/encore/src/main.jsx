import { render } from 'preact'
import { entries } from './entries'
import { Button } from './ui/Button'
import { later } from './lib/schedule'

const { page } = globalThis

/** Doors that the app has: a button of it, or its own queue of work. */
page.open({
  entries,
  render,
  press: (act) => page.press(page.mount(<Button label="Go" onPress={act} />), 'button', 'click'),
  timer: (act) => later(act),
})
