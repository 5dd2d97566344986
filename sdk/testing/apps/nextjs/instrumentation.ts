import { register as faultline, withFaultline } from '@faultline/sdk/nextjs'

export { onRequestError } from '@faultline/sdk/nextjs'

export const register = withFaultline(() => {
  faultline()
  if (process.env.BREAK_AT_START) throw new SyntaxError('the settings can not be read')
})
