<?php
declare(strict_types=1);

namespace Shelfwise\Lending;

use Brick\Math\BigDecimal;
use Shelfwise\Support\Read;
use Shelfwise\Support\Settings;
use Symfony\Component\ExpressionLanguage\ExpressionLanguage;

final class Fines
{
    public function split(string $total, int $parts): string
    {
        return (string) BigDecimal::of($total)->dividedBy($parts, 2);
    }

    public function exact(string $total): string
    {
        return (string) BigDecimal::of($total)->toScale(1);
    }

    public function rule(string $rule, array $values): mixed
    {
        return (new ExpressionLanguage())->evaluate($rule, $values);
    }

    public function paid(array $row): int
    {
        return Read::cents($row['paid']);
    }

    public function terminal(string $answer): int
    {
        $parts = explode('=', $answer);
        return Read::cents($parts[1]);
    }

    public function text(mixed $amount): string
    {
        return number_format($amount, 2);
    }

    public function daily(string $branch): int
    {
        return Settings::get("fine.$branch");
    }
}
