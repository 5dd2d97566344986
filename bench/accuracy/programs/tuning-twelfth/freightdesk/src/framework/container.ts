// @ts-nocheck: built by a toolchain of its own
import 'reflect-metadata'

type Token<T = unknown> = new (...args: any[]) => T

const providers = new Set<Token>()

export const Injectable = (): ClassDecorator => (target) => {
  providers.add(target as unknown as Token)
}

export class Container {
  private readonly instances = new Map<Token, unknown>()

  provide<T>(token: Token<T>, instance: T): void {
    this.instances.set(token, instance)
  }

  resolve<T>(token: Token<T>): T {
    const known = this.instances.get(token)
    if (known !== undefined) return known as T
    if (!providers.has(token)) throw new Error(`No provider for ${token.name}`)
    const wanted: Token[] = Reflect.getMetadata('design:paramtypes', token) ?? []
    const made = new token(...wanted.map((each) => this.resolve(each)))
    this.instances.set(token, made)
    return made
  }
}
