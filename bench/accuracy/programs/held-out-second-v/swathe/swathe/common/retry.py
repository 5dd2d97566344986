from tenacity import retry, retry_if_exception_type, stop_after_attempt, wait_none

patient = retry(stop=stop_after_attempt(3), wait=wait_none(), retry=retry_if_exception_type(OSError), reraise=True)
stubborn = retry(stop=stop_after_attempt(2), wait=wait_none(), retry=retry_if_exception_type(OSError))
