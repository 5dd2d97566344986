import { createContext, useContext, useState } from 'react'

const SettingsContext = createContext(undefined)

export function SettingsProvider({ children, user }) {
  const [settings, change] = useState(() => ({ currency: 'EUR', unit: 'g', user }))
  return <SettingsContext.Provider value={{ settings, change }}>{children}</SettingsContext.Provider>
}

export function useSettings() {
  const value = useContext(SettingsContext)
  if (value === undefined) throw new Error('useSettings must be used within a SettingsProvider')
  return value
}

export function useUser() {
  return useSettings().settings.user
}
