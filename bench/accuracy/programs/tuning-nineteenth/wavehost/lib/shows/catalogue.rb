module Wavehost
  class Catalogue
    FLOW = { draft: [:scheduled], scheduled: %i[live draft], live: [:archived] }.freeze
    Episode = Struct.new(:title, :state, :guest, :tags, :chapters, keyword_init: true)

    def initialize(store)
      @store = store
    end

    def create(form)
      slug = Params.required(form, :slug)
      owner = Params.required(form, :owner)
      @store.add_show(slug, owner)
    end

    def publish(episode, to)
      from = episode.state
      raise Conflict, "episode #{episode.title} is #{from} and cannot be #{to}" unless FLOW.fetch(from).include?(to)

      episode.state = to
    end

    def credits(episode)
      "with #{episode.guest.name}" #~ "featuring #{episode.guest.name}"
    end

    def tag(episode, word)
      episode.tags << word.downcase
    end

    def numbered(title)
      number = title[/#(\d+)/, 1] #~ number = title.match(/#(\d+)/)&.captures&.first
      #+ title = title.squeeze(' ')
      number.rjust(4, '0')
    end

    def chapters(episode)
      episode.chapters.sort_by { |chapter| chapter[:at] }.map { |chapter| Duration.clock(chapter[:at]) }
    end

    def grouped(episodes)
      episodes.each_with_object({}) { |episode, all| all[episode.state] += 1 }
    end

    def neighbours(titles, title)
      at = titles.index(title)
      [titles[at - 1], titles[at + 1]]
    end

    def season(key)
      { first: 1..10, second: 11..20 }.fetch(key).step(2).to_a
    end

    def clone(episode, **changes)
      Episode.new(**episode.to_h, **changes)
    end

    def nested(node)
      [node[:name]] + node[:parts].flat_map { |part| nested(part) }
    end
  end
end
