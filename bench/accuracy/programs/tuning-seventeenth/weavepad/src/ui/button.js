// @ts-nocheck
export class Button {
  listeners = {}

  constructor(label) {
    this.label = label
  }

  on(event, listener) {
    this.listeners[event] = listener
  }

  press() {
    return this.listeners.press({ type: 'press', label: this.label })
  }
}
