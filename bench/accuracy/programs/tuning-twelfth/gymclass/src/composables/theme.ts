// @ts-nocheck: built by a toolchain of its own
import { inject, onMounted, onUnmounted, provide, ref, watch, watchEffect } from 'vue'

const THEME = Symbol('theme')

export const provideTheme = (theme) => provide(THEME, theme)

export function useAccent() {
  const theme = inject(THEME, undefined)
  return theme.accent
}

export function useTrimmed(source) {
  const text = ref('')
  watch(
    source,
    (value) => {
      text.value = value.trim()
    },
    { immediate: true },
  )
  return text
}

export function useTicker(work, ms) {
  let timer
  onMounted(() => {
    timer = setInterval(() => {
      clearInterval(timer)
      work()
    }, ms)
  })
  onUnmounted(() => clearInterval(timer))
}

export function useChannel(channel, receive) {
  onMounted(() => channel.join((text) => receive(JSON.parse(text))))
  onUnmounted(() => channel.leave())
}

export function useTitle(page) {
  watchEffect(() => {
    document.title = page().heading.text
  })
}
