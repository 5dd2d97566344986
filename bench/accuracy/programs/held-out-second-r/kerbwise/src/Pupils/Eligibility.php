<?php

declare(strict_types=1);

namespace Kerbwise\Pupils;

use Kerbwise\Support\Guard;
use Kerbwise\Support\NotEligible;

final class Eligibility
{
    private const MINIMUM = ['B' => 18, 'A1' => 16, 'AM' => 15];

    public function minimumAge(string $class): int
    {
        return self::MINIMUM[$class];
    }

    public function check(array $pupil): void
    {
        if ($pupil['lessons'] < 12) {
            throw NotEligible::because($pupil['name'], "{$pupil['lessons']} lessons of 12");
        }
        //+ if ($pupil['blocked'] ?? false) {
        //+     throw NotEligible::because($pupil['name'], 'blocked by the office');
        //+ }
        if ($pupil['debt'] > 0) {
            throw NotEligible::because($pupil['name'], sprintf('owes %.2f', $pupil['debt']));
        }
    }

    public function eyesight(array $report): float
    {
        return ($report['left'] + $report['right']) / 2;
    }

    public function permitNumber(array $pupil): string
    {
        return strtoupper(Guard::filled($pupil['permit'] ?? null, 'permit'));
    }
}
