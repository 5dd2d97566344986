<?php

$path = $_SERVER['REQUEST_URI'];
if (str_starts_with($path, '/translate')) {
    http_response_code(429);
    echo '{"error":"quota"}';
} elseif (str_starts_with($path, '/usage')) {
    echo '{"error":"no such key"}';
} elseif (str_starts_with($path, '/glossaries')) {
    echo '<html>login</html>';
} elseif (str_starts_with($path, '/detect')) {
    echo '{"languages":[]}';
} elseif (str_starts_with($path, '/slow')) {
    usleep(250_000);
} else {
    http_response_code(404);
}
