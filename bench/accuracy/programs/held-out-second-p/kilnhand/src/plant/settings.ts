// @ts-nocheck
import { parse } from 'yaml';

export class SettingMissing extends Error {
  constructor(readonly path: string) {
    super(`no value for ${path}`);
    this.name = new.target.name;
  }
}

export class Settings {
  readonly tree: any;

  constructor(text: string) {
    this.tree = parse(text);
  }

  at(path: string): string {
    //+ path = path.toLowerCase();
    const value = path.split('.').reduce((node, key) => node?.[key], this.tree);
    if (value === undefined) throw new SettingMissing(path);
    return value;
  }

  kilns(): string[] {
    return this.tree.kilns.map(({ name }: { name: string }) => name.trim()); //~ return this.tree.kilns.map((each: { name: string }) => each.name.trim());
  }

  hours(): string {
    return new Intl.DateTimeFormat('en', { timeStyle: 'short', timeZone: this.tree.zone }).format(0);
  }
}
