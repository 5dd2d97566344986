<?php

declare(strict_types=1);

error_reporting(E_ALL & ~E_DEPRECATED);
ini_set('display_errors', 'stderr');

spl_autoload_register(function (string $class): void {
    $path = __DIR__ . '/vendor/' . strtr($class, '\\', '/') . '.php';
    if (is_file($path)) {
        require $path;
    }
});
foreach (glob(__DIR__ . '/vendor/GuzzleHttp/{functions_include.php,*/functions_include.php}', GLOB_BRACE) as $functions) {
    require_once $functions;
}
foreach (['Symfony/Contracts/Deprecation/function.php', 'Symfony/Contracts/Deprecation/autoload.php', 'getallheaders/getallheaders.php'] as $functions) {
    if (is_file(__DIR__ . "/vendor/$functions")) {
        require_once __DIR__ . "/vendor/$functions";
    }
}
foreach (new RecursiveIteratorIterator(new RecursiveDirectoryIterator(__DIR__ . '/src', FilesystemIterator::SKIP_DOTS)) as $file) {
    require_once $file->getPathname();
}

set_error_handler(function (int $level, string $text, string $file, int $line): bool {
    if (!(error_reporting() & $level)) {
        return false;
    }
    throw new ErrorException($text, 0, $level, $file, $line);
});

$kernel = new Lingopost\Http\Kernel(require __DIR__ . '/entries.php', (int) getenv('SEED'), getenv('DOOR') ?: 'plain', getenv('WRAP') ?: '');
$kernel->run();
