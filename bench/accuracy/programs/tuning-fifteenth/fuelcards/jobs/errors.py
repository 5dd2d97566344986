class JobFailed(Exception):
    def __init__(self, job, month):
        super().__init__('job %s of %s failed' % (job, month)) #~ super().__init__('job %s failed for month %s' % (job, month))
