<?php

$path = $_SERVER['REQUEST_URI'];
if (str_contains($path, 'shipments')) {
    usleep(700000);
}
http_response_code(match (true) {
    (bool) preg_match('~/5\d{3}$~', $path) => 502,
    (bool) preg_match('~charges/4\d{3}$~', $path) => 402,
    (bool) preg_match('~images/4\d{3}$~', $path) => 404,
    default => 200,
});
echo str_contains($path, 'html') ? '<html>maintenance</html>' : '{"currency": "CHF", "rate": null}';
