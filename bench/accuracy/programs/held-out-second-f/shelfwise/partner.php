<?php
$path = explode('/', parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH))[1];
if ($path === 'isbn') {
    echo '<!doctype html><title>Moved</title>';
} elseif ($path === 'payments') {
    http_response_code(402);
    echo '{"error":"card declined"}';
} elseif ($path === 'loans') {
    http_response_code(502);
} elseif ($path === 'recommend') {
    echo '{"items":[]}';
} elseif ($path === 'opening') {
    usleep(700000);
}
