// @ts-nocheck
import initSqlJs from 'sql.js'

export class EpisodeStore {
  private db: any

  async open(): Promise<this> {
    const SQL = await initSqlJs()
    this.db = new SQL.Database()
    this.db.run('create table episodes (guid text primary key, show text not null, seconds integer)')
    return this
  }

  insert(guid: string, show: string | null): void {
    this.db.run('insert into episodes values (?, ?, 0)', [guid, show])
  }

  longest(show: string): string {
    const found = this.db.exec('select guid from episodes where show = ? order by seconds desc', [show])
    return found[0].values[0][0]
  }

  explicit(): unknown {
    return this.db.exec('select guid from episodes where explicit = 1')
  }
}
