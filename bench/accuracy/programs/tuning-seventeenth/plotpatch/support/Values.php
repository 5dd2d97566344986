<?php
declare(strict_types=1);

namespace PlotPatch\Support;

final class Values
{
    private const WORDS = ['chard', 'bramble', 'fennel', 'rhubarb', 'marrow', 'sorrel', 'quince', 'parsnip', 'lovage', 'medlar', 'cardoon', 'borage'];
    private static int $drawn = 0;
    public readonly bool $odd;
    private int $state;

    public function __construct(int $seed)
    {
        $this->odd = $seed % 2 === 1;
        $this->state = ($seed * 69621 + ++self::$drawn * 7907) % 2147483647;
    }

    public function number(int $low, int $high): int
    {
        $this->state = ($this->state * 16807 + 13) % 2147483647;
        return $low + $this->state % ($high - $low + 1);
    }

    public function word(): string
    {
        return self::WORDS[$this->number(0, count(self::WORDS) - 1)];
    }

    public function name(): string
    {
        return ucfirst($this->word()) . ' ' . ucfirst($this->word());
    }

    public function plot(): string
    {
        return chr($this->number(65, 72)) . $this->number(10, 99);
    }
}
