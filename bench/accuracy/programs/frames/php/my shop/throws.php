<?php

throw new LogicException('while included');
