<?php

declare(strict_types=1);

namespace Fiddle\Instrument;

use Fiddle\Support\Text;

enum Kind: string
{
    case Violin = 'violin';
    case Viola = 'viola';
    case Cello = 'cello';
}

final class Instrument
{
    public string $maker;
    public ?Instrument $bow = null;

    public function __construct(public readonly string $tag, public readonly Kind $kind, public ?array $history = null)
    {
    }

    public function year(): int
    {
        return $this->history['built'];
    }
}

final class UnknownInstrument extends \OutOfBoundsException
{
    public function __construct(string $tag)
    {
        parent::__construct("Instrument $tag is not in the catalogue");
    }
}

final class Catalogue
{
    /** @var array<string, Instrument> */
    private array $all = [];

    public function add(string $tag, string $kind, ?array $history = null): Instrument
    {
        return $this->all[$tag] = new Instrument($tag, Kind::from($kind), $history);
    }

    public function get(string $tag): Instrument
    {
        return $this->all[$tag] ?? throw new UnknownInstrument($tag);
    }

    public function bowOf(string $tag): string
    {
        return $this->get($tag)->bow->tag;
    }

    public function kindOf(string $tag): Kind
    {
        return $this->all[$tag]->kind;
    }

    public function maker(Instrument $of): string
    {
        return strtoupper($of->maker);
    }

    public function retag(Instrument $of, string $tag): void
    {
        $of->tag = $tag;
    }

    public function strings(Instrument $of): string
    {
        return match ($of->kind) {
            Kind::Violin => 'g d a e',
            Kind::Viola => 'c g d a',
        };
    }

    public function oldest(array $years): int
    {
        return min($years);
    }

    public function index(array $tags, array $shelves): array
    {
        return array_combine($tags, $shelves);
    }

    public function label(array $parts): string
    {
        return 'Nr. ' . $parts['number'] . ' / ' . $parts['room'];
    }

    public function search(string $pattern): array
    {
        return array_filter(array_keys($this->all + ['x' => 1]), fn ($tag) => Text::matches($pattern, (string) $tag));
    }

    public function import(string $xml): int
    {
        $catalogue = new \SimpleXMLElement($xml);
        //+ $count = count($catalogue->children());

        return count($catalogue->instrument);
    }
}
