// @ts-nocheck
import { text } from '../lib/i18n'
import { assertDefined } from '../lib/errors'

class WallTool {
  name = 'wall'
}

const TOOLS = { wall: WallTool, erase: null }
const ACTIONS = { save: () => 'saved', print: () => 'printed' }
const PANELS = new Map([['layers', { hidden: true, tabs: ['a'] }]])

export const createTool = (kind: string) => new TOOLS[kind]()

export const runAction = (name: string) => ACTIONS[name]()

export function togglePanel(name: string) {
  const panel = PANELS.get(name)
  panel.hidden = !panel.hidden
  return panel.hidden
}

export const tab = (name: string, index: number) => PANELS.get('layers').tabs[index].toUpperCase()

export const tooltip = (kind: string) => text('en', `tool.${kind}`)

export const savedNotice = (locale: string, name: string) => text(locale, 'plan.saved', { name })

export function track(name: string) {
  //+ if (name === '') return
  analyticsQueue.push({ name })
}

export const icon = (icons, kind: string) => assertDefined(icons[kind], `icon of ${kind}`)

export const shortcut = (event) => event.key.toLowerCase() + (event.ctrlKey ? '+ctrl' : '')

export function pageTitle(plan) {
  return `${plan.name ?? 'Untitled'} - ${plan.owner.name.split(' ')[0]}`
}
