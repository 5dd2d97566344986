<?php

declare(strict_types=1);

namespace Kerbwise\Support;

use RuntimeException;
use Throwable;

class KerbwiseException extends RuntimeException
{
}

class NotEligible extends KerbwiseException
{
    public static function because(string $pupil, string $reason): self
    {
        return new self(sprintf('%s may not sit the test: %s', $pupil, $reason));
    }
}

class SlotTaken extends KerbwiseException
{
    public function __construct(public readonly string $instructor, string $at)
    {
        parent::__construct("Instructor $instructor is taken at $at", 409);
    }
}

class GatewayFailure extends KerbwiseException
{
}

class JobFailed extends KerbwiseException
{
    public static function of(string $job, Throwable $cause): self
    {
        return new self("job in $job failed: " . $cause->getMessage(), 0, $cause);
    }
}
