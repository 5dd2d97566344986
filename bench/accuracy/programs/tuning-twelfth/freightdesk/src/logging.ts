// @ts-nocheck: built by a toolchain of its own
import * as stdSerializers from 'pino-std-serializers'

export { stdSerializers }
