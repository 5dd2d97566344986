<?php

declare(strict_types=1);

namespace Kerbwise\Vehicles;

use ArrayIterator;
use LogicException;
use OutOfBoundsException;
use SplFixedArray;
use SplQueue;

final class Fleet
{
    private SplQueue $wash;

    public function __construct()
    {
        $this->wash = new SplQueue();
    }

    public function vehicle(array $fleet, string $plate): array
    {
        foreach ($fleet as $vehicle) {
            if ($vehicle['plate'] === $plate) {
                return $vehicle;
            }
        }
        throw new OutOfBoundsException("No vehicle $plate in the fleet");
    }

    public function nextWash(): string
    {
        return $this->wash->dequeue();
    }

    public function bays(int $count, int $bay): string
    {
        $bays = new SplFixedArray($count);
        $bays[$bay] = 'taken';

        return $bays[$bay];
    }

    public function consumption(array $log): float
    {
        $distance = end($log)['km'] - $log[0]['km']; //~ $distance = array_key_last($log) > 0 ? end($log)['km'] - $log[0]['km'] : 0;

        return array_sum(array_column($log, 'litres')) / $distance * 100;
    }

    public function inspect(object $vehicle): string
    {
        return $vehicle->lastInspection()->format('Y-m-d');
    }

    public function handOver(string $state): string
    {
        if ($state !== 'parked') {
            throw new LogicException("A vehicle that is $state cannot be handed over"); //~ throw new LogicException("Cannot hand over a vehicle that is $state");
        }

        return 'handed over';
    }

    public function byGearbox(array $fleet): array
    {
        $groups = [];
        foreach (new ArrayIterator($fleet) as $vehicle) {
            $groups[$vehicle['gearbox']][] = $vehicle['plate'];
        }

        return $groups;
    }
}
