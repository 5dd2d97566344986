<?php

declare(strict_types=1);

namespace Kerbwise\Support;

use ErrorException;

/** Makes exceptions of warnings. */
final class ErrorBridge
{
    public static function install(): void
    {
        set_error_handler([self::class, 'raise']);
    }

    public static function raise(int $severity, string $message, string $file, int $line): bool
    {
        if ((error_reporting() & $severity) === 0) {
            return false;
        }
        throw new ErrorException($message, 0, $severity, $file, $line);
    }
}
