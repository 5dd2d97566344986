export { onRequestError, register } from '@faultline/sdk/nextjs'
