<?php

namespace Lotroom\Support;

final class ErrorHandler
{
    public static function register(): void
    {
        error_reporting(E_ALL & ~E_DEPRECATED);
        set_error_handler([new self(), 'handle']);
    }

    public function handle(int $level, string $message, string $file = '', int $line = 0): bool
    {
        if (error_reporting() & $level) {
            throw new \ErrorException($message, 0, $level, $file, $line);
        }
        return false;
    }
}
