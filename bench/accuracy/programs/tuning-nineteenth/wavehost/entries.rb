include Vary
include Wavehost

STORE = Store.new
CATALOGUE = Catalogue.new(STORE)
FEEDS = FeedBuilder.new
ADS = AdInserter.new
MEDIA = Transcoder.new
PLANS = Plans.new
PARTNERS = Partners.new(9867)
ENTRIES = []

def entry(label, span, kind, run)
  ENTRIES << [label, span, kind, run]
end

def episode(**of) = Catalogue::Episode.new(title: "#{word} ##{num}", state: :draft, tags: [], **of)

entry 'slug-taken', 'POST /shows', 2,
      -> { slug = "s#{num}"; 2.times { STORE.add_show(slug, person) } }
entry 'episode-of-no-show', 'POST /episodes', 2,
      -> { STORE.add_episode(num(5000, 9000), word) }
entry 'episode-untitled', 'POST /episodes', 2,
      -> { STORE.add_episode(STORE.add_show("t#{num}", person), nil) }
entry 'show-absent', 'GET /show', 2,
      -> { STORE.show!("none-#{num}") }
entry 'publish-at-unmigrated', 'publish due', 1,
      -> { STORE.scheduled("2026-0#{SEED}-01") }
entry 'longest-of-none', 'GET /longest', 2,
      -> { STORE.longest(num(5000, 9000)) }
entry 'plays-table-gone', 'merge shows', 1,
      -> { STORE.move_all(num, num) }
entry 'create-owner-blank', 'POST /shows', 2,
      -> { CATALOGUE.create(slug: "x#{num}") }
entry 'guest-absent', 'GET /credits', 2,
      -> { CATALOGUE.credits(episode) }
entry 'tag-number', 'POST /tags', 2,
      -> { CATALOGUE.tag(episode, num) }
entry 'chapters-mixed', 'GET /chapters', 2,
      -> { CATALOGUE.chapters(episode(chapters: [{ at: num }, { at: '00:10' }])) }
entry 'chapters-timeless', 'GET /chapters', 2,
      -> { CATALOGUE.chapters(episode(chapters: [{ title: word }])) }
entry 'neighbour-unlisted', 'GET /neighbours', 2,
      -> { CATALOGUE.neighbours([word], "#{word}?") }
entry 'clone-unknown-field', 'POST /clone', 2,
      -> { CATALOGUE.clone(episode, explicit: true) }
entry 'duration-two-parts', 'POST /duration', 2,
      -> { Duration.seconds("12:#{num(10, 59)}") }
entry 'item-untitled', 'GET /feed', 2,
      -> { FEEDS.item({ at: Time.at(0) }) }
entry 'item-date-text', 'GET /feed', 2,
      -> { FEEDS.item({ title: word, at: "2026-01-0#{SEED}" }) }
entry 'published-not-iso', 'POST /import', 2,
      -> { FEEDS.published("Tue, 0#{SEED} Jan 2026") }
entry 'embargo-words', 'POST /embargo', 2,
      -> { FEEDS.embargo("after the #{word}") }
entry 'import-truncated', 'POST /import', 2,
      -> { FEEDS.import("{\"episodes\": [{\"title\": \"#{show}\"") }
entry 'import-title-null', 'POST /import', 2,
      -> { FEEDS.import('{"episodes": [{"title": null}]}') }
entry 'plays-quoted-badly', 'import plays', 1,
      -> { FEEDS.plays(%(day,plays\n"#{word}"x,#{num}\n)) }
entry 'plays-column-nil', 'import plays', 1,
      -> { FEEDS.plays("day,streams\n1,#{num}\n") }
entry 'enclosure-relative', 'GET /enclosure', 2,
      -> { FEEDS.enclosure("/media/#{word}.mp3") }
entry 'latin-emoji', 'GET /latin', 2,
      -> { FEEDS.latin("#{show} \u{1F399}") }
entry 'pattern-unclosed', 'GET /search', 2,
      -> { FEEDS.match(show, "(#{word}") }
entry 'content-length-absent', 'HEAD /enclosure', 3,
      -> { FEEDS.length({}) }
entry 'no-breaks', 'plan ads', 1,
      -> { ADS.spread(num, 1) && ADS.pace([]) }
entry 'cpm-text', 'GET /rate', 2,
      -> { ADS.rate(nil, num) }
entry 'campaign-weight-method', 'pick ad', 1,
      -> { ADS.pick([{ weight: 2 }, { weight: num }]) }
entry 'rotate-in-loop', 'rotate ads', 1,
      -> { ADS.rotate({ word => 10 }) }
entry 'position-unlisted', 'POST /positions', 2,
      -> { ADS.position(word) }
entry 'encoder-not-installed', 'encode', 4,
      -> { MEDIA.run('lamecast') }
entry 'waveform-wider-than-samples', 'waveform', 4,
      -> { MEDIA.waveform([1, 2, 3], num) }
entry 'fiber-finished', 'encode', 4,
      -> { MEDIA.fiber([1, 2]) }
entry 'plan-retired', 'GET /price', 2,
      -> { PLANS.price(pick('pro', 'team', 'legacy'), 3) }
entry 'usage-period-absent', 'invoice', 4,
      -> { PLANS.invoice({ usage: {} }, "2026-0#{SEED}") }
entry 'reviews-html', 'GET /reviews', 3,
      -> { PARTNERS.reviews("#{word}-#{num}") }
entry 'ping-refused', 'ping', 3,
      -> { PARTNERS.notify("#{show} #{num}") }
entry 'archive-host-down', 'GET /archive', 3,
      -> { Partners.new(9866 + 3).get("/archive/#{num}") }
entry 'token-expired', 'GET /me', 2,
      -> { PARTNERS.token(PARTNERS.issue(person, -num)) }
entry 'token-segments', 'GET /me', 2,
      -> { PARTNERS.token("#{person}.#{word}") }
