<?php
// A gateway that fails as the path asks: run by `php -S`.
http_response_code((int) explode('/', $_SERVER['REQUEST_URI'])[1]);
