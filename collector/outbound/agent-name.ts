import packageJson from '../../package.json' with { type: 'json' }

/** `User-Agent` of what Faultline sends by itself. */
export const AGENT_NAME = `faultline/${packageJson.version}`
