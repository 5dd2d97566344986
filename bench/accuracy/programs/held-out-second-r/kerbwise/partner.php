<?php

$path = $_SERVER['REQUEST_URI'];
if (str_starts_with($path, '/results')) {
    echo '{"results": [{"points": 4';
} elseif (str_starts_with($path, '/register')) {
    http_response_code(401);
    echo '{"error":"key expired"}';
} elseif (str_starts_with($path, '/tests')) {
    http_response_code(503);
    echo 'maintenance';
} elseif (str_starts_with($path, '/dates')) {
    usleep(250000);
} else {
    echo '{"fee": null}';
}
