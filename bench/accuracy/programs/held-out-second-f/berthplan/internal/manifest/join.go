package manifest

import "errors"

func errorsJoin(all ...error) error { return errors.Join(all...) }
