<?php

namespace Graveplan\Plots;

use Graveplan\Support\PlotTaken;
use Graveplan\Support\Problem;
use Graveplan\Support\Text;

final class Yard
{
    /** @var array<string, Plot> */
    private array $plots = [];

    public function __construct(public readonly string $name, private int $limit = 50)
    {
    }

    public function add(Plot $plot): Plot
    {
        if (count($this->plots) >= $this->limit) {
            throw new Problem("$this->name is full, $plot->id was not laid out");
        }

        return $this->plots[$plot->id] = $plot;
    }

    public function grant(string $id, Holder $holder): void
    {
        $plot = $this->plots[$id];
        if ($plot->holder !== null) {
            throw new PlotTaken($id, $plot->holder->name);
        }
        $plot->holder = $holder;
    }

    public function rows(): array
    {
        return array_map(fn (Plot $plot) => Text::row($plot->id), array_values($this->plots));
    }

    public function lastRow(): int
    {
        return max($this->rows());
    }

    public function neighbour(string $id): ?Plot
    {
        $keys = array_keys($this->plots);
        $at = array_search($id, $keys, true);

        return $this->plots[$keys[$at + 1]];
    }

    public function occupancy(): float
    {
        $held = count(array_filter($this->plots, fn (Plot $plot) => $plot->holder !== null));

        return $held / count($this->plots);
    }

    public function sorted(callable $by): array
    {
        $plots = $this->plots;
        usort($plots, $by);

        return $plots;
    }

    public function spread(int $paths): array
    {
        return array_chunk($this->plots, $paths);
    }

    public function each(): \Generator
    {
        foreach ($this->plots as $plot) {
            yield $plot;
        }
    }

    public function trail(array $links, string $from): int
    {
        return isset($links[$from]) ? 1 + count($this->hop($links, $links[$from], [$from])) : 0;
    }

    private function hop(array $links, string $at, array $seen): array
    {
        if (in_array($at, $seen, true)) {
            throw new \LogicException("Path of $this->name comes back to $at");
        }

        return isset($links[$at]) ? $this->hop($links, $links[$at], [...$seen, $at]) : $seen;
    }
}
