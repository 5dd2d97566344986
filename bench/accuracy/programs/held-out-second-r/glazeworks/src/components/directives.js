export const hint = {
  beforeMount(element, binding) {
    element.title = binding.value.text.trim()
  },
}
