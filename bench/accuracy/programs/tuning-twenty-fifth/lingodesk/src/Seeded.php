<?php
namespace Lingodesk;

final class Seeded
{
    public function __construct(private int $seed)
    {
        mt_srand($seed);
    }

    public function int(int $low, int $high): int
    {
        return mt_rand($low, $high);
    }

    public function pick(array $of): mixed
    {
        return $of[mt_rand(0, count($of) - 1)];
    }

    public function client(): string
    {
        return $this->pick(['Arvika Pumps', 'Belmonte Tea', 'Corvus Optics', 'Dalby Yachts', 'Estuary Bank', 'Fjord Media', 'Gallant Toys']);
    }

    public function linguist(): string
    {
        return $this->pick(['anneli', 'bruno', 'chiara', 'dagny', 'eoghan', 'fatma', 'gustav', 'hedda']);
    }

    public function language(): string
    {
        return $this->pick(['fi', 'sv', 'pt', 'it', 'cs', 'hu', 'nl', 'da']);
    }

    public function job(): string
    {
        return sprintf('J-%05d', mt_rand(1, 99999));
    }

    public function hex(): string
    {
        return dechex(mt_rand(0x100000, 0xffffff));
    }
}
