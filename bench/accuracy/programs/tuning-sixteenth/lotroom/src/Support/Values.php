<?php

namespace Lotroom\Support;

final class Values
{
    private const ARTISTS = ['Anders Zorn', 'Hilma Klint', 'Paula Becker', 'Ivan Grohar', 'Lygia Clark', 'Amrita Gill'];
    private const ROOMS = ['geneva', 'lisbon', 'cork', 'utrecht', 'graz', 'tartu'];

    private \Closure $next;

    public function __construct(int $seed)
    {
        $state = $seed * 7919 + 17;
        $this->next = static function () use (&$state): int {
            return $state = ($state * 48271) % 2147483647;
        };
        ($this->next)();
    }

    public function number(int $low = 100, int $high = 99999): int
    {
        return $low + ($this->next)() % ($high - $low + 1);
    }

    public function artist(): string
    {
        return self::ARTISTS[($this->next)() % 6];
    }

    public function room(): string
    {
        return self::ROOMS[($this->next)() % 6];
    }

    public function day(): string
    {
        return date('Y-m-d', 1767225600 + 86400 * (($this->next)() % 300));
    }
}
