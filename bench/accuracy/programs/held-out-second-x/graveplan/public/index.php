<?php

require __DIR__ . '/../src/boot.php';

$entries = require __DIR__ . '/../src/entries.php';
$n = (int) basename(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
if (!isset($entries[$n])) {
    http_response_code(404);

    return;
}
[$bug, $work] = $entries[$n];
try {
    perform($work, $n);
} catch (Throwable $e) {
    told($bug, $e, 'POST /burials/{step}', 1);
}
