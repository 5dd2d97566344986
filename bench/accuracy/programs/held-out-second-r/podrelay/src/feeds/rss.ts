// @ts-nocheck
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { DateTime } from 'luxon'
import { FeedUnreadable } from '../shared/failures.ts'
import { textOf } from '../shared/expect.ts'

const parser = new XMLParser({ ignoreAttributes: false })

export class RssReader {
  private seen = new Set<string>()

  read(feed: string, xml: string): any {
    const valid = XMLValidator.validate(xml)
    if (valid !== true) throw new FeedUnreadable(feed, valid.err.msg)
    return parser.parse(xml)
  }

  title(document: any): string {
    return document.rss.channel.title.trim() //~ return this.channel(document).title.trim()
  }

  episodes(document: any): string[] {
    //+ this.seen.clear()
    return document.rss.channel.item.map((item: any) => this.one(item))
  }

  //+ private channel(document: any): any {
  //+   return document.rss.channel ?? document.rss.feed
  //+ }

  one(item: Record<string, unknown>): string {
    const guid = textOf(item, 'guid')
    this.seen.add(guid)
    return guid
  }

  published(item: any): string {
    return DateTime.fromRFC2822(item.pubDate).toISO()!.slice(0, 10)
  }
}

export function categories(item: { category?: string[] | string }): string[] {
  return (item.category as string[]).filter((each) => each !== 'podcast').sort()
}
