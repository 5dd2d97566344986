<?php

$path = $_SERVER['REQUEST_URI'];
if (str_starts_with($path, '/availability/gone')) {
    http_response_code(404);
    echo '{"error":"no such hotel"}';
} elseif (str_starts_with($path, '/availability/html')) {
    echo '<html>';
} elseif (str_starts_with($path, '/push')) {
    http_response_code(502);
} elseif (str_starts_with($path, '/reviews')) {
    echo '{"reviews":null}';
} else {
    usleep(900000);
}
