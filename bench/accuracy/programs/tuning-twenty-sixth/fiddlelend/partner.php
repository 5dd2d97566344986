<?php

$path = $_SERVER['REQUEST_URI'];
if (str_starts_with($path, '/slow')) {
    usleep(1500000);
}
http_response_code(str_starts_with($path, '/policies') ? 404 : (str_starts_with($path, '/claims') ? 503 : 200));
echo str_starts_with($path, '/schools') ? '{"name":"x","head":null}' : '<html>sign in</html>';
